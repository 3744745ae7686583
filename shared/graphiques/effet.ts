import { ABSENCES } from '../domain/absence.ts'
import { getJour } from '../domain/dates.ts'
import type { Effet } from '../domain/decision.ts'
import { uniteSchema } from '../domain/indicateur.ts'
import { formatDeUnite, formatEcart, formatValeur } from '../domain/nombres.ts'
import type { ChartSpec } from './chart-spec.ts'

const ESPACE = '\u00a0'

/** The indicator by quarter with the decision marked; undefined when the curve has no point. `numero` names the mark. */
export function graphiqueEffet(effet: Effet, numero: string | null): ChartSpec | undefined {
  if (effet.courbe.length === 0) return undefined
  return {
    id: `effet-${effet.decision}`,
    type: 'lignes',
    empile: 'non',
    titre: constatEffet(effet),
    phrase: effet.phrase,
    axeCategories: 'Trimestre',
    axeValeurs: effet.libelle,
    format: formatDeUnite(uniteDe(effet)),
    categories: effet.courbe.map(p => p.libelle),
    series: [
      {
        nom: effet.libelle,
        valeurs: effet.courbe.map(p => p.valeur),
        absences: effet.courbe.map(p => p.absence),
      },
    ],
    repere: { position: placerJour(effet), libelle: numero === null ? 'Décision' : `Décision ${numero}` },
  }
}

/** Finding: « Délai… : 35 jours avant la décision, 21 jours après (− 14 jours) ». */
export function constatEffet(effet: Effet): string {
  const { avant, apres } = effet
  const unite = uniteDe(effet)
  const lire = (p: Effet['avant']) =>
    p.valeur === null ? ABSENCES[p.absence ?? 'nd'].libelle : formatValeur(p.valeur, p.absence, unite)
  const debut = `${effet.libelle}${ESPACE}: ${lire(avant)} avant la décision`
  if (apres === null) return debut
  const ecart =
    avant.valeur === null || apres.valeur === null
      ? ''
      : ` (${formatEcart(apres.valeur - avant.valeur, formatDeUnite(unite))})`
  return `${debut}, ${lire(apres)} après${ecart}`
}

/** The unit of the indicator; one that this version does not know is a plain number. */
export function uniteDe({ unite }: { unite: string }) {
  const lue = uniteSchema.safeParse(unite)
  return lue.success ? lue.data : 'nombre'
}

/** A point of the curve stands in the middle of its quarter: day of the decision, in quarters from the first point. */
function placerJour({ courbe, date }: Effet): number {
  const jour = getJour(date)
  const rang = courbe.findIndex(p => jour <= getJour(p.au))
  const trimestre = courbe[rang]
  if (trimestre === undefined) return courbe.length - 1
  const du = getJour(trimestre.du)
  return rang - 0.5 + (jour - du) / Math.max(1, getJour(trimestre.au) - du)
}
