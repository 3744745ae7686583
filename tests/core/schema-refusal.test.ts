import { expect, test } from 'vitest'
import { z } from 'zod'
import { enFrancais, formatProblemes, listProblemes } from '../../electron/core/schema-refusal.ts'

const schema = z.object({
  annee: z.int().min(1990).max(2100),
  exercice: z.int().positive(),
  fichiers: z.array(z.string()).min(1),
  regle: z.enum(['ccas', 'aucun']),
  date: z.string().regex(/^\d{4}$/, { error: 'Année attendue sur quatre chiffres.' }),
})

function refuser(champs: Record<string, unknown>): string {
  const bon = { annee: 2022, exercice: 19, fichiers: ['a.csv'], regle: 'ccas', date: '2022' }
  const lu = schema.safeParse({ ...bon, ...champs }, { error: enFrancais })
  return lu.success ? '' : formatProblemes(listProblemes(lu.error))
}

test.each([
  [{ annee: 1500 }, '« annee » doit être au moins 1990.'],
  [{ annee: 3000 }, '« annee » ne peut pas dépasser 2100.'],
  [{ exercice: 0 }, '« exercice » doit être plus grand que 0.'],
  [{ fichiers: [] }, '« fichiers » ne peut pas être vide.'],
  [{ fichiers: ['a', 3] }, '« fichiers.1 » attend un texte.'],
  [{ regle: 'ccs' }, '« regle » attend ccas, aucun.'],
  [{ regle: undefined }, '« regle » attend ccas, aucun.'],
  [{ annee: undefined }, '« annee » manque.'],
  [{ date: '22' }, '« date » : Année attendue sur quatre chiffres.'],
])('une demande refusée le dit en français : %o', (champs, attendu) => {
  expect(refuser(champs).replaceAll('\u00a0', ' ')).toBe(attendu)
})

test('ce qui n’est pas un objet est refusé en entier, et une bonne demande passe', () => {
  const lu = schema.safeParse(3, { error: enFrancais })
  expect(lu.success ? '' : formatProblemes(listProblemes(lu.error))).toMatch(
    /« ?.?entrée.? ?» attend un objet/,
  )
  expect(refuser({})).toBe('')
})
