import { existsSync } from 'node:fs'
import { z } from 'zod'
import { loadJson, writeJson } from './saved-json.ts'

const recentesSchema = z.array(z.object({ chemin: z.string(), ouverteAt: z.string() }))
const NOMBRE = 8

export type RecentBase = { chemin: string; ouverteAt: string; presente: boolean }
export type RecentBases = {
  /** Most recent first; `presente` is looked up now. */
  list(): RecentBase[]
  note(chemin: string, ouverteAt: string): void
}

/** The bases that this user opened on this machine, in the application's own folder. */
export function createRecentBases(fichier: string): RecentBases {
  const lire = () => loadJson(fichier, recentesSchema) ?? []
  return {
    list: () => lire().map(base => ({ ...base, presente: existsSync(base.chemin) })),
    note(chemin, ouverteAt) {
      const autres = lire().filter(base => base.chemin !== chemin)
      writeJson(fichier, [{ chemin, ouverteAt }, ...autres].slice(0, NOMBRE))
    },
  }
}
