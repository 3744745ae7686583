/** A parcours as imports hold it: days since 1970-01-01, numbers, codes; lists are sorted codes joined by `|`. */
export type EtatParcours = {
  champs: Readonly<Record<string, string | number | null>>
  listes: Readonly<Record<string, string>>
}

/** Days since 1970-01-01, both included. */
type Periode = { d1: number; d2: number }

const DATES = [
  'date_prescription',
  'date_diagnostic',
  'date_entree',
  'date_prolongation',
  'date_sortie',
] as const
const DELAIS = ['date_prescription', 'date_diagnostic'] as const
const SUIVI = ['modalite', 'territoire', 'territoire_2', 'acteur'] as const
/** Told of a person who entered: figures on persons read them from open parcours only. The planned end is read by none. */
const ATTRIBUTS = [
  'sexe',
  'annee_naissance',
  'age_entree',
  'brsa',
  'rqth',
  'qpv',
  'niveau_formation',
  'duree_inscription',
] as const
const LISTES = ['freins', 'mesures'] as const

/** What differs: a field, or `parcours` when it enters the period or leaves it. */
export type Changement =
  | 'parcours'
  | 'motif_sortie'
  | (typeof DATES)[number]
  | (typeof SUIVI)[number]
  | (typeof ATTRIBUTS)[number]
  | (typeof LISTES)[number]

type Projection = ReadonlyMap<Changement, string | number | null>

/** True when figures of the period may change if `avant` becomes `apres` (null: no such parcours): see `trouverChangement`. */
export function touchePeriode(
  avant: EtatParcours | null,
  apres: EtatParcours | null,
  periode: Periode,
): boolean {
  return trouverChangement(avant, apres, periode) !== null
}

/**
 * The first thing that differs between two states of a parcours as a period sees them: dates after its last day are not
 * there yet, a parcours that does not meet it is not there at all. Null when the period sees no difference.
 */
export function trouverChangement(
  avant: EtatParcours | null,
  apres: EtatParcours | null,
  periode: Periode,
): Changement | null {
  const [a, b] = [projeter(avant, periode), projeter(apres, periode)]
  if (a === null || b === null) return a === b ? null : 'parcours'
  for (const champ of new Set([...a.keys(), ...b.keys()]))
    if ((a.get(champ) ?? null) !== (b.get(champ) ?? null)) return champ
  return null
}

function projeter(parcours: EtatParcours | null, { d1, d2 }: Periode): Projection | null {
  if (parcours === null) return null
  const { champs, listes } = parcours
  const jours = new Map(DATES.map(d => [d, jusqua(champs[d] ?? null, d2)]))
  const [entree, sortie] = [jours.get('date_entree') ?? null, jours.get('date_sortie') ?? null]
  const dedans = [...jours.values()].some(jour => jour !== null && jour >= d1)
  if (!dedans && (entree === null || sortie !== null)) return null
  const vue = new Map<Changement, string | number | null>(jours)
  // Delays of an entry are measured whatever the day of its other dates.
  if (entree !== null && entree >= d1) for (const date of DELAIS) vue.set(date, champs[date] ?? null)
  vue.set('motif_sortie', sortie === null ? null : (champs['motif_sortie'] ?? null))
  for (const champ of SUIVI) vue.set(champ, champs[champ] ?? null)
  if (entree === null) return vue
  for (const champ of ATTRIBUTS) vue.set(champ, champs[champ] ?? null)
  for (const liste of LISTES) vue.set(liste, listes[liste] ?? '')
  return vue
}

function jusqua(jour: string | number | null, d2: number): number | null {
  return typeof jour === 'number' && jour <= d2 ? jour : null
}
