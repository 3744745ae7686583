import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brutAGarder, creerFormes, retrouverTexte } from '../../../../electron/core/bilans/check/formes.ts'
import { formatJourFr, formatJourIso } from '../../../../shared/domain/dates.ts'

const ecriture = fc.constantFrom(
  formatJourFr,
  formatJourIso,
  (j: number) => `${formatJourIso(j)} 00:00:00.0`,
  (j: number) => formatJourFr(j).replaceAll('/', '.'),
)
const jours = fc.integer({ min: -20_000, max: 30_000 })

test('The text of a date is kept with its row or found again from the column, always exactly', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(jours, ecriture), { minLength: 1, maxLength: 30 }), lignes => {
      const formes = creerFormes()
      const gardes = lignes.map(([j, ecrire]) => brutAGarder(formes, ecrire(j), String(j), j))
      for (const [i, [j, ecrire]] of lignes.entries())
        expect(gardes[i] ?? retrouverTexte(formes, String(j), j)).toBe(ecrire(j))
    }),
  )
})

test('The text of a label is kept with its row or found again from the column, always exactly', () => {
  const libelle = fc.constantFrom(
    ['cdi', 'CDI'],
    ['cdi', 'C.D.I.'],
    ['formation', 'Formation '],
    ['', 'NULL'],
  )
  fc.assert(
    fc.property(fc.array(libelle, { maxLength: 40 }), lignes => {
      const formes = creerFormes()
      const gardes = lignes.map(([cle = '', texte = '']) => brutAGarder(formes, texte, cle, null))
      for (const [i, [cle = '', texte = '']] of lignes.entries())
        expect(gardes[i] ?? retrouverTexte(formes, cle, null)).toBe(texte)
    }),
  )
})

test('A column written in one way keeps no text at all with its rows', () => {
  const formes = creerFormes()
  const gardes = [19_000, 19_001, 19_500].map(j => brutAGarder(formes, formatJourFr(j), String(j), j))
  expect(gardes).toEqual([null, null, null])
  expect(formes.dates).toBe('jj/mm/aaaa')
  expect(brutAGarder(formes, null, '', null)).toBeNull()
  expect(brutAGarder(formes, { type: 'date', jours: 19_000 }, '19000', 19_000)).toBeNull()
})
