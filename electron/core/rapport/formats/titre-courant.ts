/** A text on one line of at most `place` characters, cut with « … » when it is longer. */
export function abreger(texte: string, place: number): string {
  const clair = texte.replace(/\s+/g, ' ')
  return clair.length <= place ? clair : `${clair.slice(0, place - 1).trimEnd()}…`
}

/** The head of a page in at most `place` characters: « Bilan 2023 : convention », « Bilan 2023 » alone where the whole has no room. */
export function titreCourant(titre: string, place: number): string {
  const clair = titre.replace(/\s+/g, ' ')
  if (clair.length <= place) return clair
  const bilan = /^(Bilan \d{4}) : /.exec(clair)?.[1]
  return bilan ?? abreger(clair, place)
}

/** The foot of a page in at most `place` characters: the state of the report is never what is cut. */
export function piedCourant(pied: string, statut: string | null, place: number): string {
  if (statut === null || statut === '') return abreger(pied, place)
  if (pied === '') return abreger(statut, place)
  const etat = abreger(statut, Math.floor(place / 2))
  return `${abreger(pied, place - etat.length - 3)} – ${etat}`
}
