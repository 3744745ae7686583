import type { JSONContent } from '@tiptap/react'
import type { NoeudTexte, TexteRiche } from '../../../../shared/domain/texte-riche.ts'

const VIDE: JSONContent = { type: 'paragraph' }

/** The stored text as the editor wants it: a document, an item, a quote and a cell each hold at least a paragraph. */
export function texteVersEditeur({ content }: TexteRiche): JSONContent {
  return { type: 'doc', content: noeudsVersEditeur(content) }
}

/** The same for a part of a text that is put in at the cursor. */
export function noeudsVersEditeur(noeuds: readonly NoeudTexte[]): JSONContent[] {
  const content = noeuds.flatMap(preparer)
  return content.length > 0 ? content : [VIDE]
}

function preparer(n: NoeudTexte): JSONContent[] {
  if (n.type === 'bulletList' || n.type === 'orderedList')
    return n.content.length > 0 ? [{ type: n.type, content: n.content.map(preparerElement) }] : []
  if (n.type === 'blockquote') return [{ type: n.type, content: noeudsVersEditeur(n.content) }]
  if (n.type === 'table') return preparerTableau(n)
  return [ouvrir(n)]
}

/** The stored nodes are documents of the editor, whose own type knows no union. */
const ouvrir = (n: unknown): JSONContent => n as JSONContent

/** An item begins with a paragraph, or the keyboard could not enter it. */
function preparerElement({ content }: { content: NoeudTexte[] }): JSONContent {
  const blocs = noeudsVersEditeur(content)
  return { type: 'listItem', content: blocs[0]?.type === 'paragraph' ? blocs : [VIDE, ...blocs] }
}

function preparerTableau(n: Extract<NoeudTexte, { type: 'table' }>): JSONContent[] {
  const lignes = n.content
    .filter(l => l.content.length > 0)
    .map(l => ({
      type: 'tableRow',
      content: l.content.map(c => ouvrir({ ...c, content: c.content.length > 0 ? c.content : [VIDE] })),
    }))
  return lignes.length > 0 ? [{ type: 'table', content: lignes }] : []
}
