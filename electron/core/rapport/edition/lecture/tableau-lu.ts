import { contientIdentite } from '../../../../../shared/domain/formats-identite.ts'
import { formatNombre } from '../../../../../shared/domain/nombres.ts'
import type { EnLigne } from '../../../../../shared/domain/texte-riche.ts'
import { COLONNES_TABLEAU_MAX, joindreLignes, LIGNES_TABLEAU_MAX } from '../controler-texte.ts'

export type CelluleLue = {
  entete: boolean
  colspan: number
  rowspan: number
  /** Part of the cell above it (docx). */
  continue: boolean
  paragraphes: EnLigne[][]
}
export type LigneLue = { entete: boolean; jetee: boolean; cellules: CelluleLue[] }
/** `nombre` counts every row; past the limit, only the first and the last are held. */
export type TableauLu = { rang: number; lignes: LigneLue[]; nombre: number }

export type TableauFini = { genre: 'tableau'; lignes: CelluleLue[][] }
type Refus = { genre: 'refus'; phrase: string }

/** The table without its deleted rows, merged cells joined; or the sentence that says why it is left out. */
export function finirTableau({ rang, lignes, nombre }: TableauLu): TableauFini | Refus {
  const gardees = lignes.filter(l => !l.jetee)
  const colonnes = Math.max(0, ...gardees.map(l => l.cellules.reduce((n, c) => n + c.colspan, 0)))
  if (nombre > LIGNES_TABLEAU_MAX) return refuser(rang, gardees, nombre, LIGNES_TABLEAU_MAX, 'lignes')
  if (colonnes > COLONNES_TABLEAU_MAX)
    return refuser(rang, gardees, colonnes, COLONNES_TABLEAU_MAX, 'colonnes')
  for (const ligne of gardees) if (ligne.entete) for (const c of ligne.cellules) c.entete = true
  const jointes = joindreCellules(gardees.map(l => l.cellules))
  for (const [i, ligne] of jointes.entries())
    for (const c of ligne) c.rowspan = Math.max(1, Math.min(c.rowspan, jointes.length - i))
  return { genre: 'tableau', lignes: jointes }
}

function refuser(rang: number, lignes: LigneLue[], nombre: number, max: number, quoi: string): Refus {
  const nom = nommer(lignes[0])
  return {
    genre: 'refus',
    phrase: `Le tableau n°\u00a0${rang}${nom} n’a pas été repris\u00a0: il compte ${formatNombre(nombre)} ${quoi}, et ${max} au plus s’impriment dans un chapitre.`,
  }
}

/** The first words of the first row, unless they name somebody. */
function nommer(ligne: LigneLue | undefined): string {
  const mots = (ligne?.cellules ?? []).map(c => c.paragraphes.map(joindreLignes).join(' ').trim())
  const nom = mots
    .filter(m => m !== '')
    .join(', ')
    .slice(0, 80)
  return nom === '' || contientIdentite(nom) ? '' : ` («\u00a0${nom}\u00a0»)`
}

/** A cell that goes on in the row below is one cell with its height: the one above takes each part by its column. */
function joindreCellules(lignes: CelluleLue[][]): CelluleLue[][] {
  let auDessus = new Map<number, CelluleLue>()
  return lignes.map(ligne => {
    const ici = new Map<number, CelluleLue>()
    const restent: CelluleLue[] = []
    let colonne = 0
    for (const cellule of ligne) {
      const haute = cellule.continue ? auDessus.get(colonne) : undefined
      if (haute === undefined) restent.push(cellule)
      else haute.rowspan += 1
      ici.set(colonne, haute ?? cellule)
      colonne += cellule.colspan
    }
    auDessus = ici
    return restent
  })
}
