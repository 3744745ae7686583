import { usageError } from '../usage-error.ts'

/** A number typed as a word of the command (« seance 12 »); anything else is a usage error. `quoi` takes its article. */
export function lireNumero(mot: string | undefined, quoi: string): number {
  if (mot !== undefined && /^\d{1,9}$/.test(mot)) return Number(mot)
  throw usageError(`Le numéro de ${quoi} est un nombre entier, pas « ${mot ?? ''} ».`)
}
