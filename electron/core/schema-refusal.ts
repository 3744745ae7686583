import type { z } from 'zod'

/** One thing that a schema refuses: where (`colonnes.B`, empty for the whole) and a French sentence without the value. */
export type ProblemeSchema = { champ: string; message: string }

const TYPES: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un objet',
  record: 'un objet',
  null: 'null',
}

/** To be given to `safeParse`: zod's own sentences are English. */
export function enFrancais(probleme: z.core.$ZodRawIssue): string {
  switch (probleme.code) {
    case 'invalid_type':
      return probleme.input === undefined
        ? 'manque'
        : `attend ${TYPES[probleme.expected] ?? probleme.expected}`
    case 'invalid_value':
      return `attend ${probleme.values.map(String).join(', ')}`
    case 'too_small':
      return petit(probleme.origin, Number(probleme.minimum), probleme.inclusive !== false)
    case 'too_big':
      return `ne peut pas dépasser ${String(probleme.maximum)}${enCaracteres(probleme.origin)}`
    case 'unrecognized_keys':
      return `contient des noms inconnus\u00a0: ${probleme.keys.join(', ')}`
    default:
      return 'n’a pas la forme attendue'
  }
}

/** The problems of a refused value, in the order of its fields. */
export function listProblemes(erreur: z.core.$ZodError): ProblemeSchema[] {
  return erreur.issues.map(i => ({ champ: i.path.join('.'), message: i.message }))
}

/** The same as one line: « annee » ne peut pas dépasser 2100. */
export function formatProblemes(problemes: readonly ProblemeSchema[]): string {
  return problemes
    .slice(0, 10)
    .map(p => `«\u00a0${p.champ === '' ? 'entrée' : p.champ}\u00a0»${commencerBas(p.message)}`)
    .join(' ; ')
    .replace(/\.?$/, '.')
}

function petit(origine: string, minimum: number, inclus: boolean): string {
  if (['string', 'array', 'set', 'map'].includes(origine)) return 'ne peut pas être vide'
  return inclus ? `doit être au moins ${minimum}` : `doit être plus grand que ${minimum}`
}

const enCaracteres = (origine: string) => (origine === 'string' ? ' caractères' : '')

/** A sentence of a schema of ours stands alone; after a name it goes on. */
function commencerBas(message: string): string {
  return /^[A-ZÀ-Ý][a-zà-ÿ]/.test(message) ? `\u00a0: ${message}` : ` ${message}`
}
