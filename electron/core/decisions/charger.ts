import { formatJourIso } from '../../../shared/domain/dates.ts'
import type { Action, Article, Decision } from '../../../shared/domain/decision.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Base } from '../database/open.ts'
import { chargerActions } from './actions.ts'
import { formatNumero, type LigneDecision, lireBaseStockee } from './lignes.ts'
import { formatTexte } from './texte-decision.ts'

/** A condition on `d` (decisions) and `s` (their meeting), with its values. */
export type Filtre = { condition: string; valeurs: (number | string | null)[] }

type LigneLue = LigneDecision & { code: string; jour: number; vote: number | null } & Cible
/** Number of the decision that this one replaces or modifies. */
type Cible = { annee_cible: number | null; numero_cible: number | null }
type LigneSuite = Decision['suites'][number] & { decision: number }
type Autour = {
  actions: Map<number | null, Action[]>
  suites: Map<number, LigneSuite[]>
  suivantes: Map<number, number[]>
  aujourdhui: number
}

/** Whole decisions in order of date then number, drafts last of their day; five queries whatever their number. */
export function chargerDecisions(base: Base, filtre: Filtre, aujourdhui: number): Decision[] {
  const depuis = `FROM decisions d JOIN seances s ON s.id = d.seance_id WHERE ${filtre.condition}`
  const lignes = base.sqlite
    .prepare(
      `SELECT d.*, s.date AS jour, (SELECT t.annee FROM decisions t WHERE t.id = d.lien_id) AS annee_cible,
         (SELECT t.numero FROM decisions t WHERE t.id = d.lien_id) AS numero_cible, (SELECT code FROM conventions c WHERE c.id = d.convention_id) AS code,
         (SELECT max(v.id) FROM votes v WHERE v.point_id = d.point_id) AS vote
       ${depuis} ORDER BY s.date, d.instance, d.numero IS NULL, d.numero, d.id`,
    )
    .all(...filtre.valeurs) as LigneLue[]
  if (lignes.length === 0) return []
  const choisies = { condition: `a.decision_id IN (SELECT d.id ${depuis})`, valeurs: filtre.valeurs }
  const autour = {
    actions: Map.groupBy(chargerActions(base, choisies, aujourdhui), a => a.decision),
    suites: Map.groupBy(lireSuites(base, depuis, filtre.valeurs), s => s.decision),
    suivantes: lireSuivantes(base, depuis, filtre.valeurs),
    aujourdhui,
  }
  return lignes.map(l => versDecision(l, autour))
}

/** One decision; throws `decision_inconnue`. */
export function chargerDecision(base: Base, id: number, aujourdhui: number): Decision {
  const [decision] = chargerDecisions(base, { condition: 'd.id = ?', valeurs: [id] }, aujourdhui)
  if (decision !== undefined) return decision
  throw new AppError('decision_inconnue', `Cette base ne contient pas de décision n° ${id}.`)
}

function lireSuites(base: Base, depuis: string, valeurs: Filtre['valeurs']): LigneSuite[] {
  return base.sqlite
    .prepare(
      `SELECT f.decision_id AS decision, f.seance_id AS seance, f.choix, f.note, f.fait_le AS faitLe
       FROM decision_suites f WHERE f.decision_id IN (SELECT d.id ${depuis}) ORDER BY f.id`,
    )
    .all(...valeurs) as LigneSuite[]
}

/** Only what was adopted replaces or modifies: a draft has no effect yet. */
function lireSuivantes(base: Base, depuis: string, valeurs: Filtre['valeurs']): Map<number, number[]> {
  const liens = base.sqlite
    .prepare(
      `SELECT n.lien_id AS cible, n.id FROM decisions n
       WHERE n.lien_id IN (SELECT d.id ${depuis}) AND n.etat NOT IN ('projet', 'rejetee') ORDER BY n.id`,
    )
    .all(...valeurs) as { cible: number; id: number }[]
  return new Map([...Map.groupBy(liens, l => l.cible)].map(([cible, ls]) => [cible, ls.map(l => l.id)]))
}

function versDecision(l: LigneLue, autour: Autour): Decision {
  const considerants = JSON.parse(l.considerants) as string[]
  const articles = JSON.parse(l.articles) as Article[]
  const enRetard = l.etat === 'adoptee' && l.echeance !== null && l.echeance < autour.aujourdhui
  return {
    id: l.id,
    numero: formatNumero(l),
    convention: l.code,
    instance: l.instance,
    territoire: l.territoire,
    seance: l.seance_id,
    point: l.point_id,
    vote: l.etat === 'projet' ? null : l.vote,
    date: formatJourIso(l.jour),
    titre: l.titre,
    considerants,
    articles,
    texte: formatTexte({ titre: l.titre, considerants, articles }),
    etat: l.etat,
    responsable: l.responsable,
    echeance: l.echeance === null ? null : formatJourIso(l.echeance),
    enRetard,
    indicateur: l.indicateur,
    base: lireBaseStockee(l.base),
    lien: versLien(l),
    suivantes: autour.suivantes.get(l.id) ?? [],
    preuve: l.preuve,
    actions: autour.actions.get(l.id) ?? [],
    suites: (autour.suites.get(l.id) ?? []).map(({ decision: _, ...suite }) => suite),
    version: l.version,
  }
}

function versLien({ lien, lien_id, annee_cible, numero_cible }: LigneLue): Decision['lien'] {
  if (lien === null || lien_id === null) return null
  const numero = formatNumero({ annee: annee_cible, numero: numero_cible })
  return { type: lien, decision: lien_id, numero }
}
