import { usageError } from './usage-error.ts'

/** The formats of « docx,pdf », each once; an unknown one is a usage error that lists those of the command. */
export function lireFormats<const T extends string>(texte: string, connus: readonly T[]): T[] {
  const demandes = texte.split(',').map(format => format.trim().toLowerCase())
  return [...new Set(demandes)].map(demande => {
    const format = connus.find(f => f === demande)
    if (format !== undefined) return format
    throw usageError(`Format inconnu : « ${demande} ». Formats : ${connus.join(', ')}.`)
  })
}
