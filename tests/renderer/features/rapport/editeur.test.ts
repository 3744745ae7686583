// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { inserer } from '../../../../renderer/features/rapport/editeur/coller.ts'
import { EXTENSIONS } from '../../../../renderer/features/rapport/editeur/extensions.ts'
import { nettoyerCollage } from '../../../../renderer/features/rapport/editeur/nettoyer-collage.ts'
import { texteDepuisEditeur } from '../../../../renderer/features/rapport/editeur/texte-depuis-editeur.ts'
import { texteVersEditeur } from '../../../../renderer/features/rapport/editeur/texte-vers-editeur.ts'
import {
  type NoeudTexte,
  TEXTE_VIDE,
  type TexteRiche,
  texteRicheSchema,
} from '../../../../shared/domain/texte-riche.ts'

// jsdom lays nothing out: nothing has a place to be scrolled to.
Range.prototype.getClientRects = () => Object.assign([], { item: () => null })
Range.prototype.getBoundingClientRect = () => new DOMRect()

let ouvert: Editor | undefined
afterEach(() => ouvert?.destroy())

function editer(texte: TexteRiche): Editor {
  ouvert?.destroy()
  ouvert = new Editor({ extensions: EXTENSIONS, content: texteVersEditeur(texte) })
  return ouvert
}

function lire(editor: Editor): TexteRiche {
  editor.state.doc.check()
  return texteRicheSchema.parse(texteDepuisEditeur(editor.getJSON()))
}

const p = (...mots: string[]): NoeudTexte => ({
  type: 'paragraph',
  ...(mots.length > 0 ? { content: mots.map(text => ({ type: 'text', text })) } : {}),
})
const tableau = (lignes: string[][]): NoeudTexte => ({
  type: 'table',
  content: lignes.map(ligne => ({
    type: 'tableRow',
    content: ligne.map(mot => ({
      type: 'tableCell',
      attrs: { colspan: 1, rowspan: 1 },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: mot }] }],
    })),
  })),
})
/** Every word of a text in its order, however it is cut. */
function mots(n: unknown): string {
  if (typeof n !== 'object' || n === null) return ''
  const { text, content } = n as { text?: string; content?: unknown[] }
  return (text ?? '') + (content ?? []).map(mots).join('')
}

const ligne = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('text' as const), text: fc.string({ minLength: 1 }) }),
    fc.constant({ type: 'hardBreak' as const }),
    fc.constant({
      type: 'chiffre' as const,
      attrs: {
        code: 'entrees',
        decalage: -1,
        territoire: 'mds:meaux',
        ventilation: 'sexe',
        modalite: 'femme',
        forme: 'part' as const,
      },
    }),
    fc.constant({
      type: 'comparaison' as const,
      attrs: { code: 'entrees', territoire: null, mot: 'stable' as const, vu: { avant: 1, apres: null } },
    }),
  ),
  { maxLength: 4 },
)
const paragraphe = ligne.map(content => ({ type: 'paragraph' as const, content }))
const { noeud } = fc.letrec<{ noeud: NoeudTexte }>(tie => ({
  noeud: fc.oneof(
    { depthSize: 'small' },
    paragraphe,
    ligne.map(content => ({ type: 'heading' as const, attrs: { level: 3 as const }, content })),
    fc.constant({ type: 'graphique' as const, attrs: { id: 'freins' } }),
    fc.constant({ type: 'image' as const, attrs: { sha256: 'c'.repeat(64), alt: 'Carte' } }),
    fc.array(fc.array(tie('noeud'), { maxLength: 2 }), { maxLength: 3 }).map(elements => ({
      type: 'bulletList' as const,
      content: elements.map(content => ({ type: 'listItem' as const, content })),
    })),
    fc.array(tie('noeud'), { maxLength: 2 }).map(content => ({ type: 'blockquote' as const, content })),
    fc
      .array(fc.array(fc.array(paragraphe, { maxLength: 2 }), { maxLength: 3 }), { maxLength: 3 })
      .map(lignes => ({
        type: 'table' as const,
        content: lignes.map(cellules => ({
          type: 'tableRow' as const,
          content: cellules.map(content => ({ type: 'tableCell' as const, content })),
        })),
      })),
  ),
}))

test('tout texte stocké s’ouvre dans l’éditeur et en ressort avec les mêmes mots', () => {
  fc.assert(
    fc.property(fc.array(noeud, { maxLength: 4 }), content => {
      const entre = texteDepuisEditeur(texteVersEditeur(texteRicheSchema.parse({ type: 'doc', content })))
      const sorti = lire(editer(entre))
      expect(mots(sorti)).toBe(mots(entre))
      expect(JSON.stringify(sorti).match(/"chiffre"|"comparaison"|"image"|"graphique"/g)).toEqual(
        JSON.stringify(entre).match(/"chiffre"|"comparaison"|"image"|"graphique"/g),
      )
      expect(lire(editer(sorti))).toEqual(sorti)
    }),
    { numRuns: 150 },
  )
})

test('un mot collé rejoint sa phrase, un titre collé ne l’avale pas', () => {
  const editor = editer({ type: 'doc', content: [p('Avant  après')] })
  editor.commands.setTextSelection(7)
  inserer(editor.view, nettoyerCollage('<p>pendant <b>tout</b></p>').contenu)
  expect(lire(editor).content[0]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Avant pendant ' },
      { type: 'text', text: 'tout', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' après' },
    ],
  })
  editor.commands.setTextSelection(7)
  inserer(editor.view, nettoyerCollage('<h2>Titre</h2><p>Suite</p>').contenu)
  expect(lire(editor).content.map(n => n.type)).toEqual(['paragraph', 'heading', 'paragraph'])
})

test('une liste, un titre ou un tableau collés dans une case gardent leurs mots, et la case reste une case', () => {
  for (const html of [
    '<ul><li>un</li><li>deux</li></ul>',
    '<h2>un</h2><p>deux</p>',
    '<table><tr><td>un</td><td>deux</td></tr></table>',
    '<p>zéro</p><table><tr><td>un</td><td>deux</td></tr></table><p>trois</p>',
  ]) {
    const editor = editer({ type: 'doc', content: [tableau([['A', 'B']]), p('fin')] })
    editor.commands.setTextSelection(5)
    inserer(editor.view, nettoyerCollage(html).contenu)
    const texte = lire(editor)
    for (const mot of ['un', 'deux', 'B', 'fin']) expect(JSON.stringify(texte)).toContain(`"${mot}"`)
  }
})

test('ce qui s’écrit après une image ne la remplace pas', () => {
  const image: NoeudTexte = { type: 'image', attrs: { sha256: 'd'.repeat(64), alt: '' } }
  for (const depart of [TEXTE_VIDE, { type: 'doc' as const, content: [p('avant'), p('suite')] }]) {
    const editor = editer(depart)
    editor.commands.setTextSelection(1)
    inserer(editor.view, [image])
    editor.view.dispatch(editor.state.tr.insertText('x'))
    expect(lire(editor).content).toContainEqual(image)
    expect(mots(lire(editor))).toContain('x')
  }
})

test('un contenu placé dans un chapitre vide en prend toute la place', () => {
  const editor = editer(TEXTE_VIDE)
  editor.commands.selectAll()
  inserer(editor.view, [p('un'), tableau([['A']])])
  expect(
    lire(editor)
      .content.slice(0, 2)
      .map(n => n.type),
  ).toEqual(['paragraph', 'table'])
})
