import type { BlocChapitre, Cellule, Ligne, Tableau } from '../../modele.ts'
import { texteCellule } from '../../texte-cellule.ts'
import { type CellulePlacee, mesurerGrille, placerGrille } from '../grille.ts'
import { type Besoin, mesurerTableau } from '../largeurs.ts'
import type { Contexte } from './contexte.ts'
import { fragmentsHtml, referenceHtml, texteHtml } from './fragments-html.ts'

/** A shorter table is never cut between two pages. */
const ENTIER = 9

/** A table with its caption (heard, not seen: its heading stands above), its headers and its widths. */
export function tableauHtml(tableau: Tableau, contexte: Contexte): string {
  const entetes = tableau.colonnes
    .map(c => `<th scope="col"${c.nombre ? ' class="n"' : ''}>${texteHtml(c.titre)}</th>`)
    .join('')
  const nombres = tableau.colonnes.map(c => c.nombre)
  const lignes = tableau.lignes.map(l => ligneHtml(l, nombres, contexte)).join('')
  const besoin = mesurerTableau(tableau)
  return encadrer(
    `<table${classer(tableau.lignes.length, besoin)}><caption>${texteHtml(tableau.titre)}</caption>${colonnesHtml(besoin)}<thead><tr>${entetes}</tr></thead><tbody>${lignes}</tbody></table>`,
    besoin,
    tableau.titre,
  )
}

function ligneHtml(ligne: Ligne, nombres: readonly boolean[], contexte: Contexte): string {
  const ancre = ligne.source !== undefined && contexte.ancres.get(ligne.source) === ligne
  const cellules = ligne.cellules.map((cellule, i) => {
    const classe = nombres[i] ? ' class="n"' : ''
    if (i > 0) return `<td${classe}>${celluleHtml(cellule)}</td>`
    const renvoi = ligne.source === undefined || ancre ? '' : referenceHtml(ligne.source, contexte)
    return `<th scope="row"${classe}>${celluleHtml(cellule)}${renvoi}</th>`
  })
  const id = ancre ? ` id="source-${ligne.source}"` : ''
  return `<tr${id}${ligne.total ? ' class="total"' : ''}>${cellules.join('')}</tr>`
}

const celluleHtml = (cellule: Cellule) => texteHtml(texteCellule(cellule))

/** A typed table; nothing when it has no cell. `nom` is its caption. */
export function grilleHtml(
  lignes: Extract<BlocChapitre, { genre: 'grille' }>['lignes'],
  contexte: Contexte,
): string {
  const grille = placerGrille(lignes)
  if (grille.colonnes === 0) return ''
  const rangs = grille.lignes.map(l => `<tr>${l.map(c => placeHtml(c, contexte)).join('')}</tr>`)
  const tete = grille.entetes === 0 ? '' : `<thead>${rangs.slice(0, grille.entetes).join('')}</thead>`
  const besoin = mesurerGrille(grille)
  return encadrer(
    `<table${classer(grille.lignes.length, besoin)}>${colonnesHtml(besoin)}${tete}<tbody>${rangs.slice(grille.entetes).join('')}</tbody></table>`,
    besoin,
    'Tableau',
  )
}

function placeHtml({ contenu, colspan, rowspan }: CellulePlacee, contexte: Contexte): string {
  const etendue = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
  const dedans = (contenu?.paragraphes ?? []).map(p => fragmentsHtml(p, contexte)).join('<br>')
  return contenu?.entete === true
    ? `<th scope="col"${etendue}>${dedans}</th>`
    : `<td${etendue}>${dedans}</td>`
}

function classer(rangs: number, { serre }: Besoin): string {
  const classes = [...(rangs <= ENTIER ? ['court'] : []), ...(serre ? ['serre'] : [])]
  return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`
}

function colonnesHtml({ parts }: Besoin): string {
  const cols = parts.map(p => `<col style="width:${Math.round(p * 1000) / 10}%">`).join('')
  return `<colgroup>${cols}</colgroup>`
}

/** On a narrow screen a wide table scrolls alone, with the keyboard too. */
function encadrer(table: string, { paysage }: Besoin, nom: string): string {
  if (!paysage) return table
  return `<div class="large" tabindex="0" role="region" aria-label="${texteHtml(nom).replaceAll('<br>', ' ')}">${table}</div>`
}
