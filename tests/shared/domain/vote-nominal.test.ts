import { expect, test } from 'vitest'
import { depouiller } from '../../../shared/domain/vote-nominal.ts'
import { assemblee, attraperRefus, membre, sont } from '../../helpers/assemblee.ts'

type Appel = Parameters<typeof depouiller>[0]
type Ligne = Appel['saisie']['nominal'][number]
const ZERO = { pour: 0, contre: 0, abstentions: 0, blancs: 0, nuls: 0, nePrendPasPart: 0 }

const membres = [...assemblee(3), membre('maire:1', { nom: 'Mme Lefort', fonction: 'Maire' })]
const pouvoir = (compte: boolean): Appel['pouvoirs'][number] => ({
  id: 1,
  mandant: 'maire:1',
  mandataire: 'conseiller:1',
  recuLe: null,
  compte,
  raison: compte ? null : 'Le mandant siège.',
})
const voix = (place: string, sens: Ligne['sens'] = 'pour', mandant: string | null = null): Ligne => ({
  place,
  sens,
  mandant,
})
const compter = (nominal: Ligne[], donnes = ZERO, compte = true) =>
  depouiller(
    { saisie: { nominal }, membres, presences: sont('present', 2), pouvoirs: [pouvoir(compte)] },
    donnes,
  )

const COMPLET = [
  voix('conseiller:1'),
  voix('conseiller:1', 'contre', 'maire:1'),
  voix('conseiller:2', 'ne_prend_pas_part'),
]

test('Chaque présent et chaque pouvoir qui compte donne une voix', () => {
  expect(compter(COMPLET)).toEqual({ ...ZERO, pour: 1, contre: 1, nePrendPasPart: 1 })
  expect(compter(COMPLET, { ...ZERO, pour: 1 })).toMatchObject({ pour: 1 })
})

test('Une voix manquante est nommée, avec les deux nombres', () => {
  const refus = attraperRefus(() => compter(COMPLET.slice(0, 1)))
  expect(refus).toMatchObject({ code: 'voix_manquante', champ: 'nominal' })
  expect(refus.message).toBe(
    'Le vote nominal compte 1 voix pour 3 votants. Il manque : Conseiller n° 2 (Commune) ; Conseiller (Commune), pour Mme Lefort, Maire.',
  )
})

test('Une voix donnée deux fois est nommée', () => {
  const refus = attraperRefus(() => compter([...COMPLET, voix('conseiller:2')]))
  expect(refus).toMatchObject({ code: 'voix_double', champ: 'nominal' })
  expect(refus.message).toContain('Conseiller n° 2 (Commune)')
})

test.for([
  ['un absent', voix('conseiller:3'), 'Conseiller n° 3 (Commune) ne vote pas'],
  ['un siège inconnu', voix('prefet:1'), 'Le siège « prefet:1 » ne vote pas'],
  [
    'un pouvoir que personne n’a donné',
    voix('conseiller:2', 'pour', 'maire:1'),
    'pour Mme Lefort, Maire ne vote pas',
  ],
] as const)('La voix d’%s est refusée', ([, ligne, phrase]) => {
  const refus = attraperRefus(() => compter([...COMPLET, ligne]))
  expect(refus).toMatchObject({ code: 'voix_inconnue', champ: 'nominal' })
  expect(refus.message).toContain(phrase)
})

test('Un pouvoir qui ne compte pas n’a pas de voix', () => {
  expect(attraperRefus(() => compter(COMPLET, ZERO, false)).code).toBe('voix_inconnue')
})

test('Des totaux saisis en plus et différents des voix sont refusés', () => {
  const refus = attraperRefus(() => compter(COMPLET, { ...ZERO, pour: 2 }))
  expect(refus).toMatchObject({ code: 'somme_votes', champ: 'pour' })
  expect(refus.message).toContain('Le total saisi (2) n’est pas celui des voix nominales (1)')
})
