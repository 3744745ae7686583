import { formatJourIso } from '../../../../shared/domain/dates.ts'
import type { Presence } from '../../../../shared/domain/seance.ts'
import type { Base } from '../../database/open.ts'

/** What was noted of who is there, in the order in which it was noted. */
export type Feuille = { mouvements: LigneMouvement[]; pouvoirs: LignePouvoir[] }

type LigneMouvement = Presence & { seance_id: number; point_id: number | null }

type LignePouvoir = {
  id: number
  seance_id: number
  mandant: string
  mandataire: string
  recu_le: number | null
  depuis_point_id: number | null
  revoque: 0 | 1
  revoque_point_id: number | null
}

/** The movements and the proxies of one meeting. */
export function lireFeuille(base: Base, seance: number): Feuille {
  return {
    mouvements: base.sqlite
      .prepare('SELECT * FROM mouvements WHERE seance_id = ? ORDER BY id')
      .all(seance) as LigneMouvement[],
    pouvoirs: base.sqlite
      .prepare('SELECT * FROM pouvoirs WHERE seance_id = ? ORDER BY id')
      .all(seance) as LignePouvoir[],
  }
}

/** What was noted at the opening of several meetings, by meeting, in two queries. */
export function lireFeuillesOuverture(base: Base, seances: readonly number[]): Map<number, Feuille> {
  const ids = JSON.stringify(seances)
  const lire = (table: string, condition: string): unknown[] =>
    base.sqlite
      .prepare(
        `SELECT * FROM ${table} WHERE seance_id IN (SELECT value FROM json_each(?)) AND ${condition} ORDER BY id`,
      )
      .all(ids)
  const mouvements = Map.groupBy(lire('mouvements', 'point_id IS NULL') as LigneMouvement[], m => m.seance_id)
  const pouvoirs = Map.groupBy(
    lire('pouvoirs', 'depuis_point_id IS NULL') as LignePouvoir[],
    p => p.seance_id,
  )
  return new Map(
    seances.map(id => [id, { mouvements: mouvements.get(id) ?? [], pouvoirs: pouvoirs.get(id) ?? [] }]),
  )
}

/** Rank of an item in the agenda; the opening is 0. */
export type Rang = (point: number | null) => number

/** The ranks of the items of an agenda; an item that is not there anymore counts as the opening. */
export function getRangs(points: readonly number[]): Rang {
  const rangs = new Map(points.map((id, i) => [id, i + 1]))
  return point => (point === null ? 0 : (rangs.get(point) ?? 0))
}

/** State of each chair at a rank of the agenda: its last movement at or before it. In the order of the first movements. */
export function listPresences(feuille: Feuille, rang: Rang, jusque: number): Presence[] {
  const etats = new Map<string, { rang: number; presence: Presence }>()
  for (const { place, etat, par, point_id } of feuille.mouvements) {
    const ici = rang(point_id)
    const connu = etats.get(place)
    if (ici <= jusque && (connu === undefined || ici >= connu.rang))
      etats.set(place, { rang: ici, presence: { place, etat, par } })
  }
  return [...etats.values()].map(e => e.presence)
}

/** A proxy as the rules read it. */
export type PouvoirDonne = { id: number; mandant: string; mandataire: string; recuLe: string | null }

/** Proxies given at a rank or before, apart: those still held, those taken back by then. */
export function listPouvoirs(
  feuille: Feuille,
  rang: Rang,
  jusque: number,
): { tenus: PouvoirDonne[]; revoques: PouvoirDonne[] } {
  const donnes = feuille.pouvoirs.filter(p => rang(p.depuis_point_id) <= jusque)
  const revoque = (p: LignePouvoir) => p.revoque === 1 && rang(p.revoque_point_id) <= jusque
  return {
    tenus: donnes.filter(p => !revoque(p)).map(lirePouvoir),
    revoques: donnes.filter(revoque).map(lirePouvoir),
  }
}

function lirePouvoir({ id, mandant, mandataire, recu_le }: LignePouvoir): PouvoirDonne {
  return { id, mandant, mandataire, recuLe: recu_le === null ? null : formatJourIso(recu_le) }
}
