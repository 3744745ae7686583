import type { Absence } from './absence.ts'
import { ajouterMois, formatJourFr, getJour, partiesDuJour } from './dates.ts'
import type { Effet } from './decision.ts'
import type { Unite } from './indicateur.ts'
import { formatDeUnite, formatEcart, formatValeur } from './nombres.ts'

/** Days both included, as day numbers. */
type Fenetre = { d1: number; d2: number }
type PointEffet = Effet['avant']

/** Under so many days a figure says more about chance than about the decision. */
const JOURS_MIN = 30
const MOIS_MAX = 12

/**
 * The time compared around a decision: as many days after it (its own day included) as before, twelve months at most,
 * within what the bilans cover. `apres` is null when less than thirty days can be compared. Days are day numbers.
 */
export function getFenetres(d: {
  decision: number
  aujourdhui: number
  /** First and last event of the bilans; null without any. */
  connu: Fenetre | null
}): { avant: Fenetre; apres: Fenetre | null } {
  const { decision } = d
  const entiere = { d1: ajouterMois(decision, -MOIS_MAX), d2: decision - 1 }
  const fin = Math.min(ajouterMois(decision, MOIS_MAX) - 1, d.aujourdhui, d.connu?.d2 ?? d.aujourdhui)
  const debut = Math.max(entiere.d1, d.connu?.d1 ?? entiere.d1)
  const jours = Math.min(fin - decision + 1, decision - debut)
  if (jours < JOURS_MIN) return { avant: entiere, apres: null }
  return {
    avant: { d1: decision - jours, d2: decision - 1 },
    apres: { d1: decision, d2: decision + jours - 1 },
  }
}

/** Calendar quarters from a year before a decision to `fin`, a year after it at most; the last one may be cut short. */
export function listTrimestres(decision: number, fin: number): (Fenetre & { libelle: string })[] {
  const { annee, mois } = partiesDuJour(decision)
  const debut = getJour(`${annee}-${String(Math.floor((mois - 1) / 3) * 3 + 1).padStart(2, '0')}-01`)
  return Array.from({ length: 9 }, (_, i) => {
    const d1 = ajouterMois(debut, 3 * (i - 4))
    const p = partiesDuJour(d1)
    const d2 = Math.min(ajouterMois(d1, 3) - 1, fin)
    return { d1, d2, libelle: `T${Math.ceil(p.mois / 3)} ${p.annee}` }
  }).filter(t => t.d1 <= t.d2)
}

/** One sentence: what moved from before to after, or why nothing can be said yet. Never that the decision is the cause. */
export function formatEffet(d: {
  libelle: string
  unite: Unite
  avant: PointEffet
  apres: PointEffet | null
}): string {
  const { libelle, unite, avant, apres } = d
  if (apres === null)
    return `${libelle} : rien ne peut encore être dit, les bilans importés ne couvrent pas assez de jours avant et après la décision.`
  if (avant.valeur === null || apres.valeur === null)
    return `${libelle} : rien ne peut encore être dit, ${expliquer(avant, apres)}.`
  const lire = (p: PointEffet) => `${formatValeur(p.valeur, p.absence, unite)} ${formatPeriode(p)}`
  const ecart = apres.valeur - avant.valeur
  const suite = ecart === 0 ? 'la valeur n’a pas changé' : `soit ${formatEcart(ecart, formatDeUnite(unite))}`
  return `${libelle} : ${lire(avant)}, puis ${lire(apres)}, ${suite}. L’écart ne suffit pas à dire que la décision en est la cause.`
}

function expliquer(avant: PointEffet, apres: PointEffet): string {
  const quand = avant.valeur === null ? (apres.valeur === null ? 'avant et après' : 'avant') : 'après'
  return `${RAISONS[avant.absence ?? apres.absence ?? 'nd']} ${quand} la décision`
}

const RAISONS: Record<Absence, string> = {
  nr: 'le partenaire n’a pas répondu',
  nd: 'la valeur n’est pas disponible',
  nc: 'aucun cas n’a été compté',
  so: 'l’indicateur est sans objet',
  masque: 'le secret statistique masque la valeur',
}

function formatPeriode({ du, au }: PointEffet): string {
  return `du ${formatJourFr(getJour(du))} au ${formatJourFr(getJour(au))}`
}
