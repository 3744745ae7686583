import { describe, expect, it } from 'vitest'
import type { Context } from '../../../../electron/core/context.ts'
import {
  CONSEIL_ESSAI,
  convoquerConseil,
  faire,
  feuille,
  LODEVE,
  ouvrirConseil,
  refuser,
  refuserSansTrace,
} from '../../../helpers/reunion.ts'

const a = (rang: number) => `administrateur:${rang}`

async function appeler(ctx: Context, seance: number, presents = 10) {
  return faire(ctx, 'presences:noter', { seance, presences: feuille('administrateur', 'present', presents) })
}

function donner(ctx: Context, seance: number, mandant: number, mandataire: number, point?: number) {
  return faire(ctx, 'pouvoirs:donner', { seance, mandant: a(mandant), mandataire: a(mandataire), point })
}

describe('pouvoirs', () => {
  it('adds a vote, not a presence', async () => {
    const { ctx, seance } = await ouvrirConseil()
    await appeler(ctx, seance.id)
    const apres = await faire(ctx, 'pouvoirs:donner', {
      seance: seance.id,
      mandant: a(11),
      mandataire: a(1),
      recuLe: '2023-12-14',
    })
    expect(apres.pouvoirs).toEqual([
      {
        id: expect.any(Number),
        mandant: a(11),
        mandataire: a(1),
        recuLe: '2023-12-14',
        compte: true,
        raison: null,
        revoque: false,
      },
    ])
    expect(apres.points.map(p => p.votants)).toEqual([11, 11, 11])
    expect(apres.quorum).toMatchObject({ presents: 10, comptes: 10 })
  })

  it('is taken before the roll, and counts once its holder is there', async () => {
    const { ctx, seance } = await convoquerConseil()
    await donner(ctx, seance.id, 11, 1)
    await faire(ctx, 'seances:ouvrir', { seance: seance.id, heure: '14:30' })
    await donner(ctx, seance.id, 12, 19)
    const apres = await appeler(ctx, seance.id)
    expect(apres.points.map(p => p.votants)).toEqual([11, 11, 11])
    const absent = apres.pouvoirs.find(p => p.mandataire === a(19))
    expect(absent).toMatchObject({ compte: false })
    expect(absent?.raison).not.toBeNull()
  })

  it('refuses, beside the field, what the law does not allow', async () => {
    const { ctx, seance } = await ouvrirConseil()
    await appeler(ctx, seance.id)
    await donner(ctx, seance.id, 11, 1)
    const essayer = (mandant: string, mandataire: string, reste: Record<string, unknown> = {}) =>
      refuserSansTrace(ctx, 'pouvoirs:donner', { seance: seance.id, mandant, mandataire, ...reste })
    expect(await essayer(a(12), a(1))).toMatchObject({ code: 'pouvoir_limite', champ: 'mandataire' })
    expect(await essayer(a(12), a(15))).toMatchObject({ code: 'pouvoir_absent', champ: 'mandataire' })
    expect(await essayer(a(11), a(2))).toMatchObject({ code: 'pouvoir_deja_donne', champ: 'mandant' })
    expect(await essayer(a(12), a(11))).toMatchObject({ code: 'pouvoir_en_chaine', champ: 'mandataire' })
    expect(await essayer(a(1), a(2))).toMatchObject({ code: 'pouvoir_en_chaine', champ: 'mandant' })
    expect(await essayer(a(12), a(12))).toMatchObject({ code: 'pouvoir_a_soi', champ: 'mandataire' })
    expect(await essayer(a(20), a(2))).toMatchObject({ code: 'place_inconnue', champ: 'mandant' })
    expect(await essayer(a(12), 'maire:1')).toMatchObject({ code: 'place_inconnue', champ: 'mandataire' })
    expect(await essayer(a(12), a(2), { recuLe: '2023-02-30' })).toMatchObject({
      code: 'date_inconnue',
      champ: 'recuLe',
    })
    expect(await essayer(a(12), a(2), { recuLe: '2023-12-16' })).toMatchObject({
      code: 'pouvoir_apres_seance',
      champ: 'recuLe',
    })
    expect(await essayer(a(12), a(2), { point: 999 })).toMatchObject({
      code: 'point_inconnu',
      champ: 'point',
    })
  })

  it('is refused by a body that has none', async () => {
    const { ctx } = await convoquerConseil()
    const { id, membres } = await faire(ctx, 'seances:creer', {
      convention: LODEVE,
      instance: 'comite_pilotage',
      date: '2023-12-18',
    })
    const entree = { seance: id, mandant: membres[0]?.place, mandataire: membres[1]?.place }
    expect((await refuser(ctx, 'pouvoirs:donner', entree)).code).toBe('etat_seance')
    await faire(ctx, 'seances:convoquer', { seance: id, le: '2023-12-01' })
    expect(await refuserSansTrace(ctx, 'pouvoirs:donner', entree)).toMatchObject({
      code: 'pouvoir_non_admis',
      champ: 'mandant',
    })
  })

  it('stops counting when its holder leaves and when its giver arrives, and stays recorded', async () => {
    const { ctx, seance, points } = await ouvrirConseil()
    await appeler(ctx, seance.id, 12)
    await donner(ctx, seance.id, 13, 1)
    await donner(ctx, seance.id, 14, 2)
    const noter = (point: number | undefined, place: string, etat: string) =>
      faire(ctx, 'presences:noter', { seance: seance.id, point, presences: [{ place, etat }] })
    await noter(points[1], a(1), 'absent')
    const apres = await noter(points[2], a(14), 'present')
    expect(apres.points.map(p => p.votants)).toEqual([14, 12, 12])
    expect(apres.points.map(p => p.pouvoirs.map(q => q.compte))).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ])
    expect(apres.pouvoirs).toHaveLength(2)
    expect(apres.points[2]?.phrase).toContain('ne compte pas')
  })

  it('is revoked from an item on, once, and not before it counts', async () => {
    const { ctx, seance, points } = await ouvrirConseil()
    await appeler(ctx, seance.id)
    const { pouvoirs } = await donner(ctx, seance.id, 11, 1, points[1])
    const pouvoir = pouvoirs[0]?.id
    const revoquer = (point?: number) => ({ pouvoir, point })
    for (const trop of [points[0], points[1]])
      expect(await refuserSansTrace(ctx, 'pouvoirs:revoquer', revoquer(trop))).toMatchObject({
        code: 'revocation_avant_debut',
        champ: 'point',
      })
    const apres = await faire(ctx, 'pouvoirs:revoquer', revoquer(points[2]))
    expect(apres.points.map(p => p.votants)).toEqual([10, 11, 10])
    expect(apres.pouvoirs[0]).toMatchObject({ revoque: true })
    expect((await refuserSansTrace(ctx, 'pouvoirs:revoquer', revoquer())).code).toBe('pouvoir_revoque')
    expect((await refuser(ctx, 'pouvoirs:revoquer', { pouvoir: 99 })).code).toBe('pouvoir_inconnu')
  })

  it('frees its holder and its giver for another pouvoir from then on, not before', async () => {
    const { ctx, seance, points } = await ouvrirConseil()
    await appeler(ctx, seance.id)
    const { pouvoirs } = await donner(ctx, seance.id, 11, 1)
    await faire(ctx, 'pouvoirs:revoquer', { pouvoir: pouvoirs[0]?.id, point: points[1] })
    const tot = { seance: seance.id, mandant: a(12), mandataire: a(1) }
    expect((await refuserSansTrace(ctx, 'pouvoirs:donner', tot)).code).toBe('pouvoir_limite')
    await donner(ctx, seance.id, 12, 1, points[1])
    const apres = await donner(ctx, seance.id, 11, 2, points[2])
    expect(apres.points.map(p => p.votants)).toEqual([11, 11, 12])
  })

  it('names chairs, not people, in the history and the journal', async () => {
    const { ctx, base, seance } = await ouvrirConseil()
    await faire(ctx, 'titulaires:nommer', {
      convention: LODEVE,
      instance: CONSEIL_ESSAI,
      siege: 'administrateur',
      rang: 11,
      nom: 'Mme Secrète',
      depuis: '2023-01-01',
    })
    await appeler(ctx, seance.id)
    const apres = await donner(ctx, seance.id, 11, 1)
    expect(apres.actes.at(-1)?.libelle).toContain('n° 11')
    expect(JSON.stringify(apres.actes)).not.toContain('Secrète')
    const journal = base.sqlite.prepare("SELECT detail FROM journal WHERE action LIKE 'pouvoirs:%'").all()
    expect(JSON.stringify(journal)).not.toContain('Secrète')
  })
})
