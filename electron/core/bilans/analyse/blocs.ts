import { ajouterLigne, celluleDe, creerTable, type Table } from '../check/table.ts'
import type { FeuilleDetectee } from '../detect/types.ts'
import type { RawRow } from '../read/port.ts'

/** Data rows of a sheet, a piece at a time: `positions` are those of the rows in `table`. */
export type Bloc = { table: Table; positions: Int32Array }

/** Rows per piece when the sheet did not fit in memory and is read a second time. */
const TAILLE = 10_000

/** The data rows of a sheet: from the copy that detection kept, else from a second reading of the file. */
export async function* blocsDe(
  feuille: FeuilleDetectee,
  table: Table,
  relire: () => AsyncIterable<RawRow[]>,
): AsyncIterable<Bloc> {
  const estDonnee = creerFiltre(feuille)
  if (table.octets !== null) {
    yield { table, positions: choisir(table, estDonnee) }
    return
  }
  let courante = creerTable(Number.POSITIVE_INFINITY)
  for await (const lot of relire()) {
    for (const ligne of lot) if (estDonnee(ligne.ligne)) ajouterLigne(courante, ligne)
    if (courante.n < TAILLE) continue
    yield { table: courante, positions: choisir(courante, () => true) }
    courante = creerTable(Number.POSITIVE_INFINITY)
  }
  if (courante.n > 0) yield { table: courante, positions: choisir(courante, () => true) }
}

/** True for the rows of the data zone that were not set aside. */
export function creerFiltre(feuille: FeuilleDetectee): (ligne: number) => boolean {
  const { zone } = feuille
  const ecartees = new Set(feuille.ecartees.map(e => e.ligne))
  return ligne => zone !== null && ligne >= zone.premiere && ligne <= zone.derniere && !ecartees.has(ligne)
}

function choisir(table: Table, garde: (ligne: number) => boolean): Int32Array {
  const positions = new Int32Array(table.n)
  let n = 0
  for (let i = 0; i < table.n; i++) if (garde(table.lignes[i] ?? 0)) positions[n++] = i
  return positions.subarray(0, n)
}

/** The rows of a piece as the reader delivered them, for what reads whole rows. */
export function* lignesDuBloc({ table, positions }: Bloc): Iterable<RawRow[]> {
  for (const position of positions) {
    const cellules = table.colonnes.map(c => celluleDe(c, position))
    yield [{ ligne: table.lignes[position] ?? 0, cellules }]
  }
}
