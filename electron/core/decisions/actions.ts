import { formatJourIso } from '../../../shared/domain/dates.ts'
import type { Action } from '../../../shared/domain/decision.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Base } from '../database/open.ts'
import type { LigneAction } from './lignes.ts'

/** The body whose decisions and actions are followed; `avant` is the meeting whose ordre du jour is prepared. */
export type Suivi = {
  convention: number
  instance: string
  territoire: string | null
  avant?: number | undefined
}

/** A condition on `a` (actions), `s` (their meeting) and `d` (their decision, when one carries them), with its values. */
type Filtre = { condition: string; valeurs: (number | string | null)[] }

type LigneLue = LigneAction & { code: string; etat_decision: string | null }
type LigneSuivi = Action['historique'][number] & { action_id: number }

/** What a draft, a rejected or an abandoned decision had planned is not to be done. */
const SANS_SUITE: readonly (string | null)[] = ['projet', 'rejetee', 'abandonnee']
/** The condition of an action still to be done, on `a` and `d` (its decision). */
export const ACTION_OUVERTE = `a.etat IN ('a_faire', 'en_cours') AND coalesce(d.etat, '') NOT IN ('projet', 'rejetee', 'abandonnee')`

/**
 * Actions of a body still to be done, those of meetings held before `avant` only, oldest due first and those without a
 * date last. An action of a draft or of a decision without effect is not open.
 */
export function listActionsOuvertes(base: Base, suivi: Suivi, aujourdhui: number): Action[] {
  const { condition, valeurs } = duMemeCorps(suivi)
  const filtre = { condition: `${ACTION_OUVERTE} AND ${condition}`, valeurs }
  return chargerActions(base, filtre, aujourdhui)
}

/** Rows of one body and territory, before a meeting: usable where `s` is the meeting of the row. */
export function duMemeCorps({ convention, instance, territoire, avant }: Suivi): Filtre {
  const corps = 's.convention_id = ? AND s.instance = ? AND s.territoire IS ?'
  if (avant === undefined) return { condition: corps, valeurs: [convention, instance, territoire] }
  return {
    condition: `${corps} AND s.id <> ? AND (s.date, s.id) < (SELECT v.date, v.id FROM seances v WHERE v.id = ?)`,
    valeurs: [convention, instance, territoire, avant, avant],
  }
}

/** Actions with their history, in two queries whatever their number; oldest due first, those without a date last. */
export function chargerActions(base: Base, filtre: Filtre, aujourdhui: number): Action[] {
  const depuis = `FROM actions a JOIN seances s ON s.id = a.seance_id LEFT JOIN decisions d ON d.id = a.decision_id
    WHERE ${filtre.condition}`
  const lignes = base.sqlite
    .prepare(
      `SELECT a.*, c.code, d.etat AS etat_decision ${depuis.replace('WHERE', 'JOIN conventions c ON c.id = a.convention_id WHERE')}
       ORDER BY a.echeance IS NULL, a.echeance, a.id`,
    )
    .all(...filtre.valeurs) as LigneLue[]
  if (lignes.length === 0) return []
  const suivis = base.sqlite
    .prepare(
      `SELECT h.action_id, h.fait_le AS faitLe, h.utilisateur, h.etat, h.avancement, h.note FROM action_suivis h
       WHERE h.action_id IN (SELECT a.id ${depuis}) ORDER BY h.id`,
    )
    .all(...filtre.valeurs) as LigneSuivi[]
  const parAction = Map.groupBy(suivis, h => h.action_id)
  return lignes.map(l => versAction(l, parAction.get(l.id) ?? [], aujourdhui))
}

/** One action; throws `action_inconnue`. */
export function chargerAction(base: Base, id: number, aujourdhui: number): Action {
  const [action] = chargerActions(base, { condition: 'a.id = ?', valeurs: [id] }, aujourdhui)
  if (action !== undefined) return action
  throw new AppError('action_inconnue', `Cette base ne contient pas d’action n° ${id}.`)
}

function versAction(l: LigneLue, suivis: LigneSuivi[], aujourdhui: number): Action {
  return {
    id: l.id,
    convention: l.code,
    instance: l.instance,
    territoire: l.territoire,
    seance: l.seance_id,
    decision: l.decision_id,
    intitule: l.intitule,
    responsable: l.responsable,
    echeance: l.echeance === null ? null : formatJourIso(l.echeance),
    etat: l.etat,
    avancement: l.avancement,
    preuve: l.preuve,
    enRetard: estOuverte(l) && l.echeance !== null && l.echeance < aujourdhui,
    historique: suivis.map(({ action_id: _, ...suivi }) => suivi),
    version: l.version,
  }
}

function estOuverte(l: LigneLue): boolean {
  return (l.etat === 'a_faire' || l.etat === 'en_cours') && !SANS_SUITE.includes(l.etat_decision)
}
