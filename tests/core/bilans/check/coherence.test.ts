import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creerCoherence, type LigneCoherence } from '../../../../electron/core/bilans/check/coherence.ts'
import { NUL } from '../../../../electron/core/bilans/commit/lot.ts'
import { loadProfil } from '../../../../electron/core/conventions/profils.ts'
import { ajouterMois, getJour } from '../../../../shared/domain/dates.ts'

const convention = loadProfil(
  path.join(import.meta.dirname, '../../../../resources/conventions/seine-et-marne-2022.json'),
)
const EFFET = getJour(convention.dates.effet)
const FIN = getJour(convention.dates.fin)
const ORDINAIRE: LigneCoherence = {
  axe: 'AG',
  prescription: getJour('2022-02-01'),
  diagnostic: getJour('2022-02-10'),
  entree: getJour('2022-02-20'),
  sortie: getJour('2022-08-20'),
  motif: true,
  brsa: 1,
  naissance: 1985,
  age: 36,
}
const codes = (champs: Partial<LigneCoherence>) =>
  creerCoherence(convention, true)({ ...ORDINAIRE, ...champs }).map(i => i.code)

test('Each question of coherence has its own code', () => {
  expect(codes({})).toEqual([])
  expect(codes({ entree: getJour('2022-02-05') })).toEqual(['delai_negatif'])
  expect(codes({ sortie: getJour('2022-02-19') })).toEqual(['delai_negatif'])
  expect(codes({ motif: false })).toEqual(['sortie_sans_motif'])
  expect(codes({ sortie: NUL })).toEqual(['motif_sans_sortie'])
  expect(codes({ axe: 'ASE' })).toEqual(['ase_brsa'])
  expect(codes({ age: 3 })).toEqual(['age_inattendu'])
  expect(codes({ sortie: getJour('2023-02-21') })).toEqual(['duree_depassee'])
  expect(codes({ sortie: getJour('2023-02-20') })).toEqual([])
})

const jour = fc.oneof(fc.constant(NUL), fc.integer({ min: EFFET - 60, max: EFFET + 500 }))
const ligne = fc.record({
  axe: fc.constantFrom('AG', 'ASE', 'AUTRE'),
  prescription: jour,
  diagnostic: jour,
  entree: jour,
  sortie: jour,
  motif: fc.boolean(),
  brsa: fc.constantFrom(0, 1, NUL),
  naissance: fc.constant(1985),
  age: fc.constantFrom(NUL, 12, 36, 80),
})

test('A row is quiet exactly when nothing in it is to be said', () => {
  const connu = (j: number) => j !== NUL
  const avant = (a: number, b: number) => connu(a) && connu(b) && b < a
  fc.assert(
    fc.property(ligne, l => {
      const debut = connu(l.entree) ? l.entree : l.prescription
      const max =
        l.axe === 'AG'
          ? convention.durees.AG.max
          : l.axe === 'ASE'
            ? (convention.durees.ASE?.max ?? null)
            : null
      const aDire =
        avant(l.prescription, l.diagnostic) ||
        avant(l.diagnostic, l.entree) ||
        avant(l.prescription, l.entree) ||
        avant(l.entree, l.sortie) ||
        (connu(debut) && (debut < EFFET || debut > FIN)) ||
        (max !== null && connu(l.entree) && connu(l.sortie) && l.sortie > ajouterMois(l.entree, max)) ||
        connu(l.sortie) !== l.motif ||
        (l.axe === 'ASE' && l.brsa === 1) ||
        l.age === 12 ||
        l.age === 80
      expect(creerCoherence(convention, true)(l).length > 0).toBe(aDire)
    }),
    { numRuns: 500 },
  )
})
