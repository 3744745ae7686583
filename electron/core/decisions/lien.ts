import type { Decision } from '../../../shared/domain/decision.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Base } from '../database/open.ts'
import { getLigneSeance, type LigneSeance } from '../seances/lignes.ts'
import { formatNumero, getLigneDecision, type LigneDecision } from './lignes.ts'

type Lien = Pick<NonNullable<Decision['lien']>, 'type' | 'decision'>

/**
 * Refuses a link that cannot hold: to itself, to a decision of another body, to one that is not in force, or one that
 * would close a loop. `decision` is null for a decision that is not stored yet. The field is `lien`.
 */
export function checkLien(base: Base, lien: Lien, seance: LigneSeance, decision: number | null): void {
  if (lien.decision === decision) refuser('lien_sur_elle_meme', 'Une décision ne se remplace pas elle-même.')
  const cible = getLigneDecision(base, lien.decision, 'lien')
  if (!estDuMemeCorps(getLigneSeance(base, cible.seance_id), seance))
    refuser(
      'lien_autre_instance',
      'La décision visée est celle d’une autre instance. Choisissez une décision de la même instance.',
    )
  refuserSansEffet(cible)
  if (decision !== null && listAncetres(base, cible.id).includes(decision))
    refuser(
      'lien_en_boucle',
      'La décision visée découle déjà de celle-ci : le lien tournerait en boucle. Choisissez-en une autre.',
    )
}

function refuserSansEffet(cible: LigneDecision): void {
  if (cible.etat === 'adoptee' || cible.etat === 'realisee') return
  const nom = formatNumero(cible) ?? `« ${cible.titre} »`
  refuser(
    'lien_sans_effet',
    `La décision ${nom} n’est pas en vigueur (${ETATS[cible.etat]}). Seule une décision adoptée peut être remplacée ou modifiée.`,
  )
}

const ETATS: Record<Decision['etat'], string> = {
  projet: 'elle n’est qu’un projet',
  adoptee: 'adoptée',
  realisee: 'réalisée',
  rejetee: 'elle a été rejetée',
  abandonnee: 'elle a été abandonnée',
  remplacee: 'elle est déjà remplacée',
}

function estDuMemeCorps(a: LigneSeance, b: LigneSeance): boolean {
  return a.convention_id === b.convention_id && a.instance === b.instance && a.territoire === b.territoire
}

/** A decision and those that it replaces or modifies, nearest first. */
function listAncetres(base: Base, id: number): number[] {
  return base.sqlite
    .prepare(
      `WITH RECURSIVE a(id) AS (SELECT ? UNION SELECT d.lien_id FROM decisions d JOIN a ON d.id = a.id WHERE d.lien_id IS NOT NULL)
       SELECT id FROM a`,
    )
    .pluck()
    .all(id) as number[]
}

function refuser(code: string, message: string): never {
  throw new AppError(code, message, { champ: 'lien' })
}
