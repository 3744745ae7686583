import { formatJourFr } from './dates.ts'
import type { Reglement } from './instance.ts'

type Delai = NonNullable<Reglement['convocation']>

type Convocation = {
  reglement: Reglement
  convocation: 1 | 2
  /** Day of the meeting without quorum that a second convocation follows. */
  premiere: number | null
}
/** `le`: day on which the members were convened, null before. */
type Demande = Convocation & { le: number | null; date: number }

/**
 * Whether a meeting is convened in time. `auPlusTard` is the last day to convene it: null when no delay applies, or when
 * the meeting comes too soon whatever the day. Before the convocation (`le` null) only such a meeting is wrong.
 */
export function checkDelai(d: Demande): { respecte: boolean; auPlusTard: number | null; phrase: string } {
  const delai = getDelai(d)
  const auPlusTard = delai === null ? null : trouverDernierJour(d, delai)
  const possible = delai === null || auPlusTard !== null
  if (d.le === null) return { respecte: possible, auPlusTard, phrase: annoncer(d, delai, auPlusTard) }
  const respecte = d.date >= getPremierJour({ ...d, le: d.le }) && d.le >= (d.premiere ?? d.le)
  const phrase = respecte ? confirmer(d, delai, d.le) : refuser(d, delai, d.le, auPlusTard)
  return { respecte, auPlusTard, phrase }
}

/** First day on which a meeting convened on `le` may be held. */
export function getPremierJour(d: Convocation & { le: number }): number {
  const delai = getDelai(d)
  const ecart = getEcart(delai)
  if (d.premiere === null) return d.le + ecart
  const depart = delai?.depuis === 'seance' ? d.premiere : Math.max(d.le, d.premiere)
  return Math.max(d.le, depart + ecart, d.premiere + 1)
}

/** A second convocation that no text treats apart keeps the ordinary delay. */
function getDelai({ reglement, convocation }: Convocation): Delai | null {
  return convocation === 2 ? (reglement.secondeConvocation ?? reglement.convocation) : reglement.convocation
}

/** A delay of 3 clear days ends on the fourth day. */
function getEcart(delai: Delai | null): number {
  return delai === null ? 0 : delai.jours + (delai.francs ? 1 : 0)
}

function trouverDernierJour(d: Demande, delai: Delai): number | null {
  const limite = delai.depuis === 'seance' && d.premiere !== null ? d.date : d.date - getEcart(delai)
  if (d.premiere === null) return limite
  return d.date >= getPremierJour({ ...d, le: d.premiere }) ? limite : null
}

function annoncer(d: Demande, delai: Delai | null, auPlusTard: number | null): string {
  if (delai === null) return 'Aucun délai de convocation n’est fixé pour cette instance.'
  if (auPlusTard === null) return tropTot(d, delai)
  return `La convocation part au plus tard le ${formatJourFr(auPlusTard)} pour une séance le ${formatJourFr(d.date)} : ${formatDelai(delai)} (${delai.reference}).`
}

function confirmer(d: Demande, delai: Delai | null, le: number): string {
  const faits = `Convocation du ${formatJourFr(le)} pour une séance le ${formatJourFr(d.date)}`
  if (delai === null) return `${faits} : aucun délai n’est fixé pour cette instance.`
  return `${faits} : le délai de ${formatDelai(delai)} est respecté (${delai.reference}).`
}

function refuser(d: Demande, delai: Delai | null, le: number, auPlusTard: number | null): string {
  const { premiere } = d
  if (le > d.date)
    return `La convocation du ${formatJourFr(le)} est postérieure à la séance du ${formatJourFr(d.date)}.`
  if (premiere !== null && le < premiere)
    return `La seconde convocation suit la séance sans quorum du ${formatJourFr(premiere)} : elle ne peut pas être datée du ${formatJourFr(le)}.`
  if (delai === null || auPlusTard === null) return tropTot(d, delai)
  const ecoules = Math.max(0, d.date - le - (delai.francs ? 1 : 0))
  return `Convocation du ${formatJourFr(le)} pour une séance le ${formatJourFr(d.date)} : il y a ${formatJours(ecoules, delai.francs)}, il en faut ${delai.jours} (${delai.reference}). Convoquez au plus tard le ${formatJourFr(auPlusTard)}, ou tenez la séance à partir du ${formatJourFr(getPremierJour({ ...d, le }))}.`
}

function tropTot(d: Demande, delai: Delai | null): string {
  const premiere = d.premiere ?? d.date
  const regle = delai === null ? '' : ` (${formatDelai(delai)}, ${delai.reference})`
  return `Après la séance sans quorum du ${formatJourFr(premiere)}, la suivante se tient à partir du ${formatJourFr(getPremierJour({ ...d, le: d.le ?? premiere }))}${regle} : le ${formatJourFr(d.date)} vient trop tôt.`
}

function formatDelai(delai: Delai): string {
  return formatJours(delai.jours, delai.francs)
}

function formatJours(n: number, francs: boolean): string {
  const s = n > 1 ? 's' : ''
  return `${n} jour${s}${francs ? ` franc${s}` : ''}`
}
