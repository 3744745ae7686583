import type { Base } from '../database/open.ts'

/** What left the base, kept with the names and hashes of its files: the folder is nobody's business. */
export type Export = {
  /** Row number of the convention. */
  convention: number
  faitLe: string
  utilisateur: string
  destination: string
  destinataires: string | null
  annee: number
  fichiers: readonly { format: string; fichier: string; octets: number; sha256: string }[]
}

/** Figures that leave are noted before their files exist. To be called inside a transaction. */
export function noterExport(base: Base, e: Export): void {
  const fichiers = e.fichiers.map(({ format, fichier, octets, sha256 }) => ({
    format,
    fichier,
    octets,
    sha256,
  }))
  base.sqlite
    .prepare(
      `INSERT INTO exports (convention_id, fait_le, utilisateur, destination, destinataires, annee, fichiers)
       VALUES (@convention, @faitLe, @utilisateur, @destination, @destinataires, @annee, @fichiers)`,
    )
    .run({ ...e, fichiers: JSON.stringify(fichiers) })
}
