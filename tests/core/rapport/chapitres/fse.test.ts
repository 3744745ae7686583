import { expect, test } from 'vitest'
import { composerFse } from '../../../../electron/core/rapport/chapitres/fse.ts'
import { donneesRapport, lireConvention } from '../../../helpers/rapport.ts'

const RENVOI = 'figurent dans le rapport remis au comité'
const lire = (convention: string, destination: 'comite' | 'public') =>
  JSON.stringify(
    composerFse(donneesRapport({ convention: lireConvention(convention), destination, fse: null })),
  )

test('the public is told that the fund’s figures stay with the committee', () => {
  expect(lire('seine-et-marne-2022', 'public')).toContain(RENVOI)
  expect(lire('seine-et-marne-2022', 'comite')).not.toContain(RENVOI)
})

test('a convention that does not speak of the fund sends nobody to figures that it does not have', () => {
  expect(lire('lodevois-larzac-2024', 'public')).not.toContain(RENVOI)
})
