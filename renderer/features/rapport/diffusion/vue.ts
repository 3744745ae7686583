import type { Decision } from '../../../../shared/domain/decision.ts'
import type { EtatRapport, RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import { FORMATS } from '../export/contexte-export.ts'

export const ETAPES: readonly EtatRapport[] = ['brouillon', 'relu', 'valide', 'diffuse']
export type Position = 'faite' | 'courante' | 'a_venir'

/** Where a step of the life of the report stands when the report is in that state. */
export function situerEtape(etape: EtatRapport, etat: EtatRapport): Position {
  const ecart = ETAPES.indexOf(etape) - ETAPES.indexOf(etat)
  if (ecart === 0) return 'courante'
  return ecart < 0 ? 'faite' : 'a_venir'
}

/** Decisions that may validate the report of a year: adopted and standing, taken once it was over; latest first. */
export function listDecisionsPossibles<D extends Pick<Decision, 'etat' | 'date'>>(
  decisions: readonly D[],
  annee: number,
): D[] {
  const fin = `${annee}-12-31`
  return decisions
    .filter(d => (d.etat === 'adoptee' || d.etat === 'realisee') && d.date >= fin)
    .toSorted((a, b) => b.date.localeCompare(a.date))
}

/** « v2 » of an address → 2; null when it names no version. */
export function lireVersion(texte: string | undefined): number | null {
  const nombre = /^v([1-9]\d{0,3})$/.exec(texte ?? '')?.[1]
  return nombre === undefined ? null : Number(nombre)
}

/** Frozen files of the committee, then of the public, each in the order of the export. */
export function rangerFichiers(fichiers: RapportAnnuel['fichiers']): RapportAnnuel['fichiers'] {
  return fichiers.toSorted(
    (a, b) =>
      a.destination.localeCompare(b.destination) || FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format),
  )
}
