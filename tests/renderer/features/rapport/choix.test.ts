import { expect, test } from 'vitest'
import {
  cleLigne,
  correspond,
  lireCleLigne,
  listFormes,
} from '../../../../renderer/features/rapport/editeur/choix-chiffre.ts'
import { replacer } from '../../../../renderer/features/rapport/editeur/ordre-chapitres.ts'
import { listRefs } from '../../../../renderer/features/rapport/editeur/refs-texte.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'

const TAUX: Indicateur = {
  code: 'taux_emploi',
  libelle: 'Taux de retour à l’emploi',
  unite: 'taux',
  valeur: 0.4,
  absence: null,
  numerateur: 4,
  denominateur: 10,
  n: 10,
  manquants: 0,
  objectif: null,
  ventilations: {},
  declare: null,
  retenu: 'calcule',
  version: 1,
  sources: [],
}

test('un chiffre se cherche sans accents et dans n’importe quel ordre', () => {
  expect(correspond('Délai d’entrée en accompagnement', 'entree delai')).toBe(true)
  expect(correspond('Délai d’entrée', 'sortie')).toBe(false)
  expect(correspond('Délai', '')).toBe(true)
})

test('une ligne de ventilation se retrouve de sa clé, et l’ensemble n’en a pas', () => {
  expect(lireCleLigne(cleLigne('sexe', 'femme'))).toEqual({ ventilation: 'sexe', modalite: 'femme' })
  expect(lireCleLigne('ensemble')).toEqual({ ventilation: null, modalite: null })
})

test('seules les formes que le chiffre possède sont proposées', () => {
  expect(listFormes(TAUX, null, 0)).toEqual(['valeur', 'part', 'numerateur', 'denominateur', 'evolution'])
  expect(
    listFormes({ ...TAUX, unite: 'jours', numerateur: null, denominateur: null, mediane: 12 }, null, -1),
  ).toEqual(['valeur', 'mediane'])
  expect(listFormes(undefined, null, 0)).toEqual(['valeur'])
})

test('les chapitres laissés de côté gardent leur place quand les autres se rangent', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(code => ({ code, ecarte: code === 'b' }))
  if (!a || !b || !c || !d) throw new Error('quatre chapitres')
  expect(replacer([a, b, c, d], [d, a, c]).map(x => x.code)).toEqual(['d', 'b', 'a', 'c'])
})

test('ce qu’un texte cite se lit une fois, jusque dans les cellules et les listes', () => {
  const chiffre = {
    type: 'chiffre' as const,
    attrs: {
      code: 'entrees',
      decalage: 0,
      territoire: null,
      ventilation: null,
      modalite: null,
      forme: 'valeur' as const,
    },
  }
  const p = { type: 'paragraph' as const, content: [chiffre] }
  const sha256 = 'b'.repeat(64)
  const refs = listRefs({
    type: 'doc',
    content: [
      p,
      { type: 'bulletList', content: [{ type: 'listItem', content: [p] }] },
      { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [p] }] }] },
      { type: 'image', attrs: { sha256, alt: '' } },
    ],
  })
  expect(refs).toEqual({ chiffres: [chiffre.attrs], comparaisons: [], images: [sha256] })
})
