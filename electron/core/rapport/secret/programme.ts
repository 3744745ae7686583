import type { Highs } from 'highs'

type Colonne = { min: number; max: number; cout: number }
type Ligne = { min: number; max: number; termes: readonly { colonne: number; coef: number }[] }

/** A linear program kept in memory: only its bounds and its costs change from one solving to the next. */
export type Programme = {
  borner: (colonne: number, min: number, max: number) => void
  /** One cost per column. */
  couter: (couts: Float64Array) => void
  couterUne: (colonne: number, cout: number) => void
  /** Values of the columns at the least cost; undefined when no values fit. */
  resoudre: () => Float64Array | undefined
  /** The same with whole values; undefined when none was found within a fixed number of attempts. */
  resoudreEntier: () => Float64Array | undefined
  liberer: () => void
}

const ENTIER = { mip_rel_gap: 0.3, mip_heuristic_effort: 0.2 }

/**
 * Builds a program; the caller frees it. `tentatives` bounds the search of whole numbers: attempts, not seconds, so that the
 * same tables give the same mask on any machine.
 */
export function creerProgramme(
  highs: Highs,
  colonnes: readonly Colonne[],
  lignes: readonly Ligne[],
  tentatives: number,
): Programme {
  const modele = highs.createModel(decrire(colonnes, lignes))
  modele.options.set({
    output_flag: false,
    presolve: 'off',
    random_seed: 0,
    mip_max_nodes: tentatives,
    ...ENTIER,
  })
  const { optimal, solutionLimit } = highs.constants.modelStatus
  const { integer } = highs.constants.variableType
  const tous = { kind: 'range', from: 0, to: colonnes.length - 1 } as const
  const lancer = () => {
    modele.run()
    return modele.getModelStatus()
  }
  return {
    borner: (colonne, min, max) => void modele.changeColBounds(colonne, min, max),
    couter: couts => void modele.changeColsCost(tous, couts),
    couterUne: (colonne, cout) => void modele.changeColCost(colonne, cout),
    resoudre: () => (lancer() === optimal ? modele.getSolution().colValue : undefined),
    resoudreEntier: () => {
      modele.changeColsIntegrality(tous, new Int32Array(colonnes.length).fill(integer))
      const etat = lancer()
      const trouve = etat === optimal || (etat === solutionLimit && estFinie(modele.getObjectiveValue()))
      const valeurs = trouve ? modele.getSolution().colValue : undefined
      modele.clearIntegrality()
      return valeurs
    },
    liberer: () => modele.dispose(),
  }
}

function estFinie(objectif: number): boolean {
  return Number.isFinite(objectif) && Math.abs(objectif) < 1e20
}

function decrire(colonnes: readonly Colonne[], lignes: readonly Ligne[]) {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const { termes } of lignes) {
    for (const t of termes) {
      indices.push(t.colonne)
      values.push(t.coef)
    }
    starts.push(indices.length)
  }
  return {
    numCols: colonnes.length,
    numRows: lignes.length,
    colCost: colonnes.map(c => c.cout),
    colLower: colonnes.map(c => c.min),
    colUpper: colonnes.map(c => c.max),
    rowLower: lignes.map(l => l.min),
    rowUpper: lignes.map(l => l.max),
    matrix: {
      format: 'csr' as const,
      numCols: colonnes.length,
      numRows: lignes.length,
      starts,
      indices,
      values,
    },
  }
}
