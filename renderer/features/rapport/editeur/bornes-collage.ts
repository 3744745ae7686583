import type { Fragment } from '@tiptap/pm/model'
import type { NoeudTexte } from '../../../../shared/domain/texte-riche.ts'
import { texts } from './texts.ts'

const MAX_LIGNES = 300
const MAX_COLONNES = 40
/** Characters of a text as it is stored; the base refuses a chapter past 2 MB. */
const MAX_SIGNES = 2_000_000
/** Characters of a page with its pictures; past them the window would stay still while it is read. */
const MAX_PAGE = 40_000_000

/** How big a paste is. `signes`: length of the text as it is stored. */
export type Mesures = { lignes: number; colonnes: number; signes: number }

/** Why a paste must be refused, as the user reads it; null when it fits in a chapter. */
export function refusDeCollage({ lignes, colonnes, signes }: Mesures): string | null {
  const t = texts.collage
  if (lignes > MAX_LIGNES) return t.tropLong(lignes, MAX_LIGNES)
  if (colonnes > MAX_COLONNES) return t.tropLarge(colonnes, MAX_COLONNES)
  return signes > MAX_SIGNES ? t.tropGros : null
}

/** The same for a page that was not read yet. */
export const refusDePage = (html: string): string | null =>
  html.length > MAX_PAGE ? texts.collage.tropGros : null

/** Measures of nodes of the report. */
export function mesurerNoeuds(contenu: readonly NoeudTexte[]): Mesures {
  const tables = contenu.flatMap(listTables)
  const largeur = (t: Tableau) =>
    plusGrand(t.content.map(l => somme(l.content.map(c => c.attrs?.colspan ?? 1))))
  return {
    lignes: plusGrand(tables.map(t => t.content.length)),
    colonnes: plusGrand(tables.map(largeur)),
    signes: JSON.stringify(contenu).length,
  }
}

/** Measures of what the editor read by itself: its own text, or a page that says it is. */
export function mesurerFragment(contenu: Fragment): Mesures {
  const mesures = { lignes: 0, colonnes: 0, signes: contenu.size }
  contenu.descendants(n => {
    if (n.type.name === 'table') mesures.lignes = Math.max(mesures.lignes, n.childCount)
    if (n.type.name !== 'tableRow') return
    const largeurs = n.children.map(c => Number(c.attrs['colspan'] ?? 1))
    mesures.colonnes = Math.max(mesures.colonnes, somme(largeurs))
  })
  return mesures
}

type Tableau = Extract<NoeudTexte, { type: 'table' }>

function listTables(n: NoeudTexte): Tableau[] {
  if (n.type === 'table') return [n]
  if (n.type === 'blockquote') return n.content.flatMap(listTables)
  if (n.type !== 'bulletList' && n.type !== 'orderedList') return []
  return n.content.flatMap(e => e.content.flatMap(listTables))
}

const plusGrand = (nombres: readonly number[]): number => nombres.reduce((a, b) => Math.max(a, b), 0)
const somme = (nombres: readonly number[]): number => nombres.reduce((a, b) => a + b, 0)
