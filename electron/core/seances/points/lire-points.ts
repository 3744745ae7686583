import type { Point } from '../../../../shared/domain/seance.ts'
import type { Base } from '../../database/open.ts'

/** An item as it is stored. `rang` is its place in the agenda; one that was set aside keeps the place it had. */
export type LignePointComplete = {
  id: number
  rang: number
  type: Point['type']
  intitule: string
  objet: Point['objet']
  texte: string
  rapporteur: string | null
  duree_min: number | null
  indicateurs: string
  releve_de: number | null
  decision_id: number | null
  reprise_de: number | null
  notes: string
  etat: Point['etat'] | 'ecarte'
}

/** Items of a meeting in the order of the agenda, those set aside apart. */
export function listLignesPoints(
  base: Base,
  seance: number,
): { vivants: LignePointComplete[]; ecartes: LignePointComplete[] } {
  const lignes = base.sqlite
    .prepare(
      `SELECT id, rang, type, intitule, objet, texte, rapporteur, duree_min, indicateurs, releve_de, decision_id, reprise_de, notes, etat
       FROM points WHERE seance_id = ? ORDER BY rang, id`,
    )
    .all(seance) as LignePointComplete[]
  return {
    vivants: lignes.filter(l => l.etat !== 'ecarte'),
    ecartes: lignes.filter(l => l.etat === 'ecarte'),
  }
}

/** What the item itself says, without who is there nor what was decided. */
export function lirePoint(ligne: LignePointComplete, numero: number) {
  return {
    id: ligne.id,
    numero,
    type: ligne.type,
    intitule: ligne.intitule,
    objet: ligne.objet,
    texte: ligne.texte,
    rapporteur: ligne.rapporteur,
    dureeMin: ligne.duree_min,
    indicateurs: JSON.parse(ligne.indicateurs) as string[],
    releveDe: ligne.releve_de,
    decisionSuivie: ligne.decision_id,
    repriseDe: ligne.reprise_de,
    notes: ligne.notes,
    etat: ligne.etat === 'ecarte' ? ('a_traiter' as const) : ligne.etat,
  }
}

/** Decisions of a meeting by item, in the order in which they were drafted. */
export function listDecisionsParPoint(base: Base, seance: number): Map<number, number[]> {
  const lignes = base.sqlite
    .prepare('SELECT id, point_id FROM decisions WHERE seance_id = ? ORDER BY id')
    .all(seance) as { id: number; point_id: number }[]
  const parPoint = new Map<number, number[]>()
  for (const { id, point_id } of lignes) parPoint.set(point_id, [...(parPoint.get(point_id) ?? []), id])
  return parPoint
}
