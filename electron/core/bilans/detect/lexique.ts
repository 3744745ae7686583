import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { sensSchema } from '../../../../shared/domain/bilan.ts'

const contenuSchema = z.enum(['date', 'nombre', 'booleen', 'texte', 'code', 'libre', 'annee'])

const regleSchema = z.object({
  sens: sensSchema,
  /** Each group must be met by one of its concepts. */
  tous: z.array(z.array(z.string())).min(1),
  sauf: z.array(z.string()).default([]),
  force: z.number(),
  contenu: z.array(contenuSchema).default([]),
  precision: z.string().nullable().default(null),
})

const lexiqueSchema = z.object({
  abreviations: z.record(z.string(), z.string()),
  vides: z.array(z.string()),
  concepts: z.record(z.string(), z.array(z.string())),
  regles: z.array(regleSchema),
})

export type RegleEntete = z.infer<typeof regleSchema>
export type Contenu = z.infer<typeof contenuSchema>
export type Lexique = z.infer<typeof lexiqueSchema>

/** The words of the headers (`resources/nomenclatures/entetes.json`), from the folder of resources. */
export function loadLexique(ressources: string): Lexique {
  const texte = readFileSync(join(ressources, 'nomenclatures', 'entetes.json'), 'utf8')
  return lexiqueSchema.parse(JSON.parse(texte))
}
