import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { ouvrirClasseur } from '../../../../electron/core/bilans/read/open.ts'
import type { Classeur, OptionsLecture, RawRow } from '../../../../electron/core/bilans/read/port.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import { dossierTemporaire } from '../../../helpers/dossier.ts'

/** Path of a committed fixture. */
export const fixture = (nom: string): string => join(import.meta.dirname, '../../../fixtures/read', nom)
/** Path of a public file. */
export const donnee = (nom: string): string => join(import.meta.dirname, '../../../fixtures/donnees', nom)

/** Writes bytes to a new file in a folder of its own, removed with the test, and returns its path. */
export function ecrireFichier(nom: string, octets: string | Uint8Array): string {
  const chemin = join(dossierTemporaire(), nom)
  writeFileSync(chemin, octets)
  return chemin
}

/** Writes a zip whose parts are given as text. */
export function ecrireZip(nom: string, parties: Record<string, string | Uint8Array>): string {
  const encodees = Object.entries(parties).map(([cle, v]) => [
    cle,
    typeof v === 'string' ? Buffer.from(v) : v,
  ])
  return ecrireFichier(nom, zipSync(Object.fromEntries(encodees)))
}

/** All rows of one sheet. */
export async function lireFeuille(classeur: Classeur, index = 0): Promise<RawRow[]> {
  const lignes: RawRow[] = []
  for await (const lot of classeur.lignes(index)) lignes.push(...lot)
  return lignes
}

/** Opens a file and reads one sheet of it. */
export async function lire(chemin: string, options?: OptionsLecture, index = 0): Promise<RawRow[]> {
  return lireFeuille(await ouvrirClasseur(chemin, options), index)
}

/** Cells only, row numbers left out. */
export async function cellules(chemin: string, options?: OptionsLecture): Promise<Cell[][]> {
  return (await lire(chemin, options)).map(l => l.cellules)
}

/** The refusal of a file, at its opening or while its sheets are read; anything else than an `AppError` is thrown. */
export async function refus(chemin: string, options?: OptionsLecture): Promise<AppError | undefined> {
  try {
    const classeur = await ouvrirClasseur(chemin, options)
    for (const { index } of classeur.feuilles) await lireFeuille(classeur, index)
    return undefined
  } catch (erreur) {
    if (erreur instanceof AppError) return erreur
    throw erreur
  }
}
