import { describe, expect, it } from 'vitest'
import {
  cellFromNumber,
  type NatureFormat,
  natureFormat,
  natureFormatIntegre,
} from '../../../../electron/core/bilans/read/number-format.ts'
import { formatJourIso } from '../../../../shared/domain/dates.ts'
import { fixture, lire } from './read-all.ts'

const CODES: [string, NatureFormat][] = [
  ['General', 'nombre'],
  ['Standard', 'nombre'],
  ['0.00', 'nombre'],
  ['#,##0.00\\ "€"', 'nombre'],
  ['_-* #,##0.00\\ [$€-40C]_-;-* #,##0.00', 'nombre'],
  ['0.00E+00', 'nombre'],
  ['@', 'nombre'],
  ['0" jours"', 'nombre'],
  ['0" %"', 'nombre'],
  ['0\\%', 'nombre'],
  ['[Red]0;[Blue]-0', 'nombre'],
  ['[>=100]0;0.0', 'nombre'],
  ['0;"dd/mm"', 'nombre'],
  ['0%', 'pourcentage'],
  ['0.0\\ %', 'pourcentage'],
  ['[=1]0%;General', 'pourcentage'],
  ['dd/mm/yyyy', 'date'],
  ['jj/mm/aaaa', 'date'],
  ['[$-40C]d mmmm yyyy;@', 'date'],
  ['mmm-yy', 'date'],
  ['mmmm', 'date'],
  ['yyyy-mm-dd hh:mm:ss', 'date'],
  ['hh:mm', 'heure'],
  ['h:mm AM/PM', 'heure'],
  ['[h]:mm:ss', 'heure'],
  ['mm:ss.0', 'heure'],
]

describe('natureFormat', () => {
  it.each(CODES)('sees in %s a format of %s', (code, nature) => {
    expect(natureFormat(code)).toBe(nature)
  })

  it('knows the built-in formats that Excel does not write in the file', () => {
    expect([0, 1, 9, 10, 14, 20, 22, 49].map(natureFormatIntegre)).toEqual([
      'nombre',
      'nombre',
      'pourcentage',
      'pourcentage',
      'date',
      'heure',
      'date',
      'nombre',
    ])
  })
})

describe('cellFromNumber', () => {
  const iso = (serial: number, depuis1904 = false): string => {
    const cellule = cellFromNumber(serial, 'date', depuis1904)
    return typeof cellule === 'object' && cellule?.type === 'date'
      ? formatJourIso(cellule.jours)
      : String(cellule)
  }

  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-28'],
    [61, '1900-03-01'],
    [45_019, '2023-04-03'],
    [45_019.999_999_999, '2023-04-04'],
    [45_019.9999, '2023-04-03'],
    [2_958_465, '9999-12-31'],
  ])('reads the serial %d of the 1900 system as %s', (serial, jour) => {
    expect(iso(serial)).toBe(jour)
  })

  it('reads the serials of the 1904 system, its day 0 included', () => {
    expect([iso(0, true), iso(43_557, true)]).toEqual(['1904-01-01', '2023-04-03'])
  })

  it.each([0, -1, 2_958_466, 1.2e13])('leaves %d a number, since it is no day of the calendar', serial => {
    expect(cellFromNumber(serial, 'date', false)).toBe(serial)
  })

  it('shows times of day and durations as text', () => {
    expect([0.75, 1.5, -0.25, 8.5 / 24 + 9 / 86_400].map(n => cellFromNumber(n, 'heure', false))).toEqual([
      '18:00',
      '36:00',
      '-06:00',
      '08:30:09',
    ])
  })

  it('gives a whole date when only its hour is shown', () => {
    expect(cellFromNumber(45_019.35, 'heure', false)).toEqual({ type: 'date', jours: 19450 })
  })
})

it('reads the formats of a real workbook', async () => {
  const lignes = await lire(fixture('formats.xlsx'))
  const valeurs = lignes.map(l => l.cellules[1])
  const jour = { type: 'date', jours: 19358 }
  expect(valeurs.slice(0, 5)).toEqual([44927, jour, jour, jour, jour])
  expect(valeurs.slice(5, 16)).toEqual([
    { type: 'pourcentage', valeur: 0.5 },
    { type: 'pourcentage', valeur: 0.6451 },
    12.5,
    12.5,
    1.2e13,
    12,
    '18:00',
    '36:00',
    21,
    64.5,
    -3,
  ])
})
