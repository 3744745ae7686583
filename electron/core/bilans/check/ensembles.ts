import { coder, type Dictionnaire, NUL } from '../commit/lot.ts'
import type { CellulesLigne } from './cellules-ligne.ts'

/**
 * The freins (or mesures) of a row, from columns that list them and from one OUI/NON column per frein: a position of
 * `ensembles`, `NUL` when every cell is empty. NON is an answer: it makes an empty set.
 */
export function creerEnsembles(
  cellules: CellulesLigne,
  places: readonly number[],
  ensembles: Dictionnaire,
): () => number {
  const memo = new Map<string | number, number>()
  const seule = places.length === 1 ? places[0] : undefined
  return () => {
    if (places.length === 0) return NUL
    const cle =
      seule === undefined ? places.map(p => cellules.valeurs[p]).join() : (cellules.valeurs[seule] ?? NUL)
    const deja = memo.get(cle)
    if (deja !== undefined) return deja
    const position = reunir(cellules, places, ensembles)
    memo.set(cle, position)
    return position
  }
}

function reunir(cellules: CellulesLigne, places: readonly number[], ensembles: Dictionnaire): number {
  if (places.every(p => cellules.valeurs[p] === NUL)) return NUL
  const codes = new Set<string>()
  for (const place of places) {
    const valeur = cellules.valeurs[place] ?? NUL
    const colonne = cellules.colonnes[place]
    if (valeur === NUL || !colonne) continue
    const { sens, precision } = colonne.lue
    if (sens === 'frein_oui_non') {
      if (valeur === 1 && precision !== null) codes.add(precision)
    } else for (const code of (colonne.dictionnaire.textes[valeur] ?? '').split('|')) codes.add(code)
  }
  codes.delete('')
  return coder(ensembles, [...codes].sort().join('|'))
}
