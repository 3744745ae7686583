import {
  type Decimales,
  type Format,
  type OrdreDate,
  SENS_DATES,
  type Sens,
} from '../../../../shared/domain/bilan.ts'
import { compterPleines, type Mesures } from './mesures.ts'
import type { Ambiguite } from './types.ts'

const DATES: Sens[] = ['date_naissance', ...SENS_DATES]
const OUI_NON: Sens[] = ['brsa', 'rqth', 'qpv', 'frein_oui_non']

/** True for the meanings whose values are calendar days. */
function estSensDate(sens: Sens | null): boolean {
  return sens !== null && DATES.includes(sens)
}

/** True for the meanings whose values are yes or no. */
function estSensOuiNon(sens: Sens | null): boolean {
  return sens !== null && OUI_NON.includes(sens)
}

/** The format of a column: imposed by its meaning, else by what most of its values are. */
export function decideFormat(m: Mesures, sens: Sens | null): Format {
  const pleines = compterPleines(m)
  if (pleines === 0) return 'vide'
  if (estSensDate(sens)) return 'date'
  if (estSensOuiNon(sens)) return 'booleen'
  if (sens === 'annee_naissance') return 'annee'
  if (sens === 'freins' || sens === 'mesures') return 'liste'
  if (sens === 'periode') return m.annees >= 0.9 * pleines ? 'annee' : 'texte'
  if (sens === 'valeur' || sens === 'age') return formatNombre(m, pleines, sens)
  return sens === null || sens === 'ignoree' ? formatParContenu(m, pleines) : 'texte'
}

function formatParContenu(m: Mesures, pleines: number): Format {
  if (m.datesTypees + m.datesTexte >= 0.6 * pleines) return 'date'
  if (m.booleens >= 0.9 * pleines && m.zeroUn < m.booleens) return 'booleen'
  if (m.nombres < 0.6 * pleines || m.zeroInitial > 0.05 * pleines) return 'texte'
  return formatNombre(m, pleines, null)
}

function formatNombre(m: Mesures, pleines: number, sens: Sens | null): Format {
  // A list of several indicators holds rates beside counts: only a column of rates is a column of percentages.
  if (m.pourcents > (sens === 'valeur' ? 0.9 * m.nombres : 0)) return 'pourcentage'
  if (m.monnaies > 0) return 'montant'
  return sens === null && m.annees === m.nombres && m.annees === pleines ? 'annee' : 'nombre'
}

/** What the dates of the column prove: an order, or a question when all could be read both ways. */
export function decideOrdre(m: Mesures): { ordre: OrdreDate | null; ambigu: Ambiguite | null } {
  if (m.jmaSeul > 0 && m.jmaSeul >= 5 * m.mjaSeul) return { ordre: 'jma', ambigu: null }
  if (m.mjaSeul > 0 && m.mjaSeul >= 5 * m.jmaSeul) return { ordre: 'mja', ambigu: null }
  if (m.datesAmbigues === 0) return { ordre: m.jmaSeul + m.mjaSeul > 0 ? 'jma' : 'amj', ambigu: null }
  return { ordre: null, ambigu: { type: 'dates', options: ['jma', 'mja'], exemple: m.exempleDate ?? '' } }
}

/** What the numbers of the column prove: a decimal mark, or a question when « 1.000 » could be one or a thousand. */
export function decideDecimales(m: Mesures): { decimales: Decimales | null; ambigu: Ambiguite | null } {
  if (m.nombresAmbigus === 0) {
    if (m.virgule + m.point === 0) return { decimales: null, ambigu: null }
    return { decimales: m.virgule >= m.point ? 'virgule' : 'point', ambigu: null }
  }
  if (m.virgule > 0 && m.point === 0) return { decimales: 'virgule', ambigu: null }
  if (m.point > 0 && m.virgule === 0) return { decimales: 'point', ambigu: null }
  const exemple = m.exempleNombre ?? ''
  return { decimales: null, ambigu: { type: 'decimales', options: ['virgule', 'point'], exemple } }
}
