import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'

/** A small file of the application's own settings. Unreadable or of another shape, it counts as absent. */
export function loadJson<S extends z.ZodType>(fichier: string, schema: S): z.output<S> | undefined {
  const brut = lire(fichier)
  if (brut === undefined) return undefined
  const lu = schema.safeParse(brut)
  return lu.success ? lu.data : undefined
}

/** Written whole or not at all; false when the disk refuses, because a setting is not worth a refusal. */
export function writeJson(fichier: string, valeur: unknown): boolean {
  try {
    mkdirSync(path.dirname(fichier), { recursive: true })
    writeFileSync(`${fichier}.nouveau`, JSON.stringify(valeur))
    renameSync(`${fichier}.nouveau`, fichier)
    return true
  } catch (erreur) {
    if (erreur instanceof Error && 'code' in erreur) return false
    throw erreur
  }
}

function lire(fichier: string): unknown {
  try {
    return JSON.parse(readFileSync(fichier, 'utf8'))
  } catch (erreur) {
    if (erreur instanceof SyntaxError || (erreur instanceof Error && 'code' in erreur)) return undefined
    throw erreur
  }
}
