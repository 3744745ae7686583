import { expect, test } from 'vitest'
import {
  ajouterArticle,
  articleIncomplet,
  commencerDecision,
  direBase,
  preparerDecision,
} from '../../../../../renderer/features/seances/tenir/decision.ts'

test('une décision neuve propose le titre du point et un premier article', () => {
  const b = commencerDecision(null, 'Convention locale')
  expect(b.titre).toBe('Convention locale')
  expect(b.articles).toHaveLength(1)
  expect(preparerDecision(b)).toMatchObject({ titre: 'Convention locale', articles: [], lien: null })
})

test('les lignes vides sont laissées, et le verbe prend ses capitales avec leurs accents', () => {
  const b = {
    ...commencerDecision(null, 'T'),
    considerants: 'Considérant A\n\n Considérant B ',
    articles: [
      { cle: 0, verbe: 'décide', texte: ' de suivre ' },
      { cle: 1, verbe: '', texte: '' },
    ],
    responsable: '  ',
  }
  expect(preparerDecision(b)).toMatchObject({
    considerants: ['Considérant A', 'Considérant B'],
    articles: [{ verbe: 'DÉCIDE', texte: 'de suivre' }],
    responsable: null,
  })
})

test('un article à moitié écrit est nommé, un article vide ne l’est pas', () => {
  const articles = [
    { cle: 0, verbe: 'DIT', texte: 'que…' },
    { cle: 1, verbe: '', texte: '' },
    { cle: 2, verbe: '', texte: 'sans verbe' },
  ]
  expect(articleIncomplet({ articles })).toBe(3)
  expect(articleIncomplet({ articles: articles.slice(0, 2) })).toBeNull()
})

test('un article ajouté garde sa propre clé, même après un retrait', () => {
  const deux = ajouterArticle([{ cle: 4, verbe: 'DIT', texte: 'x' }])
  expect(deux.map(a => a.cle)).toEqual([4, 5])
})

test('un lien sans décision visée n’est pas un lien', () => {
  const b = { ...commencerDecision(null, 'T'), lienType: 'remplace' as const, lienDecision: null }
  expect(preparerDecision(b).lien).toBeNull()
  expect(preparerDecision({ ...b, lienDecision: 7 }).lien).toEqual({ type: 'remplace', decision: 7 })
})

test('la base chiffrée d’une décision se lit dans son unité, ou dit pourquoi elle manque', () => {
  const base = {
    indicateur: 'delai_prescription_entree',
    libelle: 'Délai',
    unite: 'jours',
    territoire: null,
    du: '2023-01-01',
    au: '2023-12-31',
    valeur: 12.5,
    absence: null,
    le: '2023-12-15',
  }
  expect(direBase(base)).toBe('Délai\u00a0: 12,5\u00a0jours, lu le 15/12/2023')
  expect(direBase({ ...base, valeur: null, absence: 'masque' })).toBe('Délai\u00a0: masqué au 15/12/2023')
})
