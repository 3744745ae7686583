import { z } from 'zod'
import { loadJson, writeJson } from './saved-json.ts'

const etatSchema = z.object({
  width: z.int().min(800).max(8000),
  height: z.int().min(600).max(8000),
  maximise: z.boolean(),
})
export type WindowState = z.infer<typeof etatSchema>

const DEPART: WindowState = { width: 1280, height: 800, maximise: false }

/** Size that the window had when it was last closed, in pixels. */
export function loadWindowState(fichier: string): WindowState {
  return loadJson(fichier, etatSchema) ?? DEPART
}

/** Keeps the size for the next start; a size that no screen has is not kept. */
export function writeWindowState(fichier: string, etat: WindowState): void {
  const valide = etatSchema.safeParse(etat)
  if (valide.success) writeJson(fichier, valide.data)
}
