import { citer, type Occurrence } from './calendrier-periodes.ts'
import type { Convention } from './convention.ts'
import { ajouterMoisFinDeMois, getJour } from './dates.ts'

type Terme = Pick<Occurrence, 'code' | 'libelle' | 'au' | 'regle'>

/** Dates counted from the end of a convention, in months of the calendar: last days of a month stay last days. */
export function listTermes(c: Convention): Occurrence[] {
  const fin = getJour(c.dates.fin)
  const termes = [
    ...listFins(c, fin),
    ...listRenouvellement(c, fin),
    ...listPreavis(c, fin),
    ...listEvaluation(c, fin),
    ...listDestruction(c, fin),
  ]
  // A term is prepared during the last year.
  const ouverture = ajouterMoisFinDeMois(fin, -12)
  return termes.map(t => ({ ...t, serie: t.code, du: t.au, ouverture, instance: null, territoire: null }))
}

function listFins(c: Convention, fin: number): Terme[] {
  const propre: Terme = {
    code: 'fin_convention',
    libelle: 'Fin de la convention',
    au: fin,
    regle: `Date de fin${citer(c.dates.references?.fin)}.`,
  }
  if (!c.parent) return [propre]
  const mere: Terme = {
    code: 'fin_convention',
    libelle: 'Fin de la convention mère',
    au: getJour(c.parent.fin),
    regle: `La convention suit « ${c.parent.titre} ».`,
  }
  return [propre, mere]
}

function listRenouvellement(c: Convention, fin: number): Terme[] {
  const terme = c.echeances.renouvellement
  if (!terme) return []
  return [
    {
      code: 'renouvellement',
      libelle: 'Modalités de poursuite à définir',
      au: ajouterMoisFinDeMois(fin, -terme.moisAvantFin),
      regle: `Les suites se décident ${terme.moisAvantFin} mois avant la fin${citer(terme.reference)}.`,
    },
  ]
}

function listPreavis(c: Convention, fin: number): Terme[] {
  const { preavis } = c.echeances
  if (!preavis) return []
  const [au, delai] =
    preavis.mois === null
      ? [fin - (preavis.jours ?? 0), `${preavis.jours} jours`]
      : [ajouterMoisFinDeMois(fin, -preavis.mois), `${preavis.mois} mois`]
  const libelle = 'Dernier jour pour résilier avant le terme'
  return [{ code: 'preavis', libelle, au, regle: `Préavis de ${delai}${citer(preavis.reference)}.` }]
}

function listEvaluation(c: Convention, fin: number): Terme[] {
  const { evaluation } = c.echeances
  if (!evaluation) return []
  const regle = `Évaluation au terme${citer(evaluation.reference)}.`
  return [{ code: 'evaluation', libelle: 'Évaluation de la convention', au: fin, regle }]
}

function listDestruction(c: Convention, fin: number): Terme[] {
  const { destruction } = c.echeances
  if (!destruction) return []
  return [
    {
      code: 'destruction',
      libelle: 'Destruction des données personnelles',
      au: ajouterMoisFinDeMois(fin, destruction.moisApresFin),
      regle: `Au plus tard ${destruction.moisApresFin} mois après la fin, hors contentieux${citer(destruction.reference)}.`,
    },
  ]
}
