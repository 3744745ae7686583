import { expect, test } from 'vitest'
import { CONVENTION, ENTETES, lignesNominatives, ouvrirAtelier } from './atelier.ts'

const ambigue = (id: string, mois: string) =>
  `${id};Nom;F;05/03/1985;Meaux;04/${mois}/2022;06/${mois}/2022;;;OUI;Mobilité`

test('What a layout was answered once is not asked again, and its mapping is listed with its version', async () => {
  const a = await ouvrirAtelier()
  const f = a.ecrire('a.csv', [ENTETES, ambigue('P1', '05'), ambigue('P2', '06')])
  await expect(a.importer([f])).rejects.toMatchObject({ code: 'import_refuse' })
  await a.importer([f], { dates: 'jma' })
  const suite = a.ecrire('b.csv', [ENTETES, ambigue('P3', '07'), ambigue('P4', '08')])
  const r = await a.importer([suite])
  expect(r).toMatchObject({ import: 2, questions: [] })
  expect(await a.appeler('bilans:correspondances', { convention: CONVENTION })).toMatchObject([
    {
      source: 'Test',
      version: 1,
      correspondance: { colonnes: { Identifiant: 'identifiant' }, forme: 'nominatif' },
    },
  ])
})

test('A meaning chosen by the user is kept for the next file, even when its columns moved', async () => {
  const a = await ouvrirAtelier()
  const lignes = lignesNominatives(30).map((l, i) => (i === 0 ? l.replace('Agence', 'Lieu-dit XYZ') : l))
  const colonnes = { 'Lieu-dit XYZ': 'territoire:agence' }
  await a.importer([a.ecrire('a.csv', lignes)], { correspondance: { colonnes } })
  const bouge = lignes.map(l => l.split(';').reverse().join(';'))
  const vue = await a.analyser([a.ecrire('b.csv', bouge)])
  const colonne = vue.fichiers[0]?.feuilles[0]?.colonnes.find(c => c.entete === 'Lieu-dit XYZ')
  expect(colonne).toMatchObject({ sens: 'territoire', precision: 'agence' })
  expect(vue.fichiers[0]?.feuilles[0]).toMatchObject({ identiques: 30 })
})

test('Naming a partner and recognising it in the title give the same persons', async () => {
  const a = await ouvrirAtelier()
  const lignes = lignesNominatives(20)
  const titre = ['Pôle emploi Seine-et-Marne – suivi des accompagnements;;;;;;;;;;', ';;;;;;;;;;']
  await a.importer([a.ecrire('a.csv', lignes)], { source: 'France Travail' })
  const vue = await a.appeler('bilans:analyser', {
    fichiers: [a.ecrire('b.csv', [...titre, ...lignes])],
    convention: CONVENTION,
  })
  expect(vue.fichiers[0]?.feuilles[0]).toMatchObject({ identiques: 20, aCreer: 0 })
  expect(vue.source).toBe('Pôle emploi')
})

test('The values that a column may take are listed with those that the base added', async () => {
  const a = await ouvrirAtelier()
  await a.importer([
    a.ecrire(
      'a.csv',
      lignesNominatives(3).map(l => l.replace('Mobilité', 'Licorne')),
    ),
  ])
  const listes = await a.appeler('bilans:nomenclatures', { convention: CONVENTION })
  expect(listes['freins']?.map(v => v.code)).toContain('licorne')
  expect(listes['motif_sortie']?.map(v => v.code)).toContain('cdi')
  expect(listes['territoire']?.map(v => v.code)).toContain('mds:lagny')
})
