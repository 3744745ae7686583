import { expect, test } from 'vitest'
import { ouvrirAtelier } from './atelier.ts'

const LISTE = [
  'Indicateur;Année;Territoire;Valeur',
  'Entrées en accompagnement global;2022;Meaux;45',
  'Entrées en accompagnement global;2022;Nemours;3',
  'Entrées en accompagnement global;2022;Torcy;ND',
  'Satisfaction;2022;;85,7 %',
]

test('Each value of a list keeps its own cell and its territory; an absence is never 0', async () => {
  const a = await ouvrirAtelier()
  await a.importer([a.ecrire('liste.csv', LISTE)])
  const valeurs = await a.appeler('valeurs:list', { brut: true })
  expect(valeurs).toMatchObject([
    {
      indicateur: 'entrees',
      territoire: { code: 'agence:meaux' },
      periode: '2022',
      valeur: 45,
      cellule: 'D2',
      import: 1,
    },
    { territoire: { code: 'agence:nemours' }, valeur: 3, brut: '3' },
    { territoire: { code: 'agence:torcy' }, valeur: null, absence: 'nd', brut: 'ND', cellule: 'D4' },
    { indicateur: 'satisfaction', territoire: null, valeur: 0.857 },
  ])
})

test('Small counts are masked whole unless the exact ones are asked', async () => {
  const a = await ouvrirAtelier()
  await a.importer([a.ecrire('liste.csv', LISTE)])
  const [grand, petit] = await a.appeler('valeurs:list', { indicateur: 'entrees' })
  expect(grand).toMatchObject({ valeur: 45 })
  expect(petit).toMatchObject({ valeur: null, absence: 'masque', brut: null })
})

test('Values are found by indicator, by territory (code or label) and by period', async () => {
  const a = await ouvrirAtelier()
  await a.importer([a.ecrire('liste.csv', LISTE)])
  for (const territoire of ['agence:meaux', 'Meaux', 'meaux'])
    expect(await a.appeler('valeurs:list', { territoire })).toHaveLength(1)
  for (const indicateur of ['entrees', 'ENTREES', 'Entrées en accompagnement global'])
    expect(await a.appeler('valeurs:list', { indicateur, periode: '2022' })).toHaveLength(3)
  expect(await a.appeler('valeurs:list', { indicateur: 'liste' })).toHaveLength(4)
  expect(await a.appeler('valeurs:list', { periode: '2021' })).toEqual([])
})

test('A later file of the same source modifies a value, and another source stands beside it', async () => {
  const a = await ouvrirAtelier()
  await a.importer([a.ecrire('a.csv', LISTE)])
  const suite = LISTE.map(l => l.replace(';45', ';47'))
  const r = await a.importer([a.ecrire('b.csv', suite)])
  expect(r.fichiers[0]?.feuilles[0]).toMatchObject({ aCreer: 0, aModifier: 1, identiques: 3 })
  expect(await a.appeler('valeurs:list', { territoire: 'agence:meaux', brut: true })).toMatchObject([
    { valeur: 47, fichier: 'b.csv', import: 2 },
  ])
  await a.importer([a.ecrire('c.csv', suite)], { source: 'Autre' })
  expect(await a.appeler('valeurs:list', { territoire: 'agence:meaux' })).toHaveLength(2)
})

test('A crosstab of months over agencies is unpivoted, its total checked and left out', async () => {
  const a = await ouvrirAtelier()
  const f = a.ecrire('croise.csv', [
    'Entrées en accompagnement global 2022;;;',
    ';;;',
    'Agence;T1;T2;Total',
    'Meaux;10;20;30',
    'Torcy;5;7;12',
    'Total;15;37;52',
  ])
  const r = await a.importer([f])
  expect(r.avertissements.map(x => x.code)).toContain('total_different')
  const valeurs = await a.appeler('valeurs:list', { brut: true })
  expect(valeurs.map(v => [v.territoire?.code, v.periode, v.valeur, v.cellule])).toEqual([
    ['agence:meaux', '2022-T1', 10, 'B4'],
    ['agence:meaux', '2022-T2', 20, 'C4'],
    ['agence:torcy', '2022-T1', 5, 'B5'],
    ['agence:torcy', '2022-T2', 7, 'C5'],
  ])
})

test('A period that the file does not give is asked, and the year of the import stands for it', async () => {
  const a = await ouvrirAtelier()
  const f = a.ecrire('liste.csv', [
    'Indicateur;Territoire;Valeur',
    'Entrées;Meaux;45',
    'Entrées;Torcy;60',
    'Sorties;Torcy;61',
  ])
  await expect(a.importer([f])).rejects.toMatchObject({
    details: { erreurs: [{ code: 'periode_manquante' }, {}, {}] },
  })
  await a.importer([f], { annee: 2023 })
  expect((await a.appeler('valeurs:list', {})).map(v => v.periode)).toEqual(['2023', '2023', '2023'])
})
