import type { Cell } from '../../../../shared/domain/cellule.ts'
import { creerMesures, type Mesures, mesurerNombre, mesurerTexte } from './mesures.ts'

/** Distinct values kept per column: each is read once. Beyond, values are read one by one and `deborde` is true. */
const MAX_DISTINCTES = 20_000

/**
 * What is learnt of a column while its sheet streams by. The dictionaries live as long as the detection and no longer.
 */
export type Profil = {
  /** Counters are objects: a cell then costs one look-up. */
  textes: Map<string, { fois: number }>
  nombres: Map<number, number>
  pourcentages: Map<number, number>
  dates: Map<number, number>
  vrais: number
  faux: number
  erreurs: number
  deborde: boolean
  mesures: Mesures
  sommeDebordee: { virgule: number; point: number }
}

/** An empty profile. */
export function creerProfil(): Profil {
  return {
    textes: new Map(),
    nombres: new Map(),
    pourcentages: new Map(),
    dates: new Map(),
    vrais: 0,
    faux: 0,
    erreurs: 0,
    deborde: false,
    mesures: creerMesures(),
    sommeDebordee: { virgule: 0, point: 0 },
  }
}

/** Adds one cell that is not null (empty cells are deduced from the number of rows). */
export function profiler(p: Profil, cell: Exclude<Cell, null>): void {
  if (typeof cell === 'string') compterTexte(p, cell)
  else if (typeof cell === 'number') compterNombre(p, cell)
  else if (typeof cell === 'boolean') {
    if (cell) p.vrais++
    else p.faux++
  } else if (cell.type === 'date') compter(p.dates, cell.jours)
  else if (cell.type === 'pourcentage') compter(p.pourcentages, cell.valeur)
  else p.erreurs++
}

/** Reads each distinct value once and closes the profile; `lignes` is the number of data rows. Called once. */
export function fermerProfil(p: Profil, lignes: number): Mesures {
  const m = p.mesures
  for (const [texte, { fois }] of p.textes) mesurerTexte(m, texte, fois)
  for (const [n, fois] of p.nombres) mesurerNombre(m, n, fois)
  for (const fois of p.dates.values()) {
    m.cellules += fois
    m.datesTypees += fois
  }
  for (const fois of p.pourcentages.values()) {
    m.cellules += fois
    m.nombres += fois
    m.pourcents += fois
  }
  m.booleens += p.vrais + p.faux
  m.erreurs += p.erreurs
  m.cellules += p.vrais + p.faux + p.erreurs
  m.inconnues += Math.max(0, lignes - m.cellules)
  m.cellules = Math.max(m.cellules, lignes)
  return m
}

/** Number of distinct values; at least that many when the profile overflowed. */
export function compterDistinctes(p: Profil): number {
  const typees = p.textes.size + p.nombres.size + p.dates.size + p.pourcentages.size
  return typees + (p.vrais > 0 ? 1 : 0) + (p.faux > 0 ? 1 : 0)
}

function compterTexte(p: Profil, texte: string): void {
  const compte = p.textes.get(texte)
  if (compte !== undefined) compte.fois++
  else if (p.textes.size < MAX_DISTINCTES) p.textes.set(texte, { fois: 1 })
  else {
    p.deborde = true
    mesurerTexte(p.mesures, texte, 1)
  }
}

function compterNombre(p: Profil, n: number): void {
  const fois = p.nombres.get(n)
  if (fois !== undefined) p.nombres.set(n, fois + 1)
  else if (p.nombres.size < MAX_DISTINCTES) p.nombres.set(n, 1)
  else {
    p.deborde = true
    p.sommeDebordee.virgule += n
    p.sommeDebordee.point += n
    mesurerNombre(p.mesures, n, 1)
  }
}

function compter(table: Map<number, number>, cle: number): void {
  table.set(cle, (table.get(cle) ?? 0) + 1)
}
