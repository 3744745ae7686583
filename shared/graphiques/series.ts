import { ABSENCES, type Absence } from '../domain/absence.ts'
import type { Indicateur } from '../domain/indicateur.ts'
import type { ChartSpec } from './chart-spec.ts'

type Serie = ChartSpec['series'][number]
/** A number or why there is none; nothing at all is « non disponible ». */
export type Point = { valeur: number | null; absence: Absence | null } | null | undefined

const NOMS_UNITES: Record<Indicateur['unite'], string> = {
  parcours: 'Nombre de parcours',
  personnes: 'Nombre de personnes',
  taux: 'Part (en\u00a0%)',
  jours: 'Jours',
  etp: 'Équivalents temps plein',
  centimes: 'Euros',
  mesures: 'Nombre de mesures',
  seances: 'Nombre de séances',
  decisions: 'Nombre de décisions',
  nombre: 'Nombre',
  oui_non: 'Oui (1) ou non (0)',
}
/** Beyond, a sentence would be a list: the table beside names them all. */
const NOMMEES = 4

/** Title of the axis of values. */
export function nomUnite(i: Pick<Indicateur, 'unite'>): string {
  return NOMS_UNITES[i.unite]
}

/** One series of a chart, in the order of its categories. */
export function creerSerie(nom: string, points: readonly Point[]): Serie {
  return {
    nom,
    valeurs: points.map(p => p?.valeur ?? null),
    absences: points.map(p => (p ? p.absence : 'nd')),
  }
}

/** The chart with, at the end of its sentence, the values that its drawing lacks and why. */
export function direAbsences<S extends ChartSpec>(spec: S): S {
  const manques = spec.series.flatMap(s => listManques(spec, s))
  if (manques.length === 0) return spec
  const suite = manques.length - NOMMEES
  const liste = manques.slice(0, NOMMEES).join(', ')
  const reste = suite > 0 ? ` et ${suite} ${suite === 1 ? 'autre' : 'autres'}` : ''
  return { ...spec, phrase: `${spec.phrase} Sans valeur à dessiner\u00a0: ${liste}${reste}.` }
}

/** « Provins en 2021 (masqué) », or « 2021 (non disponible) » for a series that has no value at all. */
function listManques(spec: ChartSpec, s: Serie): string[] {
  const mot = (i: number) => ABSENCES[s.absences[i] ?? 'nd'].libelle
  const absents = s.valeurs.flatMap((v, i) => (v === null ? [i] : []))
  const memeMot = new Set(absents.map(mot)).size === 1
  if (absents.length === s.valeurs.length && memeMot && absents.length > 1) return [`${s.nom} (${mot(0)})`]
  const deux = spec.series.length > 1
  return absents.map(i => `${spec.categories[i] ?? ''}${deux ? `, ${s.nom}` : ''} (${mot(i)})`)
}
