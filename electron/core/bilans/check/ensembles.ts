import { coder, type Dictionnaire, NUL } from '../commit/lot.ts'
import type { ColonneBloc } from './bloc.ts'

/**
 * The freins (or mesures) of a row, from columns that list them and from one OUI/NON column per frein: a position of
 * `ensembles`, `NUL` when every cell is empty. NON is an answer: it makes an empty set.
 */
export function creerEnsembles(
  colonnes: () => readonly ColonneBloc[],
  ensembles: Dictionnaire,
): (valeurs: readonly number[]) => number {
  const memo = new Map<string, number>()
  return valeurs => {
    const cle = valeurs.join()
    const deja = memo.get(cle)
    if (deja !== undefined) return deja
    const position = reunir(colonnes(), valeurs, ensembles)
    memo.set(cle, position)
    return position
  }
}

function reunir(
  colonnes: readonly ColonneBloc[],
  valeurs: readonly number[],
  ensembles: Dictionnaire,
): number {
  if (valeurs.every(v => v === NUL)) return NUL
  const codes = new Set<string>()
  for (const [i, colonne] of colonnes.entries()) {
    const valeur = valeurs[i] ?? NUL
    if (valeur === NUL) continue
    const { sens, precision } = colonne.lue
    if (sens === 'frein_oui_non') {
      if (valeur === 1 && precision !== null) codes.add(precision)
    } else for (const code of (colonne.dictionnaire.textes[valeur] ?? '').split('|')) codes.add(code)
  }
  codes.delete('')
  return coder(ensembles, [...codes].sort().join('|'))
}
