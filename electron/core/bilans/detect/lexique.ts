import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { sensSchema } from '../../../../shared/domain/bilan.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'

const contenuSchema = z.enum(['date', 'nombre', 'booleen', 'texte', 'code', 'libre', 'annee'])

const regleSchema = z.object({
  sens: sensSchema,
  /** Each group must be met by one of its concepts. */
  tous: z.array(z.array(z.string())).min(1),
  /** Concepts that make the rule void. */
  sauf: z.array(z.string()),
  /** 1 for words that leave no doubt. */
  force: z.number(),
  /** Kinds of content that fit; empty when any does. */
  contenu: z.array(contenuSchema),
  precision: z.string().nullable(),
})

const lexiqueSchema = z.object({
  abreviations: z.record(z.string(), z.string()),
  /** Words without meaning of their own. */
  vides: z.array(z.string()),
  /** Concepts whose words need no explanation by a rule. */
  neutres: z.array(z.string()),
  /** Words of each concept: `naiss*` is a beginning, `n de$` stands at the end of the header. */
  concepts: z.record(z.string(), z.array(z.string())),
  regles: z.array(regleSchema),
})

export type RegleEntete = z.infer<typeof regleSchema>
export type Contenu = z.infer<typeof contenuSchema>
export type Motif = { concept: string; mots: { texte: string; debut: boolean }[]; final: boolean }
export type Lexique = Omit<z.infer<typeof lexiqueSchema>, 'vides' | 'neutres' | 'abreviations'> & {
  abreviations: Map<string, string>
  vides: Set<string>
  neutres: Set<string>
  motifs: Motif[]
}

/** The words of the headers (`resources/nomenclatures/entetes.json`), from the folder of resources. */
export function loadLexique(ressources: string): Lexique {
  const fichier = join(ressources, 'nomenclatures', 'entetes.json')
  try {
    return compilerLexique(JSON.parse(readFileSync(fichier, 'utf8')))
  } catch (cause) {
    const message = 'Le vocabulaire des en-têtes fourni avec Tandem est absent ou abîmé. Réinstallez Tandem.'
    throw new AppError('nomenclature_invalide', message, { fichier }, { cause })
  }
}

function compilerLexique(brut: unknown): Lexique {
  const lu = lexiqueSchema.parse(brut)
  return {
    ...lu,
    abreviations: new Map(Object.entries(lu.abreviations)),
    vides: new Set(lu.vides),
    neutres: new Set(lu.neutres),
    motifs: Object.entries(lu.concepts).flatMap(([concept, textes]) =>
      textes.map(texte => compilerMotif(concept, texte)),
    ),
  }
}

function compilerMotif(concept: string, texte: string): Motif {
  const final = texte.endsWith('$')
  const mots = (final ? texte.slice(0, -1) : texte).split(' ')
  return {
    concept,
    final,
    mots: mots.map(m => ({ texte: m.replace(/\*$/, ''), debut: m.endsWith('*') })),
  }
}
