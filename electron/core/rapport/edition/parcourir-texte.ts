import type { EnLigne, NoeudTexte, TexteRiche } from '../../../../shared/domain/texte-riche.ts'

type Cellule = Extract<NoeudTexte, { type: 'table' }>['content'][number]['content'][number]

/** Every node of a text in reading order, those inside lists and quotations included; cells of tables are not nodes. */
export function* parcourirNoeuds(texte: Pick<TexteRiche, 'content'>): Generator<NoeudTexte> {
  for (const n of texte.content) {
    yield n
    if (n.type === 'blockquote') yield* parcourirNoeuds(n)
    else if (n.type === 'bulletList' || n.type === 'orderedList')
      for (const element of n.content) yield* parcourirNoeuds(element)
  }
}

/** The lines of every paragraph, heading and cell in reading order. */
export function* parcourirLignes(texte: Pick<TexteRiche, 'content'>): Generator<readonly EnLigne[]> {
  for (const n of parcourirNoeuds(texte)) {
    if (n.type === 'paragraph' || n.type === 'heading') yield n.content ?? []
    else if (n.type === 'table')
      for (const cellule of n.content.flatMap(ligne => ligne.content))
        for (const p of cellule.content) yield p.content ?? []
  }
}

/** Words of a text; a live figure, words of comparison, an image and a chart count for one each. */
export function compterMots(texte: TexteRiche): number {
  let mots = 0
  for (const lignes of parcourirLignes(texte)) {
    for (const l of lignes) {
      if (l.type === 'text') mots += l.text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
      else if (l.type !== 'hardBreak') mots += 1
    }
  }
  for (const n of parcourirNoeuds(texte)) if (n.type === 'image' || n.type === 'graphique') mots += 1
  return mots
}

/** The same text with every line of its paragraphs, headings and cells changed. */
export function transformerLignes(texte: TexteRiche, changer: (lignes: EnLigne[]) => EnLigne[]): TexteRiche {
  const noeuds = (liste: readonly NoeudTexte[]): NoeudTexte[] => liste.map(noeud)
  const noeud = (n: NoeudTexte): NoeudTexte => {
    if (n.type === 'paragraph' || n.type === 'heading') return { ...n, content: changer(n.content ?? []) }
    if (n.type === 'blockquote') return { ...n, content: noeuds(n.content) }
    if (n.type === 'bulletList' || n.type === 'orderedList')
      return { ...n, content: n.content.map(e => ({ ...e, content: noeuds(e.content) })) }
    if (n.type !== 'table') return n
    const cellule = (c: Cellule): Cellule => ({
      ...c,
      content: c.content.map(p => ({ ...p, content: changer(p.content ?? []) })),
    })
    return { ...n, content: n.content.map(l => ({ ...l, content: l.content.map(cellule) })) }
  }
  return { type: 'doc', content: noeuds(texte.content) }
}
