import type { NoeudTexte } from '../../../../shared/domain/texte-riche.ts'
import { ecarter, type Lecture, type Marque, motsDe, resserrer } from './collage-lecture.ts'

type Tableau = Extract<NoeudTexte, { type: 'table' }>
type Cellule = Tableau['content'][number]['content'][number]
type Paragraphe = Extract<NoeudTexte, { type: 'paragraph' }>

const MAX_COLONNES = 40

type LireBlocs = (parent: Node, marques: ReadonlySet<Marque>, lecture: Lecture) => NoeudTexte[]

/** A pasted table, its title before it; its length is kept for whoever must refuse it. `lireBlocs` reads what a cell holds. */
export function lireTableau(table: HTMLTableElement, lecture: Lecture, lireBlocs: LireBlocs): NoeudTexte[] {
  const lignes = [...table.rows].filter(l => l.cells.length > 0)
  lecture.lignes = Math.max(lecture.lignes, lignes.length)
  if (lignes.length === 0) return []
  const titre = resserrer(motsDe(table.caption?.textContent ?? '', new Set()))
  const content = lignes.map((ligne, rang) => ({
    type: 'tableRow' as const,
    content: [...ligne.cells].map(c => {
      const paragraphes = aplatir(lireBlocs(c, new Set(), lecture), lecture)
      return lireCellule(c, lignes.length - rang, paragraphes)
    }),
  }))
  const tableau: NoeudTexte = { type: 'table', content }
  return titre.length > 0 ? [{ type: 'paragraph', content: titre }, tableau] : [tableau]
}

/** Cells separated by tabs, one line each, as a spreadsheet gives them beside its page; undefined for plain words. */
export function lireColonnes(texte: string): { contenu: NoeudTexte[]; lignes: number } | undefined {
  const lignes = texte.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  if (!lignes.some(l => l.includes('\t'))) return undefined
  const content = lignes.map(ligne => ({
    type: 'tableRow' as const,
    content: ligne.split('\t').map((mot): Cellule => ({ type: 'tableCell', content: [paragrapheDe(mot)] })),
  }))
  return { contenu: [{ type: 'table', content }], lignes: lignes.length }
}

function paragrapheDe(mot: string): Paragraphe {
  const content = resserrer(motsDe(mot, new Set()))
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}

function lireCellule(c: HTMLTableCellElement, restantes: number, paragraphes: Paragraphe[]): Cellule {
  const entete = c.nodeName.toUpperCase() === 'TH' || c.closest('thead') !== null
  return {
    type: entete ? 'tableHeader' : 'tableCell',
    attrs: { colspan: entre(c.colSpan, MAX_COLONNES), rowspan: entre(c.rowSpan, restantes) },
    content: paragraphes.length > 0 ? paragraphes : [{ type: 'paragraph' }],
  }
}

const entre = (nombre: number, max: number) => Math.max(1, Math.min(Math.trunc(nombre) || 1, max))

/** A cell holds paragraphs: those of its titles, lists and quotes stay in their order; a table inside it becomes lines. */
function aplatir(blocs: readonly NoeudTexte[], lecture: Lecture): Paragraphe[] {
  return blocs.flatMap((b): Paragraphe[] => {
    if (b.type === 'paragraph') return [b]
    if (b.type === 'heading') return [{ type: 'paragraph', ...(b.content ? { content: b.content } : {}) }]
    if (b.type === 'bulletList' || b.type === 'orderedList')
      return b.content.flatMap(e => aplatir(e.content, lecture))
    if (b.type === 'blockquote') return aplatir(b.content, lecture)
    ecarter(lecture, b.type === 'table' ? 'imbrique' : 'image')
    return b.type === 'table' ? b.content.flatMap(l => l.content.flatMap(c => c.content)) : []
  })
}
