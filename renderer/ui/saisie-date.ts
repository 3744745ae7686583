import { formatJourIso, jourDepuisParties, parseJour } from '../../shared/domain/dates.ts'

/** « 14/03/2023 », « 14.3.23 », « 140323 », « 14032023 » or `2023-03-14` → `2023-03-14`; null when it is no day. Two digits of a year are 20xx. */
export function parseDateSaisie(texte: string): string | null {
  const propre = texte.trim()
  if (parseJour(propre) !== undefined) return propre
  const m =
    /^(\d{1,2})[\s/.-](\d{1,2})[\s/.-](\d{4}|\d{2})$/.exec(propre) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(propre)
  if (!m) return null
  const [jour, mois, annee] = [Number(m[1]), Number(m[2]), Number(m[3])]
  const nombre = jourDepuisParties(annee < 100 ? 2000 + annee : annee, mois, jour)
  return nombre === undefined ? null : formatJourIso(nombre)
}
