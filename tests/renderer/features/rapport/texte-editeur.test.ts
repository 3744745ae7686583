import fc from 'fast-check'
import { expect, test } from 'vitest'
import { texteDepuisEditeur } from '../../../../renderer/features/rapport/editeur/texte-depuis-editeur.ts'
import { texteVersEditeur } from '../../../../renderer/features/rapport/editeur/texte-vers-editeur.ts'
import { type TexteRiche, texteRicheSchema } from '../../../../shared/domain/texte-riche.ts'

const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

test('ce que le rapport n’a pas perd sa forme et garde ses mots', () => {
  const doc = {
    type: 'doc',
    content: [
      {
        type: 'heading',
        attrs: { level: 1, textAlign: 'center' },
        content: [{ type: 'text', text: 'Titre' }],
      },
      {
        type: 'paragraph',
        attrs: { textAlign: 'right' },
        content: [
          {
            type: 'text',
            text: 'lien\u0000',
            marks: [{ type: 'link', attrs: { href: 'https://a' } }, { type: 'bold' }],
          },
          { type: 'mention', attrs: { id: 3 }, content: [{ type: 'text', text: ' cité' }] },
        ],
      },
      { type: 'codeBlock', content: [{ type: 'text', text: '=1+1' }] },
      { type: 'horizontalRule' },
      { type: 'image', attrs: { src: 'https://a/b.png', sha256: 'x' } },
      { type: 'bulletList', content: [{ type: 'listItem', content: [] }] },
    ],
  }
  expect(texteDepuisEditeur(doc)).toEqual({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Titre' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'lien', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' cité' },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: '=1+1' }] },
    ],
  })
})

test('un tableau de 650 lignes en devient trois, sans perdre une ligne', () => {
  const lignes = Array.from({ length: 650 }, (_, i) => ({
    type: 'tableRow',
    content: [{ type: 'tableCell', attrs: { rowspan: 999, colwidth: [10] }, content: [p(String(i))] }],
  }))
  const texte = texteDepuisEditeur({ type: 'doc', content: [{ type: 'table', content: lignes }] })
  expect(texteRicheSchema.safeParse(texte).success).toBe(true)
  expect(texte.content.map(t => (t.type === 'table' ? t.content.length : 0))).toEqual([300, 300, 50])
})

test('trente listes les unes dans les autres gardent leurs mots', () => {
  let noeud: object = p('au fond')
  for (let i = 0; i < 30; i++)
    noeud = {
      type: i % 3 === 2 ? 'blockquote' : 'bulletList',
      content: i % 3 === 2 ? [noeud] : [{ type: 'listItem', content: [noeud] }],
    }
  const texte = texteDepuisEditeur({ type: 'doc', content: [noeud] })
  expect(texteRicheSchema.safeParse(texte).success).toBe(true)
  expect(JSON.stringify(texte)).toContain('au fond')
})

const attrs = fc.dictionary(
  fc.constantFrom('level', 'colspan', 'sha256', 'id', 'code', 'mot', 'style'),
  fc.anything(),
)
const { noeud } = fc.letrec(tie => ({
  noeud: fc.record(
    {
      type: fc.constantFrom(
        ...'doc paragraph heading bulletList orderedList listItem blockquote table tableRow tableCell tableHeader image'.split(
          ' ',
        ),
        ...'graphique chiffre comparaison text hardBreak codeBlock inconnu'.split(' '),
      ),
      attrs,
      text: fc.string({ unit: 'binary' }),
      marks: fc.array(fc.record({ type: fc.constantFrom('bold', 'link', 'strike') }), { maxLength: 2 }),
      content: fc.oneof({ maxDepth: 5 }, fc.constant([]), fc.array(tie('noeud'), { maxLength: 4 })),
    },
    { requiredKeys: ['type'] },
  ),
}))

test('quoi que tienne l’éditeur, ce qui en sort est accepté, et rendu tel quel s’il y revient', () => {
  fc.assert(
    fc.property(fc.array(noeud, { maxLength: 5 }), content => {
      const texte = texteDepuisEditeur({ type: 'doc', content } as never)
      const lu: TexteRiche = texteRicheSchema.parse(texte)
      const encore = texteDepuisEditeur(texteVersEditeur(lu))
      expect(texteRicheSchema.safeParse(encore).success).toBe(true)
      expect(texteDepuisEditeur(texteVersEditeur(encore))).toEqual(encore)
    }),
    { numRuns: 400 },
  )
})
