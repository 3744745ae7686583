import { expect, test } from 'vitest'
import { formatMembre } from '../../../shared/domain/membre.ts'
import { membre } from '../../helpers/assemblee.ts'

test('Un membre porte son nom, sinon son siège et son institution', () => {
  expect(formatMembre(membre('elu:1', { nom: 'Mme Lefort', fonction: 'Maire de Sorbs' }))).toBe(
    'Mme Lefort, Maire de Sorbs',
  )
  expect(
    formatMembre(membre('dt:1', { fonction: 'Directeur territorial', institution: 'Pôle emploi' })),
  ).toBe('Directeur territorial (Pôle emploi)')
  expect(formatMembre(membre('conseiller:3'))).toBe('Conseiller n° 3 (Commune)')
})
