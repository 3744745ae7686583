import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Writes one more piece of a file dropped on the page; only under the folder of drops. */
export function appendDroppedFile(dossier: string, chemin: string, base64: string): void {
  const complet = path.resolve(chemin)
  if (!complet.startsWith(path.resolve(dossier) + path.sep))
    throw new Error('Dépôt refusé : chemin inattendu.')
  mkdirSync(path.dirname(complet), { recursive: true })
  appendFileSync(complet, Buffer.from(base64, 'base64'))
}

/** The copies live as long as the application. */
export function removeDroppedFiles(dossier: string): void {
  rmSync(dossier, { recursive: true, force: true })
}
