import { partiesDuJour } from '../../../shared/domain/dates.ts'
import type { BaseDecision } from '../../../shared/domain/decision.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { getLigneSeance } from '../seances/lignes.ts'
import { type Auteur, noterActeDecision } from './acte-decision.ts'
import { formatNumero, getLigneDecision, type LigneDecision } from './lignes.ts'
import { lireFigure } from './lire-figure.ts'
import { indexer } from './texte-decision.ts'

type Verdict = 'adopte' | 'rejete'

/**
 * Figures of the decisions of an item that a vote may adopt for the first time, by decision. To be read before the
 * transaction of the vote: nothing can be awaited inside it.
 */
export async function lireBases(ctx: Context, point: number): Promise<Map<number, BaseDecision>> {
  const lignes = ctx
    .base()
    .sqlite.prepare(
      `SELECT d.id, d.indicateur, d.territoire, s.date AS seance,
         (SELECT code FROM conventions c WHERE c.id = d.convention_id) AS convention
       FROM decisions d JOIN seances s ON s.id = d.seance_id
       WHERE d.point_id = ? AND d.numero IS NULL AND d.indicateur IS NOT NULL`,
    )
    .all(point) as {
    id: number
    convention: string
    indicateur: string
    territoire: string | null
    seance: number
  }[]
  const figures = new Map<number, BaseDecision>()
  for (const { id, ...figure } of lignes) figures.set(id, await lireFigure(ctx, figure))
  return figures
}

/**
 * What a vote makes of the decisions of its item: adopted, they get the next number of their body and year (never given
 * back) and take the place of those that they replace; rejected, they keep the number that they may have and give that
 * place back. To be called inside the transaction of the vote, once the vote is stored.
 */
export function appliquerVerdict(
  base: Base,
  d: { point: number; verdict: Verdict; bases: Map<number, BaseDecision> },
): void {
  const lignes = base.sqlite
    .prepare('SELECT * FROM decisions WHERE point_id = ? ORDER BY id')
    .all(d.point) as LigneDecision[]
  const auteur = getVotant(base, d.point)
  for (const ligne of lignes) {
    if (d.verdict === 'rejete') rejeter(base, ligne, auteur)
    else adopter(base, ligne, d.bases.get(ligne.id), auteur)
  }
}

/** The verdict of the last vote of an item, when it already had one. To be called inside a transaction. */
export function appliquerDernierVote(base: Base, point: number, bases: Map<number, BaseDecision>): void {
  const verdict = base.sqlite
    .prepare('SELECT verdict FROM votes WHERE point_id = ? ORDER BY id DESC LIMIT 1')
    .pluck()
    .get(point) as Verdict | undefined
  if (verdict !== undefined) appliquerVerdict(base, { point, verdict, bases })
}

function adopter(base: Base, ligne: LigneDecision, figure: BaseDecision | undefined, auteur: Auteur): void {
  if (ligne.etat !== 'projet' && ligne.etat !== 'rejetee') return
  if (ligne.numero === null) numeroter(base, ligne, figure)
  base.sqlite
    .prepare('UPDATE decisions SET etat = ? WHERE id = ?')
    .run(estRemplacee(base, ligne.id) ? 'remplacee' : 'adoptee', ligne.id)
  const adoptee = getLigneDecision(base, ligne.id)
  noterActeDecision(base, ligne.id, auteur, `adoptée sous le numéro ${formatNumero(adoptee)}`)
  indexer(base, adoptee)
  if (ligne.lien === 'remplace' && ligne.lien_id !== null) remplacer(base, ligne.lien_id, adoptee, auteur)
}

/** The next number of the body and year of the meeting; the figure of the day is frozen with it. */
function numeroter(base: Base, ligne: LigneDecision, figure: BaseDecision | undefined): void {
  const { date } = getLigneSeance(base, ligne.seance_id)
  const { annee } = partiesDuJour(date)
  const figee = figure === undefined ? ligne.base : JSON.stringify(figure)
  base.sqlite
    .prepare(
      `UPDATE decisions SET date = @date, annee = @annee, base = @figee, numero = (SELECT coalesce(max(n.numero), 0) + 1
         FROM decisions n WHERE n.convention_id = @convention_id AND n.instance = @instance AND n.annee = @annee)
       WHERE id = @id`,
    )
    .run({ ...cle(ligne), date, annee, figee })
}

function cle({ id, convention_id, instance }: LigneDecision) {
  return { id, convention_id, instance }
}

function remplacer(base: Base, cible: number, par: LigneDecision, auteur: Auteur): void {
  const { etat } = getLigneDecision(base, cible)
  if (etat !== 'adoptee' && etat !== 'realisee') return
  base.sqlite.prepare(`UPDATE decisions SET etat = 'remplacee' WHERE id = ?`).run(cible)
  noterActeDecision(base, cible, auteur, `remplacée par la décision ${formatNumero(par)}`)
}

function rejeter(base: Base, ligne: LigneDecision, auteur: Auteur): void {
  if (ligne.etat === 'rejetee') return
  base.sqlite
    .prepare(`UPDATE decisions SET etat = 'rejetee', preuve = NULL, close_le = NULL WHERE id = ?`)
    .run(ligne.id)
  noterActeDecision(base, ligne.id, auteur, 'rejetée')
  if (ligne.lien === 'remplace' && ligne.lien_id !== null) rendre(base, ligne.lien_id, auteur)
}

/** Back in force when nothing else replaces it; a proof means that it had been carried out. */
function rendre(base: Base, cible: number, auteur: Auteur): void {
  const { etat, close_le } = getLigneDecision(base, cible)
  if (etat !== 'remplacee' || estRemplacee(base, cible)) return
  base.sqlite
    .prepare('UPDATE decisions SET etat = ? WHERE id = ?')
    .run(close_le === null ? 'adoptee' : 'realisee', cible)
  noterActeDecision(base, cible, auteur, 'de nouveau en vigueur, la décision qui la remplaçait étant rejetée')
}

/** Whether a decision that was adopted takes the place of this one, itself replaced since or not. */
function estRemplacee(base: Base, id: number): boolean {
  return (
    base.sqlite
      .prepare(
        `SELECT 1 FROM decisions WHERE lien_id = ? AND lien = 'remplace' AND etat NOT IN ('projet', 'rejetee')`,
      )
      .get(id) !== undefined
  )
}

/** Who recorded the last vote of an item, and when. */
function getVotant(base: Base, point: number): Auteur {
  const vote = base.sqlite
    .prepare('SELECT fait_le AS faitLe, utilisateur FROM votes WHERE point_id = ? ORDER BY id DESC LIMIT 1')
    .get(point) as Auteur | undefined
  if (vote === undefined) throw new Error(`Le point n° ${point} n’a pas de vote.`)
  return vote
}
