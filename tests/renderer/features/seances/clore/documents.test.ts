import { expect, test } from 'vitest'
import {
  cleDocument,
  formatEmpreinte,
  listDocuments,
  positionEtape,
  refDe,
} from '../../../../../renderer/features/seances/clore/documents.ts'
import type { DocumentSeance } from '../../../../../shared/domain/document.ts'

const papier = (partie: Partial<DocumentSeance>): DocumentSeance => ({
  seance: 3,
  type: 'releve',
  decision: null,
  membre: null,
  titre: 'Relevé',
  etat: 'brouillon',
  version: 1,
  valideLe: null,
  signeLe: null,
  signataire: null,
  diffuseLe: null,
  destinataires: null,
  motif: null,
  fichiers: [],
  ...partie,
})

test('la dernière version de chaque document est montrée, les actes d’abord, sans les convocations', () => {
  const liste = listDocuments([
    papier({ type: 'emargement' }),
    papier({ type: 'convocation', membre: 'a:1' }),
    papier({ type: 'extrait', decision: 7 }),
    papier({ version: 1, etat: 'signe' }),
    papier({ version: 2 }),
    papier({ type: 'extrait', decision: 8 }),
  ])
  expect(liste.map(cleDocument)).toEqual(['releve//', 'extrait/7/', 'extrait/8/', 'emargement//'])
  expect(liste[0]?.version).toBe(2)
})

test('un document se nomme sans ce qu’il n’a pas', () => {
  expect(refDe(papier({}))).toEqual({ seance: 3, type: 'releve' })
  expect(refDe(papier({ type: 'extrait', decision: 7 }))).toEqual({ seance: 3, type: 'extrait', decision: 7 })
})

test('les étapes sont faites, courante ou à venir', () => {
  expect((['brouillon', 'valide', 'signe', 'diffuse'] as const).map(e => positionEtape(e, 'valide'))).toEqual(
    ['faite', 'courante', 'aVenir', 'aVenir'],
  )
})

test('une empreinte se lit par groupes de huit', () => {
  expect(formatEmpreinte('0123456789abcdef01')).toBe('01234567 89abcdef 01')
})
