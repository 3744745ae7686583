import type { Input } from '../../../../shared/contract.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import { getJourSaisi } from '../../../../shared/domain/jour-saisi.ts'
import { formatMembre } from '../../../../shared/domain/membre.ts'
import { checkPouvoir } from '../../../../shared/domain/pouvoir.ts'
import type { MembreSeance, Presence, Seance } from '../../../../shared/domain/seance.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { enSeance } from '../acte.ts'

import { chargerSeance } from '../charger.ts'
import type { LigneSeance } from '../lignes.ts'
import { getPointVivant, listPointsVivants } from '../points/lignes-points.ts'
import { direVotesACorriger } from '../votes/votes-a-corriger.ts'
import { getMembre } from './noter-presences.ts'

const ETATS = ['convoquee', 'ouverte'] as const

type LignePouvoir = {
  id: number
  seance_id: number
  mandant: string
  mandataire: string
  depuis_point_id: number | null
  revoque: 0 | 1
  revoque_point_id: number | null
}

/** Records a written pouvoir from an item on (null: from the opening); refused when the body's rule does not allow it. */
export function donnerPouvoir(ctx: Context, demande: Input<'pouvoirs:donner'>): Promise<number> {
  const acte = { ...demande, action: 'pouvoirs:donner', etats: ETATS }
  return enSeance(ctx, acte, (base, seance) => {
    const recuLe = lireRecuLe(demande.recuLe, seance)
    const point = demande.point === null ? null : getPointVivant(base, seance.id, demande.point).id
    const complete = chargerSeance(ctx, base, seance.id)
    const { membres, reglement } = complete
    getMembre(membres, demande.mandant, 'mandant')
    getMembre(membres, demande.mandataire, 'mandataire')
    checkPouvoir({
      mandant: demande.mandant,
      mandataire: demande.mandataire,
      membres,
      presences: listPresences(complete, point),
      autres: listAutres(base, seance.id, point),
      reglement,
      appelFait: estAppele(base, seance),
    })
    const { lastInsertRowid } = base.sqlite
      .prepare(
        'INSERT INTO pouvoirs (seance_id, mandant, mandataire, recu_le, depuis_point_id) VALUES (?, ?, ?, ?, ?)',
      )
      .run(seance.id, demande.mandant, demande.mandataire, recuLe, point)
    return {
      libelle: `Pouvoir noté : ${nommer(membres, demande)}${direVotesACorriger(chargerSeance(ctx, base, seance.id))}`,
      valeur: seance.id,
      detail: { pouvoir: Number(lastInsertRowid) },
    }
  })
}

/** Takes back a pouvoir from an item on (null: from the opening); it stays in the list, marked as revoked. */
export function revoquerPouvoir(ctx: Context, demande: Input<'pouvoirs:revoquer'>): Promise<number> {
  const { seance_id: seance } = getLignePouvoir(ctx.base(), demande.pouvoir)
  const acte = { seance, version: demande.version, action: 'pouvoirs:revoquer', etats: ETATS }
  return enSeance(ctx, acte, base => {
    const pouvoir = getLignePouvoir(base, demande.pouvoir)
    if (pouvoir.revoque === 1)
      throw new AppError('pouvoir_revoque', 'Ce pouvoir est déjà révoqué.', { champ: 'pouvoir' })
    const point = demande.point === null ? null : getPointVivant(base, seance, demande.point)
    if (point !== null) refuserAvantDebut(base, pouvoir, point.id)
    base.sqlite
      .prepare('UPDATE pouvoirs SET revoque = 1, revoque_point_id = ? WHERE id = ?')
      .run(point?.id ?? null, pouvoir.id)
    const apres = chargerSeance(ctx, base, seance)
    const depuis = point === null ? '' : ` à partir du point « ${point.intitule} »`
    return {
      libelle: `Pouvoir révoqué : ${nommer(apres.membres, pouvoir)}${depuis}${direVotesACorriger(apres)}`,
      valeur: seance,
      detail: { pouvoir: pouvoir.id, ...(point && { point: point.id }) },
    }
  })
}

function getLignePouvoir(base: Base, id: number): LignePouvoir {
  const ligne = base.sqlite.prepare('SELECT * FROM pouvoirs WHERE id = ?').get(id) as LignePouvoir | undefined
  if (ligne !== undefined) return ligne
  throw new AppError('pouvoir_inconnu', `Cette base ne contient pas de pouvoir n° ${id}.`, {
    champ: 'pouvoir',
  })
}

/** Chairs by their function: the history of a meeting is also read in a refusal, and names stay in the list of pouvoirs. */
function nommer(membres: readonly MembreSeance[], p: { mandant: string; mandataire: string }): string {
  const siege = (place: string) => formatMembre({ ...getMembre(membres, place), nom: null })
  return `${siege(p.mandant)} le donne à ${siege(p.mandataire)}`
}

function lireRecuLe(texte: string | null, seance: LigneSeance): number | null {
  const jour = texte === null ? null : getJourSaisi(texte, 'recuLe')
  if (jour === null || jour <= seance.date) return jour
  throw new AppError(
    'pouvoir_apres_seance',
    'Ce pouvoir serait reçu après le jour de la séance : vérifiez la date.',
    { champ: 'recuLe' },
  )
}

/** Who is there when the pouvoir begins to count. */
function listPresences(seance: Seance, point: number | null): Presence[] {
  if (point === null) return seance.presences
  return seance.points.find(p => p.id === point)?.presences ?? []
}

/** The roll was called as soon as somebody is noted as being there. */
function estAppele(base: Base, seance: LigneSeance): boolean {
  if (seance.etat !== 'ouverte') return false
  const present = base.sqlite
    .prepare("SELECT 1 FROM mouvements WHERE seance_id = ? AND etat IN ('present', 'visio')")
    .get(seance.id)
  return present !== undefined
}

/** Pouvoirs that would count at the same items as one that begins there: what was revoked before does not hinder. */
function listAutres(base: Base, seance: number, debut: number | null): LignePouvoir[] {
  const tous = base.sqlite
    .prepare('SELECT * FROM pouvoirs WHERE seance_id = ? ORDER BY id')
    .all(seance) as LignePouvoir[]
  const rang = rangs(base, seance)
  return tous.filter(p => p.revoque === 0 || rang(p.revoque_point_id) > rang(debut))
}

function refuserAvantDebut(base: Base, pouvoir: LignePouvoir, point: number): void {
  const rang = rangs(base, pouvoir.seance_id)
  if (rang(point) > rang(pouvoir.depuis_point_id)) return
  throw new AppError(
    'revocation_avant_debut',
    'Ce pouvoir ne compte pas encore à ce point. Choisissez un point suivant, ou révoquez-le depuis l’ouverture.',
    { champ: 'point' },
  )
}

/** Rank of an item in the agenda, from 0; the opening (null) comes before all. */
function rangs(base: Base, seance: number): (point: number | null) => number {
  const ordre = listPointsVivants(base, seance).map(p => p.id)
  return point => (point === null ? -1 : ordre.indexOf(point))
}
