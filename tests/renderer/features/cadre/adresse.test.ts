import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  choisirAnnee,
  formatAdresse,
  listAnnees,
  parseAdresse,
} from '../../../../renderer/features/cadre/adresse.ts'

test('une adresse se lit comme elle s’écrit, quels que soient les signes de ses parties', () => {
  const partie = fc.string({ minLength: 1 }).filter(t => t.isWellFormed())
  fc.assert(
    fc.property(
      partie,
      fc.integer({ min: 1990, max: 2100 }),
      fc.array(partie),
      (convention, annee, suite) => {
        const adresse = { convention, annee, place: 'indicateurs' as const, suite }
        expect(parseAdresse(formatAdresse(adresse))).toEqual(adresse)
      },
    ),
  )
})

test('une adresse qui n’est pas un écran n’en devient pas un', () => {
  for (const chemin of ['/', '/a', '/a/2023', '/a/23/bilans', '/a/2023/nulle-part'])
    expect(parseAdresse(chemin)).toBeUndefined()
})

test('les années offertes sont celles du texte et celles des données, sans doublon', () => {
  expect(listAnnees('2022-01-01', '2023-12-31', [2023, 2021])).toEqual([2021, 2022, 2023])
})

test('la première année montrée est la dernière du texte qui a des données, sinon la première du texte', () => {
  expect(choisirAnnee('2022-01-01', '2023-12-31', [2022, 2025])).toBe(2022)
  expect(choisirAnnee('2022-01-01', '2023-12-31', [])).toBe(2022)
})
