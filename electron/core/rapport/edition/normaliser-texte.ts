import { retirerInterdits } from '../../../../shared/domain/texte.ts'
import type { EnLigne, NoeudTexte, TexteRiche } from '../../../../shared/domain/texte-riche.ts'

type Marque = 'bold' | 'italic' | 'underline'
type Suite = Extract<EnLigne, { type: 'text' }>
type Noeud<T extends NoeudTexte['type']> = Extract<NoeudTexte, { type: T }>

const MARQUES: readonly Marque[] = ['bold', 'italic', 'underline']

/**
 * The one form under which a text is stored: neighbouring runs of the same marks merged, marks in one order, line ends as
 * breaks, no empty run, list, quotation or table, no character that a format refuses. Normalising twice changes nothing.
 */
export function normaliserTexte(texte: TexteRiche): TexteRiche {
  return { type: 'doc', content: normaliserNoeuds(texte.content) }
}

function normaliserNoeuds(noeuds: readonly NoeudTexte[]): NoeudTexte[] {
  return noeuds.flatMap(n => normaliserNoeud(n) ?? [])
}

/** Undefined when nothing is left of it. */
function normaliserNoeud(n: NoeudTexte): NoeudTexte | undefined {
  switch (n.type) {
    case 'paragraph':
      return { type: 'paragraph', ...avecLignes(n.content) }
    case 'heading':
      return { type: 'heading', attrs: n.attrs, ...avecLignes(n.content) }
    case 'image':
      return { type: 'image', attrs: { ...n.attrs, alt: retirerInterdits(n.attrs.alt).trim() } }
    case 'graphique':
      return n
    case 'table':
      return normaliserTableau(n)
    case 'blockquote': {
      const content = normaliserNoeuds(n.content)
      return content.length === 0 ? undefined : { type: 'blockquote', content }
    }
    default:
      return normaliserListe(n)
  }
}

function normaliserListe({ type, content }: Noeud<'bulletList' | 'orderedList'>): NoeudTexte | undefined {
  const elements = content
    .map(e => ({ type: e.type, content: normaliserNoeuds(e.content) }))
    .filter(e => e.content.length > 0)
  return elements.length === 0 ? undefined : { type, content: elements }
}

/** A row without cells stays: cells of the rows above may cover it. */
function normaliserTableau({ content }: Noeud<'table'>): NoeudTexte | undefined {
  if (content.every(ligne => ligne.content.length === 0)) return undefined
  return {
    type: 'table',
    content: content.map(ligne => ({
      type: 'tableRow',
      content: ligne.content.map(cellule => ({
        type: cellule.type,
        attrs: { colspan: cellule.attrs?.colspan ?? 1, rowspan: cellule.attrs?.rowspan ?? 1 },
        content: enParagraphes(cellule.content),
      })),
    })),
  }
}

/** The editor cannot put its cursor in a cell without a paragraph. */
function enParagraphes(paragraphes: Noeud<'paragraph'>[]): Noeud<'paragraph'>[] {
  if (paragraphes.length === 0) return [{ type: 'paragraph' }]
  return paragraphes.map(p => ({ type: 'paragraph', ...avecLignes(p.content) }))
}

function avecLignes(lignes: readonly EnLigne[] | undefined): { content?: EnLigne[] } {
  const content: EnLigne[] = []
  for (const brut of (lignes ?? []).flatMap(couperLignes)) {
    const dernier = content.at(-1)
    if (brut.type === 'text' && dernier?.type === 'text' && memesMarques(dernier, brut))
      content[content.length - 1] = { ...dernier, text: dernier.text + brut.text }
    else content.push(brut)
  }
  return content.length === 0 ? {} : { content }
}

/** A run with its marks in order, and a break for each line end that it holds. */
function couperLignes(l: EnLigne): EnLigne[] {
  if (l.type !== 'text') return [l]
  const marques = MARQUES.filter(m => l.marks?.some(({ type }) => type === m)).map(type => ({ type }))
  return retirerInterdits(l.text)
    .split(/\r\n?|\n/)
    .flatMap((text, rang): EnLigne[] => {
      const suite: EnLigne[] =
        text === '' ? [] : [{ type: 'text', text, ...(marques.length === 0 ? {} : { marks: marques }) }]
      return rang === 0 ? suite : [{ type: 'hardBreak' }, ...suite]
    })
}

const memesMarques = (a: Suite, b: Suite) =>
  (a.marks ?? []).map(m => m.type).join() === (b.marks ?? []).map(m => m.type).join()
