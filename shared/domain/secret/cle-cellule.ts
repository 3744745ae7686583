/** Where figures are published: a year, of the whole (null) or of one territory that a text cites. */
export type Portee = { annee: number; territoire: string | null }

/** One printed value: an indicator's own (ventilation null) or one line of a breakdown. */
export type Place = Portee & { code: string; ventilation: string | null; modalite: string | null }

/**
 * Which of the counts behind a printed value: `calcule` is the computed count beside a retained declared one, `jours` the
 * sum of days behind a mean, `complement` what a rate leaves to 100 %.
 */
export type RoleCompte =
  | 'valeur'
  | 'numerateur'
  | 'denominateur'
  | 'n'
  | 'manquants'
  | 'declare'
  | 'calcule'
  | 'jours'
  | 'complement'

/** Stable name of one count, the same from one report to the next. */
export function cleCellule(place: Place, role: RoleCompte): string {
  const { code, annee, territoire, ventilation, modalite } = place
  return [code, annee, territoire ?? '', ventilation ?? '', modalite ?? '', role].join('\t')
}

/** The value itself, of the whole. */
export function placeDe(code: string, portee: Portee): Place {
  return { code, annee: portee.annee, territoire: portee.territoire, ventilation: null, modalite: null }
}
