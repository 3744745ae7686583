import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nomDeFichier } from '../../../electron/shell/file-name.ts'

test.each([
  ['Bilan 2022 : Creuse', '.tandem', 'Bilan 2022 Creuse.tandem'],
  ['CON', '.ics', '_CON.ics'],
  ['con.2022', '.ics', '_con.2022.ics'],
  ['déjà.TANDEM', '.tandem', 'déjà.tandem'],
  ['???', '.tandem', 'Sans titre.tandem'],
  ['fin. . .', '.tandem', 'fin.tandem'],
])('« %s » devient un nom que tous les systèmes acceptent', (titre, extension, attendu) => {
  expect(nomDeFichier(titre, extension)).toBe(attendu)
})

test('quel que soit le titre, le nom est court, non vide et sans caractère interdit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), titre => {
      const nom = nomDeFichier(titre, '.tandem')
      expect(nom).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.tandem$/u)
      expect(nom.length).toBeLessThanOrEqual(110)
      expect(nom).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i)
    }),
  )
})
