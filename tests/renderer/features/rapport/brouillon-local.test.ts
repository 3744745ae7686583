// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { garderTexte, trouverTexte } from '../../../../renderer/features/rapport/editeur/brouillon-local.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'

const CLE = { fichier: 'C:\\Bases\\essai.tandem', convention: 'lodeve/2023', annee: 2023, code: 'rappel' }
const TEXTE: TexteRiche = { type: 'doc', content: [{ type: 'paragraph' }] }

beforeEach(() => localStorage.clear())

test('un texte gardé se retrouve avec sa version, et seulement dans sa base', () => {
  garderTexte(CLE, TEXTE, 4)
  expect(trouverTexte(CLE)).toEqual({ version: 4, contenu: TEXTE })
  expect(trouverTexte({ ...CLE, fichier: 'D:\\autre.tandem' })).toBeUndefined()
  expect(trouverTexte({ ...CLE, annee: 2022 })).toBeUndefined()
})

test('rien ne reste sur le poste une fois le texte dans la base', () => {
  garderTexte(CLE, TEXTE, 4)
  garderTexte(CLE, null, 5)
  expect(localStorage.length).toBe(0)
})

test('ce qui ne se lit pas est oublié', () => {
  garderTexte(CLE, TEXTE, 4)
  const nom = localStorage.key(0) ?? ''
  for (const brut of ['{', '{"version":1,"contenu":{"type":"doc","content":[{"type":"script"}]}}']) {
    localStorage.setItem(nom, brut)
    expect(trouverTexte(CLE)).toBeUndefined()
    expect(localStorage.length).toBe(0)
  }
})

test('un texte trop long pour le poste ne laisse pas l’ancien à sa place', () => {
  garderTexte(CLE, TEXTE, 4)
  const plein = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('plein', 'QuotaExceededError')
  })
  garderTexte(CLE, TEXTE, 5)
  plein.mockRestore()
  expect(trouverTexte(CLE)).toBeUndefined()
})
