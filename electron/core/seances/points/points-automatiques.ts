import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { getLigneSeance, type LigneSeance } from '../lignes.ts'
import { reprendrePoint } from './copier-ordre-du-jour.ts'
import { numeroterPoints } from './lignes-points.ts'
import { type LignePointComplete, listLignesPoints } from './lire-points.ts'
import { listPointsVoulus, type PointVoulu } from './points-voulus.ts'

const ORDRE: Record<LignePointComplete['objet'], number> = {
  approbation: 1,
  actions: 2,
  engagement: 3,
  suite_decision: 4,
  reprise: 5,
  libre: 6,
}

/**
 * Brings what came due into an agenda, at its head as long as the meeting is not open; what was set aside does not come
 * back. Before the convocation, an item that came by itself, that nobody touched and that has no reason any more goes away.
 * Nothing on a second convocation, whose agenda is that of the first. Gives what changed, one short French text each. To be
 * called inside a transaction, which raises the version.
 */
export function actualiserPoints(ctx: Context, base: Base, id: number): string[] {
  const seance = getLigneSeance(base, id)
  if (seance.convocation === 2) return []
  const voulus = listPointsVoulus(ctx, base, seance)
  const { vivants, ecartes } = listLignesPoints(base, id)
  const perimes = seance.etat === 'prevue' ? listPerimes(base, vivants, voulus) : []
  const nouveaux = voulus.filter(v => ![...vivants, ...ecartes].some(p => estLeMeme(p, v)))
  retirer(base, perimes)
  const restants = vivants.filter(p => !perimes.includes(p))
  inserer(ctx, base, seance, restants, nouveaux)
  const completes = seance.etat === 'ouverte' ? [] : completer(base, restants, voulus)
  return [
    ...nouveaux.map(v => `« ${v.intitule} » ajouté`),
    ...completes.map(p => `« ${p.intitule} » complété`),
    ...perimes.map(p => `« ${p.intitule} » retiré, sans objet`),
  ]
}

function estLeMeme(p: LignePointComplete, v: PointVoulu): boolean {
  return (
    p.objet === v.objet &&
    p.releve_de === v.releveDe &&
    p.decision_id === v.decision &&
    p.reprise_de === v.repriseDe
  )
}

function listPerimes(
  base: Base,
  vivants: readonly LignePointComplete[],
  voulus: readonly PointVoulu[],
): LignePointComplete[] {
  return vivants.filter(p => p.objet !== 'libre' && !voulus.some(v => estLeMeme(p, v)) && estIntact(base, p))
}

function estIntact(base: Base, p: LignePointComplete): boolean {
  const touche = p.rapporteur !== null || p.duree_min !== null || p.notes !== '' || p.etat !== 'a_traiter'
  if (touche) return false
  return (
    base.sqlite
      .prepare(
        `SELECT 1 FROM decisions WHERE point_id = @id UNION ALL SELECT 1 FROM pieces WHERE point_id = @id
         UNION ALL SELECT 1 FROM votes WHERE point_id = @id UNION ALL SELECT 1 FROM mouvements WHERE point_id = @id
         UNION ALL SELECT 1 FROM pouvoirs WHERE @id IN (depuis_point_id, revoque_point_id)`,
      )
      .get({ id: p.id }) === undefined
  )
}

function retirer(base: Base, points: readonly LignePointComplete[]): void {
  for (const { id } of points) base.sqlite.prepare('DELETE FROM points WHERE id = ?').run(id)
}

function inserer(
  ctx: Context,
  base: Base,
  seance: LigneSeance,
  vivants: readonly LignePointComplete[],
  nouveaux: readonly PointVoulu[],
): void {
  const ordre: { id: number; objet: LignePointComplete['objet'] }[] = [...vivants]
  for (const v of nouveaux) {
    const apres = ordre.findIndex(p => ORDRE[p.objet] > ORDRE[v.objet])
    const place = seance.etat === 'ouverte' || apres === -1 ? ordre.length : apres
    ordre.splice(place, 0, { id: ecrire(ctx, base, seance, v), objet: v.objet })
  }
  numeroterPoints(
    base,
    ordre.map(p => p.id),
  )
}

function ecrire(ctx: Context, base: Base, seance: LigneSeance, v: PointVoulu): number {
  const { lastInsertRowid } = base.sqlite
    .prepare(
      `INSERT INTO points (seance_id, rang, type, intitule, objet, texte, indicateurs, releve_de, decision_id,
         reprise_de, rapporteur, duree_min)
       VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      seance.id,
      v.type,
      v.intitule,
      v.objet,
      v.lignes.join('\n'),
      JSON.stringify(v.indicateurs),
      v.releveDe,
      v.decision,
      v.repriseDe,
      v.rapporteur,
      v.dureeMin,
    )
  const id = Number(lastInsertRowid)
  if (v.repriseDe !== null) {
    const auteur = { faitLe: new Date(ctx.now()).toISOString(), utilisateur: ctx.utilisateur }
    reprendrePoint(base, v.repriseDe, id, { id: seance.id, date: seance.date, auteur })
  }
  return id
}

/** Adds the lines that an item does not hold yet to its text; what the user wrote stays. */
function completer(
  base: Base,
  vivants: readonly LignePointComplete[],
  voulus: readonly PointVoulu[],
): LignePointComplete[] {
  return vivants.filter(p => {
    const lignes = voulus.find(v => estLeMeme(p, v))?.lignes ?? []
    const manquantes = lignes.filter(l => !p.texte.includes(l))
    if (manquantes.length === 0) return false
    const texte = [p.texte, ...manquantes].filter(t => t !== '').join('\n')
    base.sqlite.prepare('UPDATE points SET texte = ? WHERE id = ?').run(texte, p.id)
    return true
  })
}
