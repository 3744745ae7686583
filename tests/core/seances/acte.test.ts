import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Context } from '../../../electron/core/context.ts'
import { listJournal, verifierJournal } from '../../../electron/core/database/journal.ts'
import { dispatch } from '../../../electron/core/handlers.ts'
import type { Channel } from '../../../shared/contract.ts'
import type { Seance } from '../../../shared/domain/seance.ts'
import { convoquerConseil, faire, feuille, photographier, refuser } from '../../helpers/reunion.ts'

test('De deux fenêtres, la seconde qui enregistre est refusée avec ce qui a changé, et rien n’est enregistré', async () => {
  const { ctx, base, seance } = await convoquerConseil()
  const { id, version } = seance
  await faire(ctx, 'seances:modifier', { seance: id, version, lieu: 'Clermont-l’Hérault' })
  await faire(ctx, 'points:ajouter', { seance: id, type: 'debat', intitule: 'Questions diverses' })
  const avant = photographier(base)
  const refus = await dispatch(ctx, 'seances:modifier', { seance: id, version, lieu: 'Lodève' })
  expect(refus).toMatchObject({
    ok: false,
    erreur: {
      code: 'modifie_ailleurs',
      details: {
        version: version + 2,
        changements: ['Lieu : Clermont-l’Hérault', 'Point ajouté : « Questions diverses »'],
      },
    },
  })
  expect(photographier(base)).toBe(avant)
  const relue = await faire(ctx, 'seances:get', { seance: id })
  await faire(ctx, 'seances:modifier', { seance: id, version: relue.version, lieu: 'Lodève' })
})

test('Le journal d’une séance ne contient aucun nom, son histoire dit tout', async () => {
  const { ctx, base, seance } = await convoquerConseil()
  const demande = { seance: seance.id, secretaire: 'Mme Durand', lieu: 'Chez Martin' }
  const relue = await faire(ctx, 'seances:modifier', demande)
  expect(relue.actes.at(-1)?.libelle).toContain('Mme Durand')
  expect(JSON.stringify(listJournal(base.sqlite, 100))).not.toMatch(/Durand|Martin/)
})

test('Une séance inconnue est refusée par chaque acte', async () => {
  const { ctx } = await convoquerConseil()
  for (const [canal, entree] of [
    ['seances:get', {}],
    ['seances:convoquer', { le: '2023-12-01' }],
    ['seances:ouvrir', { heure: '10:00' }],
    ['seances:annuler', { motif: 'x' }],
    ['seances:actualiser', {}],
  ] as const)
    expect(await refuser(ctx, canal, { seance: 999, ...entree })).toMatchObject({ code: 'seance_inconnue' })
})

type Geste = { canal: Channel; entree: (s: Seance, n: number) => object }
const tous = ({ points }: Seance) => points.map(p => p.id)
const un = (ids: number[], n: number) => ids[n % Math.max(1, ids.length)] ?? 0

const GESTES: Geste[] = [
  { canal: 'seances:modifier', entree: (s, n) => ({ seance: s.id, date: `2023-12-${10 + (n % 20)}` }) },
  { canal: 'seances:modifier', entree: (s, n) => ({ seance: s.id, president: s.membres[n % 19]?.place }) },
  { canal: 'seances:convoquer', entree: (s, n) => ({ seance: s.id, le: `2023-12-0${1 + (n % 9)}` }) },
  { canal: 'seances:ouvrir', entree: s => ({ seance: s.id, heure: '14:30' }) },
  { canal: 'seances:clore', entree: (s, n) => ({ seance: s.id, heure: `1${n % 10}:00` }) },
  { canal: 'seances:rouvrir', entree: s => ({ seance: s.id, motif: 'Erreur' }) },
  { canal: 'seances:annuler', entree: s => ({ seance: s.id, motif: 'Grève' }) },
  { canal: 'seances:actualiser', entree: s => ({ seance: s.id }) },
  { canal: 'seances:reconvoquer', entree: s => ({ seance: s.id, le: '2023-12-28' }) },
  { canal: 'points:ajouter', entree: (s, n) => ({ seance: s.id, type: 'decision', intitule: `Point ${n}` }) },
  { canal: 'points:ordonner', entree: s => ({ seance: s.id, points: tous(s).reverse() }) },
  { canal: 'points:ecarter', entree: (s, n) => ({ point: un(tous(s), n) }) },
  {
    canal: 'points:retablir',
    entree: (s, n) => ({
      point: un(
        s.pointsEcartes.map(p => p.id),
        n,
      ),
    }),
  },
  {
    canal: 'presences:noter',
    entree: (s, n) => ({
      seance: s.id,
      point: n % 3 === 0 ? null : un(tous(s), n),
      presences: feuille('administrateur', n % 2 === 0 ? 'present' : 'absent', n % 20),
    }),
  },
  {
    canal: 'votes:enregistrer',
    entree: (s, n) => ({
      point: un(tous(s), n),
      mode: 'main_levee',
      pour: s.points[n % Math.max(1, s.points.length)]?.votants ?? 0,
    }),
  },
]

/** One act, with the version of the meeting or an older one; true when it was accepted. */
async function jouer(ctx: Context, geste: Geste, n: number, vue: Seance, retard: number): Promise<boolean> {
  const entree = { ...geste.entree(vue, n), version: vue.version - retard }
  return (await dispatch(ctx, geste.canal, entree)).ok
}

test('Quels que soient les actes, les points sont numérotés de 1 à n, la version monte d’un à chaque acte accepté et un refus ne laisse rien', async () => {
  const pas = fc.tuple(fc.constantFrom(...GESTES), fc.nat(60), fc.constantFrom(0, 0, 0, 0, 1))
  await fc.assert(
    fc.asyncProperty(fc.array(pas, { minLength: 5, maxLength: 25 }), async suite => {
      const { ctx, base, seance } = await convoquerConseil()
      let vue = seance
      for (const [geste, n, retard] of suite) {
        const avant = photographier(base)
        const accepte = await jouer(ctx, geste, n, vue, retard)
        const apres = await faire(ctx, 'seances:get', { seance: vue.id })
        expect(apres.version).toBe(accepte ? vue.version + 1 : vue.version)
        if (!accepte) expect(photographier(base)).toBe(avant)
        if (retard > 0) expect(accepte).toBe(false)
        expect(apres.points.map(p => p.numero)).toEqual(apres.points.map((_, i) => i + 1))
        expect(apres.actes.map(a => a.version)).toEqual(apres.actes.map((_, i) => i + 1))
        vue =
          apres.seconde !== null && n % 2 === 0
            ? await faire(ctx, 'seances:get', { seance: apres.seconde })
            : apres
      }
      expect(verifierJournal(base.sqlite)).toBeNull()
    }),
    { numRuns: 15 },
  )
}, 60_000)
