import { expect, test } from 'vitest'
import {
  etatEcart,
  filtrerSources,
  lireTolerance,
  saisieTolerance,
} from '../../../../../renderer/features/rapport/sources/vue.ts'
import type { DeuxSources, LigneSource } from '../../../../../shared/domain/rapport.ts'

const ligne = (numero: number, libelle: string, annee: number, fichier: string): LigneSource => ({
  numero,
  code: libelle.toLowerCase(),
  libelle,
  annee,
  version: 1,
  origine: 'calcule',
  fichiers: [{ import: 1, fichier, feuille: null, cellules: 'A1:B2', arreteAu: null }],
})
const LIGNES = [
  ligne(1, 'Entrées', 2023, 'bilan-meaux.xlsx'),
  ligne(2, 'Délai', 2023, 'bilan-torcy.xlsx'),
  ligne(12, 'Entrées', 2022, 'bilan-torcy.xlsx'),
]
const numeros = (recherche: string, annee: number | null) =>
  filtrerSources(LIGNES, recherche, annee).map(l => l.numero)

test('une source se cherche par son chiffre, son fichier ou son numéro, sans accent', () => {
  expect(numeros('', null)).toEqual([1, 2, 12])
  expect(numeros('ENTREES', null)).toEqual([1, 12])
  expect(numeros('entrées torcy', null)).toEqual([12])
  expect(numeros('[2]', null)).toEqual([2])
  expect(numeros('', 2022)).toEqual([12])
  expect(numeros('rien', null)).toEqual([])
})

const deux = (partie: Partial<DeuxSources>): DeuxSources => ({
  code: 'entrees',
  libelle: 'Entrées',
  unite: 'parcours',
  calcule: 1000,
  declare: 1004,
  absenceDeclare: null,
  source: 'Meaux',
  ecart: 4,
  tolerance: 10,
  retenu: 'calcule',
  motif: null,
  ...partie,
})

test('un écart demande un motif quand il dépasse la tolérance, dans les deux sens', () => {
  expect(etatEcart(deux({}))).toBe('accord')
  expect(etatEcart(deux({ ecart: -11 }))).toBe('a_expliquer')
  expect(etatEcart(deux({ ecart: -11, motif: 'Doublons' }))).toBe('explique')
  expect(etatEcart(deux({ ecart: null }))).toBe('inconnu')
})

test('une tolérance se lit dans l’unité de l’écran et s’enregistre dans celle des données', () => {
  expect(saisieTolerance(deux({}))).toBe('')
  expect(saisieTolerance(deux({ tolerance: 25 }))).toBe(25)
  expect(saisieTolerance(deux({ unite: 'taux', calcule: 0.4, tolerance: 0.07 }))).toBe(7)
  expect(saisieTolerance(deux({ unite: 'centimes', calcule: 100, tolerance: 12_345 }))).toBe(123.45)
  expect(lireTolerance('taux', 7)).toBe(0.07)
  expect(lireTolerance('centimes', '123,45')).toBe(12_345)
  expect(lireTolerance('parcours', '')).toBeNull()
  expect(lireTolerance('parcours', -1)).toBeUndefined()
  expect(lireTolerance('parcours', 'beaucoup')).toBeUndefined()
})
