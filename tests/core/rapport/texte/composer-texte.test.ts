import { describe, expect, it } from 'vitest'
import { type ContexteTexte, composerTexte } from '../../../../electron/core/rapport/texte/composer-texte.ts'
import { type NoeudTexte, type TexteRiche, texteRicheSchema } from '../../../../shared/domain/texte-riche.ts'
import { compte } from '../../../helpers/indicateurs.ts'

const CONTEXTE: ContexteTexte = {
  donnees: {
    annee: 2022,
    actuels: [compte('entrees', 'Entrées', 134)],
    precedents: [compte('entrees', 'Entrées', 120)],
    territoires: [],
  },
  images: () => undefined,
  graphiques: new Map(),
  source: (code, annee) => (code === 'entrees' ? annee - 2000 : undefined),
}
const doc = (...content: unknown[]): TexteRiche => texteRicheSchema.parse({ type: 'doc', content })
const p = (...content: unknown[]) => ({ type: 'paragraph', content })
const t = (text: string, ...marks: string[]) => ({ type: 'text', text, marks: marks.map(type => ({ type })) })
const composer = (...content: unknown[]) => composerTexte(doc(...content), CONTEXTE)

describe('un texte composé', () => {
  it('porte ses chiffres, ses mots et le numéro de leur source', () => {
    const blocs = composer(
      p(
        t('Les entrées sont '),
        { type: 'comparaison', attrs: { code: 'entrees', mot: 'en_hausse' } },
        t(' : ', 'bold', 'italic'),
        { type: 'chiffre', attrs: { code: 'entrees' } },
        t(' contre '),
        { type: 'chiffre', attrs: { code: 'entrees', decalage: -1 } },
        t('.', 'underline'),
      ),
    )
    expect(blocs).toEqual([
      {
        genre: 'paragraphe',
        fragments: [
          { texte: 'Les entrées sont ' },
          { texte: 'en hausse' },
          { texte: ' : ', gras: true, italique: true },
          { texte: '134', source: 22 },
          { texte: ' contre ' },
          { texte: '120', source: 21 },
          { texte: '.', souligne: true },
        ],
      },
    ])
  })

  it('met une fin de ligne avant la suite, et n’en met pas à la fin', () => {
    const br = { type: 'hardBreak' }
    expect(composer(p(t('un'), br, br, t('deux'), br))).toEqual([
      {
        genre: 'paragraphe',
        fragments: [{ texte: 'un' }, { texte: '', saut: true }, { texte: 'deux', saut: true }],
      },
    ])
  })

  it('garde listes, citations, intertitres et tableaux, et laisse les paragraphes vides', () => {
    const cellule = (type: string, mot: string, attrs = {}) => ({ type, attrs, content: [p(t(mot))] })
    const blocs = composer(
      p(),
      { type: 'heading', attrs: { level: 3 }, content: [t('Titre')] },
      {
        type: 'orderedList',
        content: [
          {
            type: 'listItem',
            content: [
              p(t('a')),
              { type: 'bulletList', content: [{ type: 'listItem', content: [p(t('b'))] }] },
            ],
          },
          { type: 'listItem', content: [p()] },
        ],
      },
      { type: 'blockquote', content: [p(t('dit-il'))] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [cellule('tableHeader', 'T', { colspan: 2, rowspan: 1 }), cellule('tableCell', 'c')],
          },
        ],
      },
    )
    expect(blocs.map(b => b.genre)).toEqual(['intertitre', 'liste', 'citation', 'grille'])
    expect(blocs[1]).toMatchObject({
      ordonnee: true,
      elements: [
        [
          { genre: 'paragraphe' },
          { genre: 'liste', ordonnee: false, elements: [[{ fragments: [{ texte: 'b' }] }]] },
        ],
      ],
    })
    expect(blocs[3]).toMatchObject({
      lignes: [
        [
          { entete: true, colspan: 2, paragraphes: [[{ texte: 'T' }]] },
          { entete: false, colspan: 1 },
        ],
      ],
    })
  })

  it('dit à leur place une image, un graphique et un chiffre qui n’existent plus', () => {
    const textes = composer(
      { type: 'image', attrs: { sha256: 'a'.repeat(64), alt: 'Organigramme' } },
      { type: 'graphique', attrs: { id: 'sorties-motif' } },
      p({ type: 'chiffre', attrs: { code: 'disparu' } }),
    ).map(b => ('fragments' in b ? b.fragments : []))
    expect(textes).toEqual([
      [{ texte: '[image introuvable\u00a0: Organigramme]' }],
      [{ texte: '[graphique introuvable\u00a0: sorties-motif]' }],
      [{ texte: '[chiffre introuvable\u00a0: disparu, 2022]' }],
    ])
  })

  it('pose l’image avec les mots que le texte lui donne', () => {
    const image = {
      sha256: 'b'.repeat(64),
      octets: new Uint8Array([1]),
      type: 'png',
      largeur: 2,
      hauteur: 3,
      alt: '',
    } as const
    const noeud: NoeudTexte = { type: 'image', attrs: { sha256: image.sha256, alt: 'Locaux' } }
    expect(composerTexte(doc(noeud), { ...CONTEXTE, images: () => image })).toEqual([
      { genre: 'image', image: { ...image, alt: 'Locaux' } },
    ])
  })
})
