import { expect, test } from 'vitest'
import { getJour } from '../../../shared/domain/dates.ts'
import { ouvrirAtelier } from './atelier.ts'
import { ecrireClasseur } from './read/classeur-bytes.ts'

/** Serial numbers of 1900 for 1 January 1970, and days between the two calendars. */
const EPOQUE = 25_569
const ECART = 1462
const PARCOURS = [
  ['P1', '1980-06-15', '2022-01-13', '2022-01-20'],
  ['P2', '1975-11-02', '2022-02-28', '2022-03-01'],
  ['P3', '1999-12-31', '2022-12-20', '2022-12-31'],
] as const

const feuille = (ecart: number) => [
  ['Identifiant', 'Date de naissance', 'Agence', 'Date de prescription', 'Date d’entrée'],
  ...PARCOURS.map(([id, ...dates]) => {
    const [naissance = 0, prescription = 0, entree = 0] = dates.map(d => getJour(d) + EPOQUE - ecart)
    return [id, naissance, 'Meaux', prescription, entree]
  }),
]

test.each([
  ['1904', 'date1904="1"', ECART],
  ['1904 said in another way', 'date1904="true"', ECART],
  ['1900', '', 0],
])('Bare serial numbers are days of the calendar of their workbook (%s)', async (_, classeur, ecart) => {
  const a = await ouvrirAtelier()
  const r = await a.importer([ecrireClasseur('f.xlsx', { Suivi: feuille(ecart) }, classeur)])
  expect(r.erreurs).toEqual([])
  expect(
    a.lignes('SELECT date_prescription, date_entree, annee_naissance FROM parcours ORDER BY ligne'),
  ).toEqual(
    PARCOURS.map(([, naissance, prescription, entree]) => ({
      date_prescription: getJour(prescription),
      date_entree: getJour(entree),
      annee_naissance: Number(naissance.slice(0, 4)),
    })),
  )
})
