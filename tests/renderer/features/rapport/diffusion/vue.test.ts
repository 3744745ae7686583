import { expect, test } from 'vitest'
import {
  ETAPES,
  lireVersion,
  listDecisionsPossibles,
  rangerFichiers,
  situerEtape,
} from '../../../../../renderer/features/rapport/diffusion/vue.ts'

test('les étapes d’avant sont faites, celles d’après à venir', () => {
  expect(ETAPES.map(e => situerEtape(e, 'relu'))).toEqual(['faite', 'courante', 'a_venir', 'a_venir'])
  expect(ETAPES.map(e => situerEtape(e, 'diffuse'))).toEqual(['faite', 'faite', 'faite', 'courante'])
})

test('seule une décision adoptée, prise une fois l’année finie, peut valider ; la dernière d’abord', () => {
  const decisions = [
    { etat: 'adoptee', date: '2023-12-30' },
    { etat: 'adoptee', date: '2023-12-31' },
    { etat: 'projet', date: '2024-03-01' },
    { etat: 'realisee', date: '2024-06-28' },
    { etat: 'rejetee', date: '2024-06-28' },
    { etat: 'remplacee', date: '2024-06-28' },
  ] as const
  expect(listDecisionsPossibles(decisions, 2023)).toEqual([decisions[3], decisions[1]])
})

test('une adresse nomme une version par « v » et un nombre', () => {
  expect(['v1', 'v12', 'v0', '1', 'v-1', 'v1.5', undefined].map(lireVersion)).toEqual([
    1,
    12,
    null,
    null,
    null,
    null,
    null,
  ])
})

test('les fichiers figés se lisent du comité au public, dans l’ordre des formats proposés', () => {
  const fichiers = (['csv', 'xlsx', 'docx'] as const).flatMap(format =>
    (['public', 'comite'] as const).map(destination => ({ destination, format, octets: 1, sha256: '' })),
  )
  expect(rangerFichiers(fichiers).map(f => `${f.destination} ${f.format}`)).toEqual([
    'comite docx',
    'comite xlsx',
    'comite csv',
    'public docx',
    'public xlsx',
    'public csv',
  ])
})
