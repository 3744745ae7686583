import { expect, test } from 'vitest'
import { getJour } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { getJourSaisi } from '../../../shared/domain/jour-saisi.ts'

function refuser(texte: string): unknown {
  try {
    getJourSaisi(texte, 'le')
  } catch (erreur) {
    if (erreur instanceof AppError) return { code: erreur.code, details: erreur.details }
  }
  return expect.fail(`« ${texte} » devait être refusé`)
}

test('a day of the calendar is read, 29 February included', () => {
  for (const texte of ['2024-02-29', '1900-01-01', '2100-12-31'])
    expect(getJourSaisi(texte, 'le')).toBe(getJour(texte))
})

test('a day that no calendar has is refused beside its field', () => {
  for (const texte of ['2023-02-29', '2024-04-31', '2024-13-01', '29/02/2024', ''])
    expect(refuser(texte)).toEqual({ code: 'date_inconnue', details: { champ: 'le' } })
})

test('a year that is a slip is refused beside its field: its neighbours would have no written date', () => {
  for (const texte of ['0000-01-01', '0024-02-29', '1899-12-31', '2101-01-01', '9999-12-31'])
    expect(refuser(texte)).toEqual({ code: 'annee_invraisemblable', details: { champ: 'le' } })
})
