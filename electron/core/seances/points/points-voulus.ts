import { formatJourFr } from '../../../../shared/domain/dates.ts'
import type { Point } from '../../../../shared/domain/seance.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { listDecisionsASuivre } from '../../decisions/a-suivre.ts'
import { listActionsOuvertes } from '../../decisions/actions.ts'
import { listEngagementsEnRetard } from '../../decisions/engagements.ts'
import { formatNumero } from '../../decisions/lignes.ts'
import { getCadre } from '../cadre.ts'
import type { LigneSeance } from '../lignes.ts'
import { findPrecedente } from '../voisines.ts'
import type { LignePointComplete } from './lire-points.ts'

/** An item that comes in by itself. `cle` tells it from the others of its kind. */
export type PointVoulu = {
  objet: Exclude<Point['objet'], 'libre'>
  type: Point['type']
  intitule: string
  /** Lines of its text; those that are missing are added to an item that is already there. */
  lignes: string[]
  releveDe: number | null
  decision: number | null
  repriseDe: number | null
  rapporteur: string | null
  dureeMin: number | null
  indicateurs: string[]
}

/**
 * What the agenda of a meeting should hold by itself, in the order of the agenda: the relevé to approve, the actions still
 * open, the commitments that are late (deciding bodies, on the day of the meeting at most), the decisions whose effect is
 * awaited, the items that the last meeting put off. Commitments are the convention's: they need no earlier meeting.
 */
export function listPointsVoulus(ctx: Context, base: Base, seance: LigneSeance): PointVoulu[] {
  const precedente = findPrecedente(base, seance)
  const engagements = listEngagements(ctx, base, seance)
  if (precedente === undefined) return engagements
  return [
    ...listApprobations(base, seance, precedente),
    ...listActions(ctx, base, seance),
    ...engagements,
    ...listSuites(base, seance),
    ...listReprises(base, precedente.id),
  ]
}

const VIDE = {
  lignes: [],
  releveDe: null,
  decision: null,
  repriseDe: null,
  rapporteur: null,
  dureeMin: null,
  indicateurs: [],
}

function listApprobations(
  base: Base,
  seance: LigneSeance,
  precedente: { id: number; date: number },
): PointVoulu[] {
  const seances = [...listApprobationsReportees(base, precedente.id), precedente]
  return seances
    .filter(s => !estTraitee(base, s.id, seance.id))
    .map(s => ({
      ...VIDE,
      objet: 'approbation',
      type: 'decision',
      intitule: `Approbation du relevé de décisions de la séance du ${formatJourFr(s.date)}`,
      releveDe: s.id,
    }))
}

/** Relevés that the previous meeting was to approve and put off. */
function listApprobationsReportees(base: Base, precedente: number): { id: number; date: number }[] {
  return base.sqlite
    .prepare(
      `SELECT s.id, s.date FROM points p JOIN seances s ON s.id = p.releve_de
       WHERE p.seance_id = ? AND p.objet = 'approbation' AND p.etat = 'reporte'
         AND NOT EXISTS (SELECT 1 FROM votes WHERE votes.point_id = p.id) ORDER BY s.date, s.id`,
    )
    .all(precedente) as { id: number; date: number }[]
}

/** Whether another meeting already dealt with the approval of a relevé. */
function estTraitee(base: Base, releveDe: number, sauf: number): boolean {
  return (
    base.sqlite
      .prepare(
        `SELECT 1 FROM points p JOIN seances s ON s.id = p.seance_id
         WHERE p.objet = 'approbation' AND p.releve_de = ? AND s.id <> ? AND s.etat <> 'annulee'
           AND (p.etat = 'traite' OR EXISTS (SELECT 1 FROM votes WHERE votes.point_id = p.id))`,
      )
      .get(releveDe, sauf) !== undefined
  )
}

function listActions(ctx: Context, base: Base, seance: LigneSeance): PointVoulu[] {
  const ouvertes = listActionsOuvertes(base, getSuivi(seance), ctx.aujourdhui())
  if (ouvertes.length === 0) return []
  return [{ ...VIDE, objet: 'actions', type: 'debat', intitule: 'Suivi des actions décidées' }]
}

function listEngagements(ctx: Context, base: Base, seance: LigneSeance): PointVoulu[] {
  const { profil, instance } = getCadre(base, seance)
  if (instance.role !== 'decision') return []
  const jour = Math.min(ctx.aujourdhui(), seance.date)
  const enRetard = listEngagementsEnRetard(base, seance.convention_id, profil, jour)
  if (enRetard.length === 0) return []
  const lignes = enRetard.map(e => `– ${e.texte}`)
  return [
    {
      ...VIDE,
      objet: 'engagement',
      type: 'debat',
      intitule: 'Engagements de la convention en retard',
      lignes,
    },
  ]
}

function listSuites(base: Base, seance: LigneSeance): PointVoulu[] {
  const lire = base.sqlite.prepare('SELECT annee, numero, indicateur FROM decisions WHERE id = ?')
  return listDecisionsASuivre(base, getSuivi(seance)).map(({ id, titre }) => {
    const d = lire.get(id) as { annee: number | null; numero: number | null; indicateur: string | null }
    const numero = formatNumero(d)
    return {
      ...VIDE,
      objet: 'suite_decision',
      type: 'debat',
      intitule: `Effet de la décision${numero === null ? '' : ` ${numero}`} : ${titre}`,
      decision: id,
      indicateurs: d.indicateur === null ? [] : [d.indicateur],
    }
  })
}

function getSuivi({ id, convention_id, instance, territoire }: LigneSeance) {
  return { convention: convention_id, instance, territoire, avant: id }
}

type LigneReprise = Pick<
  LignePointComplete,
  'id' | 'type' | 'intitule' | 'texte' | 'rapporteur' | 'duree_min' | 'indicateurs'
>

/** Items put off by the last meeting, as they were: their words, their rapporteur, their figures. */
function listReprises(base: Base, precedente: number): PointVoulu[] {
  const points = base.sqlite
    .prepare(
      `SELECT id, type, intitule, texte, rapporteur, duree_min, indicateurs FROM points p
       WHERE seance_id = ? AND objet IN ('libre', 'reprise') AND etat = 'reporte'
         AND NOT EXISTS (SELECT 1 FROM votes WHERE votes.point_id = p.id) ORDER BY rang, id`,
    )
    .all(precedente) as LigneReprise[]
  return points.map(p => ({
    ...VIDE,
    objet: 'reprise',
    type: p.type,
    intitule: p.intitule,
    lignes: p.texte === '' ? [] : [p.texte],
    repriseDe: p.id,
    rapporteur: p.rapporteur,
    dureeMin: p.duree_min,
    indicateurs: JSON.parse(p.indicateurs) as string[],
  }))
}
