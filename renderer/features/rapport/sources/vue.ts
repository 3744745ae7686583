import { depasseTolerance, toleranceParDefaut } from '../../../../shared/domain/deux-sources.ts'
import type { Unite } from '../../../../shared/domain/indicateur.ts'
import type { DeuxSources, LigneSource } from '../../../../shared/domain/rapport.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import type { Tone } from '../../../ui/state-badge.tsx'

export const TONS_ORIGINE: Record<LigneSource['origine'], Tone> = {
  calcule: 'info',
  declare: 'attention',
  registre: 'neutre',
  convention: 'neutre',
  absent: 'neutre',
}

/**
 * Lines whose figure, code or file has every word, accents and case aside; « [12] » is the line of that number. `annee`
 * null: both years.
 */
export function filtrerSources(
  lignes: readonly LigneSource[],
  recherche: string,
  annee: number | null,
): LigneSource[] {
  const mots = normaliserLibelle(recherche)
    .split(' ')
    .filter(m => m !== '')
  const numero = /^\s*\[(\d+)\]\s*$/.exec(recherche)?.[1]
  return lignes.filter(l => {
    if (annee !== null && l.annee !== annee) return false
    if (numero !== undefined) return l.numero === Number(numero)
    const texte = normaliserLibelle([l.libelle, l.code, ...l.fichiers.map(f => f.fichier)].join(' '))
    return mots.every(mot => texte.includes(mot))
  })
}

export type EtatEcart = 'accord' | 'explique' | 'a_expliquer' | 'inconnu'
export const TONS_ECART: Record<EtatEcart, Tone> = {
  accord: 'ok',
  explique: 'ok',
  a_expliquer: 'attention',
  inconnu: 'neutre',
}

/** Whether the gap between two sources asks for a reason. */
export function etatEcart({ ecart, tolerance, motif }: DeuxSources): EtatEcart {
  if (motif !== null && motif !== '') return 'explique'
  if (ecart === null) return 'inconnu'
  return depasseTolerance(ecart, tolerance) ? 'a_expliquer' : 'accord'
}

/** How many of the unit shown (points, euros) make one of the unit stored (fraction, cents). */
const ECHELLES: Partial<Record<Unite, number>> = { taux: 100, centimes: 0.01 }
const echelle = (unite: string) => ECHELLES[unite as Unite] ?? 1

/** A tolerance as it is typed; empty when it is the usual one. */
export function saisieTolerance({ unite, tolerance, calcule }: DeuxSources): number | '' {
  if (tolerance === toleranceParDefaut(unite as Unite, calcule)) return ''
  return Number((tolerance * echelle(unite)).toPrecision(12))
}

/** What was typed in the unit stored: null for nothing (the usual tolerance), undefined when it is no tolerance. */
export function lireTolerance(unite: string, saisie: number | string): number | null | undefined {
  if (saisie === '') return null
  const nombre = typeof saisie === 'number' ? saisie : Number(saisie.replace(',', '.'))
  if (!Number.isFinite(nombre) || nombre < 0) return undefined
  return Number((nombre / echelle(unite)).toPrecision(12))
}
