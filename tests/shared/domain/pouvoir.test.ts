import { expect, test } from 'vitest'
import { checkPouvoir } from '../../../shared/domain/pouvoir.ts'
import { assemblee, attraperRefus, membre, reglementDe, sont } from '../../helpers/assemblee.ts'

const membres = [
  ...assemblee(5),
  membre('conseiller:6', { vacant: true }),
  membre('directrice:1', { voix: 'consultative' }),
]

type Demande = Parameters<typeof checkPouvoir>[0]
const demande = (changements: Partial<Demande> = {}): Demande => ({
  mandant: 'conseiller:3',
  mandataire: 'conseiller:1',
  membres,
  presences: sont('present', 2),
  autres: [],
  reglement: reglementDe('ccas'),
  appelFait: true,
  ...changements,
})
const lien = (mandant: number, mandataire: number) => ({
  mandant: `conseiller:${mandant}`,
  mandataire: `conseiller:${mandataire}`,
})

test('Un pouvoir à un membre présent est admis, et aussi avant l’appel', () => {
  expect(() => checkPouvoir(demande())).not.toThrow()
  expect(() => checkPouvoir(demande({ presences: [], appelFait: false }))).not.toThrow()
})

test('Un membre en visioconférence reçoit un pouvoir où l’instance l’admet, et nulle part ailleurs', () => {
  const presences = sont('visio', 1)
  const admis = demande({ presences, reglement: reglementDe('conseil_departemental') })
  expect(() => checkPouvoir(admis)).not.toThrow()
  const refuse = attraperRefus(() => checkPouvoir(demande({ presences, reglement: reglementDe('ccas') })))
  expect(refuse).toMatchObject({ code: 'pouvoir_absent', champ: 'mandataire' })
})

test.for([
  ['comité sans pouvoir', { reglement: reglementDe('aucun') }, 'pouvoir_non_admis', 'mandant'],
  ['siège inconnu', { mandant: 'maire:1' }, 'siege_inconnu', 'mandant'],
  ['voix consultative', { mandataire: 'directrice:1' }, 'pouvoir_sans_voix', 'mandataire'],
  ['siège vacant', { mandant: 'conseiller:6' }, 'pouvoir_sans_voix', 'mandant'],
  ['à soi-même', { mandataire: 'conseiller:3' }, 'pouvoir_a_soi', 'mandataire'],
  ['déjà donné', { autres: [lien(3, 2)] }, 'pouvoir_deja_donne', 'mandant'],
  ['second pour un mandataire', { autres: [lien(4, 1)] }, 'pouvoir_limite', 'mandataire'],
  ['mandataire absent', { mandataire: 'conseiller:4' }, 'pouvoir_absent', 'mandataire'],
  ['mandataire qui a donné le sien', { autres: [lien(1, 2)] }, 'pouvoir_en_chaine', 'mandataire'],
  ['mandant qui en tient un', { autres: [lien(4, 3)] }, 'pouvoir_en_chaine', 'mandant'],
] as [string, Partial<Demande>, string, string][])('%s : refusé', ([, changements, code, champ]) => {
  const refus = attraperRefus(() => checkPouvoir(demande(changements)))
  expect(refus).toMatchObject({ code, champ })
  expect(refus.message).toMatch(/^[A-ZÀÉ].*\.$/)
})

test('Le refus donne le nombre tenu, la limite et son texte', () => {
  const refus = attraperRefus(() => checkPouvoir(demande({ autres: [lien(4, 1)] })))
  expect(refus.message).toContain('tient déjà 1 pouvoir, 1 au plus par membre (CASF, article R. 123-18)')
})

test('Une instance peut en admettre deux', () => {
  const reglement = { ...reglementDe('ccas'), pouvoirs: { parMembre: 2, reference: 'Règlement intérieur' } }
  expect(() => checkPouvoir(demande({ reglement, autres: [lien(4, 1)] }))).not.toThrow()
})
