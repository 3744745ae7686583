import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { listActions, listDecisions } from '../../../electron/core/decisions/lister.ts'
import { remplirComite } from '../../bench/comite.ts'
import { adopter, baseDuComite, COMITE, deciderLe, ouvrirComite, SEM } from '../../helpers/comite.ts'
import { faire, refuser } from '../../helpers/reunion.ts'

async function registre() {
  const { ctx } = await baseDuComite()
  const fiche = await deciderLe(ctx, '2022-11-10', {
    titre: 'Fiche de liaison',
    considerants: ['Considérant 100 % des fiches_reçues'],
    responsable: 'Mme Élodie Roy',
    echeance: '2023-01-31',
    actions: [{ intitule: 'Écrire à Meaux', responsable: 'M. Ahmed', echeance: '2023-02-01' }],
  })
  const bilan = await deciderLe(ctx, '2023-06-20', {
    titre: 'Bilan de l’année',
    articles: [{ verbe: 'APPROUVE', texte: 'le bilan' }],
  })
  const chercher = async (filtres: object) =>
    (await faire(ctx, 'decisions:list', filtres)).map(d => (d.id === fiche.id ? 'fiche' : 'bilan'))
  return { ctx, fiche, bilan, chercher }
}

test('Tous les mots se cherchent, sans accent ni casse, dans la décision et dans ses actions', async () => {
  const { chercher } = await registre()
  expect(await chercher({ recherche: 'ELODIE fiche' })).toEqual(['fiche'])
  expect(await chercher({ recherche: 'ecrire liaison' })).toEqual(['fiche'])
  expect(await chercher({ recherche: 'fiche bilan' })).toEqual([])
  expect(await chercher({ recherche: '100 %' })).toEqual(['fiche'])
  expect(await chercher({ recherche: '%' })).toEqual(['fiche'])
  expect(await chercher({ recherche: '2023-01' })).toEqual(['bilan'])
  expect(await chercher({ recherche: '   ' })).toEqual(['fiche', 'bilan'])
  expect(await chercher({ recherche: `approuve ${'bilan '.repeat(3000)}` })).toEqual(['bilan'])
})

test('Chaque filtre garde ce qu’il dit, et ils se combinent', async () => {
  const { ctx, chercher, bilan } = await registre()
  expect(await chercher({})).toEqual(['fiche', 'bilan'])
  expect(await chercher({ annee: 2023 })).toEqual(['bilan'])
  expect(await chercher({ convention: SEM, instance: COMITE, annee: 2022 })).toEqual(['fiche'])
  expect(await chercher({ enRetard: true })).toEqual(['fiche'])
  expect(await chercher({ responsable: 'ahmed' })).toEqual(['fiche'])
  expect(await chercher({ seance: bilan.seance })).toEqual(['bilan'])
  await faire(ctx, 'decisions:cloturer', { decision: bilan.id, etat: 'realisee', preuve: 'PV' })
  expect(await chercher({ ouvertes: true })).toEqual(['fiche'])
  expect(await chercher({ etat: 'realisee' })).toEqual(['bilan'])
  const actions = (filtres: object) => faire(ctx, 'actions:list', filtres)
  expect((await actions({ enRetard: true, responsable: 'Ahmed' })).map(a => a.intitule)).toEqual([
    'Écrire à Meaux',
  ])
  expect(await actions({ recherche: 'ECRIRE meaux', instance: COMITE })).toHaveLength(1)
  expect(await actions({ decision: bilan.id })).toEqual([])
})

test('Une décision d’une séance à plusieurs points se range par numéro, les projets ensuite', async () => {
  const { ctx } = await baseDuComite()
  const { points } = await ouvrirComite(ctx, '2023-06-20', ['A', 'B', 'C'])
  for (const [i, point] of points.entries())
    await faire(ctx, 'decisions:proposer', { point, titre: 'ABC'.charAt(i) })
  await adopter(ctx, points[2] ?? 0)
  await adopter(ctx, points[0] ?? 0)
  const liste = await faire(ctx, 'decisions:list', {})
  expect(liste.map(d => [d.titre, d.numero])).toEqual([
    ['C', '2023-01'],
    ['A', '2023-02'],
    ['B', null],
  ])
})

test('Une instance qu’aucune convention de la base n’a est refusée, dans chaque liste', async () => {
  const { ctx } = await baseDuComite()
  for (const canal of ['decisions:list', 'actions:list', 'seances:list'] as const)
    for (const filtre of [{ instance: 'inconnue' }, { instance: 'inconnue', convention: SEM }])
      expect(await refuser(ctx, canal, filtre)).toMatchObject({
        code: 'instance_inconnue',
        champ: 'instance',
      })
})

test('2 000 décisions et 4 000 actions se listent et se cherchent en moins de 100 ms', async () => {
  const { ctx, base } = await baseDuComite()
  await remplirComite(base)
  const mesurer = (fn: () => unknown) => {
    fn()
    const debut = performance.now()
    fn()
    return Math.round(performance.now() - debut)
  }
  const durees = {
    decisions: mesurer(() => expect(listDecisions(ctx, {})).toHaveLength(2000)),
    recherche: mesurer(() => listDecisions(ctx, { recherche: 'decision beneficiaires' })),
    retard: mesurer(() => listDecisions(ctx, { enRetard: true, convention: SEM })),
    actions: mesurer(() => expect(listActions(ctx, {})).toHaveLength(4000)),
    ouvertes: mesurer(() => listActions(ctx, { ouvertes: true, recherche: 'direction' })),
  }
  process.stderr.write(`Registre de 2 000 décisions (ms) : ${JSON.stringify(durees)}\n`)
  // The machine of the tests may be busy: the bench holds the real limit of 100 ms.
  expect(Math.max(...Object.values(durees))).toBeLessThan(1000)
})
