import type { Input } from '../../../shared/contract.ts'
import { formatJourFr } from '../../../shared/domain/dates.ts'
import type { Action } from '../../../shared/domain/decision.ts'
import { ETATS_ACTION } from '../../../shared/domain/decision-mots.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import { refuserModifieAilleurs } from '../database/modifie-ailleurs.ts'
import type { Base } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'
import { getLigneSeance, type LigneSeance } from '../seances/lignes.ts'
import { getAuteur, journaliser } from './acte-decision.ts'
import { chargerAction } from './actions.ts'
import { getPreuve, lireEcheance, lireFaitLe } from './checks.ts'
import { insererAction, lireActionSaisie } from './inserer-action.ts'
import { getLigneAction, getLigneDecision, type LigneAction } from './lignes.ts'
import { formatRecherche, lireTexte } from './texte-decision.ts'

/** What an action becomes, and what its history says; `jour` is the day on which it is so. */
type Suite = Partial<
  Pick<LigneAction, 'intitule' | 'responsable' | 'echeance' | 'etat' | 'avancement' | 'preuve'>
> & {
  note: string | null
  jour: number
}

/** An action of a decision, or of a meeting when no decision carries it. */
export async function ajouterAction(ctx: Context, saisie: Input<'actions:ajouter'>): Promise<Action> {
  const id = await inTransaction(ctx.base(), base => {
    const seance = getSeancePorteuse(base, saisie)
    const lue = lireActionSaisie(saisie, seance.date)
    const action = insererAction(base, seance, saisie.decision, lue, getAuteur(ctx).faitLe)
    journaliser(ctx, base, 'actions:ajouter', { action, seance: seance.id })
    return action
  })
  return chargerAction(ctx.base(), id, ctx.aujourdhui())
}

/** Changes what is given, nothing else; the history says what it was. */
export async function modifierAction(ctx: Context, saisie: Input<'actions:modifier'>): Promise<Action> {
  return enAction(ctx, saisie, 'actions:modifier', (base, ligne) => {
    const { date } = getLigneSeance(base, ligne.seance_id)
    const champs = {
      intitule: saisie.intitule ?? ligne.intitule,
      responsable: saisie.responsable === undefined ? ligne.responsable : lireTexte(saisie.responsable),
      echeance: saisie.echeance === undefined ? ligne.echeance : lireEcheance(saisie.echeance, date),
    }
    const notes = decrire(ligne, champs)
    return notes.length === 0 ? null : { ...champs, note: notes.join(' ; '), jour: ctx.aujourdhui() }
  })
}

/** A step of an action. `faite` needs its proof and is 100 %; an action taken up again needs a new one. */
export async function suivreAction(ctx: Context, saisie: Input<'actions:suivre'>): Promise<Action> {
  return enAction(ctx, saisie, 'actions:suivre', (base, ligne) => {
    const { etat } = saisie
    const { date } = getLigneSeance(base, ligne.seance_id)
    const gardee = ligne.etat === 'faite' && etat !== 'faite' ? null : ligne.preuve
    const preuve = lireTexte(saisie.preuve) ?? gardee
    if (etat === 'faite') getPreuve(preuve, 'action')
    return {
      etat,
      preuve,
      avancement: getAvancement(base, ligne, saisie),
      note: lireTexte(saisie.note),
      jour: lireFaitLe(saisie.le, date, ctx.aujourdhui()),
    }
  })
}

/** Done is 100 %; an action taken up again goes back to where it was before it was done. */
function getAvancement(
  base: Base,
  ligne: LigneAction,
  { etat, avancement }: Input<'actions:suivre'>,
): number {
  if (etat === 'faite') return 100
  if (avancement !== undefined) return avancement
  if (ligne.etat !== 'faite') return ligne.avancement
  const avant = base.sqlite
    .prepare(
      `SELECT avancement FROM action_suivis WHERE action_id = ? AND etat <> 'faite' ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
    .get(ligne.id) as number | undefined
  return avant ?? 0
}

/** One transaction, the version checked then raised, one line of history, one of journal; null changes nothing. */
async function enAction(
  ctx: Context,
  demande: { action: number; version?: number | undefined },
  canal: string,
  fn: (base: Base, ligne: LigneAction) => Suite | null,
): Promise<Action> {
  await inTransaction(ctx.base(), base => {
    const ligne = getLigneAction(base, demande.action)
    refuserVersion(base, ligne, demande.version)
    const suite = fn(base, ligne)
    if (suite === null) return
    ecrire(ctx, base, ligne, suite)
    journaliser(ctx, base, canal, { action: ligne.id, seance: ligne.seance_id })
  })
  return chargerAction(ctx.base(), demande.action, ctx.aujourdhui())
}

function ecrire(ctx: Context, base: Base, ligne: LigneAction, { note, jour, ...suite }: Suite): void {
  const nouvelle = { ...ligne, ...suite, version: ligne.version + 1 }
  const recherche = formatRecherche(nouvelle.intitule, nouvelle.responsable)
  base.sqlite
    .prepare(
      `UPDATE actions SET intitule = @intitule, responsable = @responsable, echeance = @echeance, etat = @etat,
         avancement = @avancement, preuve = @preuve, version = @version, recherche = @recherche WHERE id = @id`,
    )
    .run({ ...nouvelle, recherche })
  base.sqlite
    .prepare(
      `INSERT INTO action_suivis (action_id, version, jour, fait_le, utilisateur, etat, avancement, note, preuve)
       VALUES (@id, @version, @jour, @faitLe, @utilisateur, @etat, @avancement, @note, @preuve)`,
    )
    .run({ ...nouvelle, ...getAuteur(ctx), note, jour })
}

function decrire(
  avant: LigneAction,
  apres: Pick<LigneAction, 'intitule' | 'responsable' | 'echeance'>,
): string[] {
  const jour = (j: number | null) => (j === null ? 'aucune' : formatJourFr(j))
  const lignes: [string, string, string][] = [
    ['Intitulé', avant.intitule, apres.intitule],
    ['Responsable', avant.responsable ?? 'personne', apres.responsable ?? 'personne'],
    ['Échéance', jour(avant.echeance), jour(apres.echeance)],
  ]
  return lignes.filter(([, a, b]) => a !== b).map(([nom, a, b]) => `${nom} : ${b} au lieu de ${a}`)
}

function refuserVersion(base: Base, ligne: LigneAction, vue: number | undefined): void {
  if (vue === undefined || vue === ligne.version) return
  const suivis = base.sqlite
    .prepare(
      'SELECT etat, avancement, note FROM action_suivis WHERE action_id = ? AND version > ? ORDER BY version',
    )
    .all(ligne.id, vue) as Pick<Action['historique'][number], 'etat' | 'avancement' | 'note'>[]
  const changements = suivis.map(s => s.note ?? `${ETATS_ACTION[s.etat]}, ${s.avancement}\u202f%`)
  refuserModifieAilleurs('Cette action', ligne.version, changements)
}

/** The meeting of a new action; refuses an action that nothing carries, and one of a decision that is no longer followed. */
function getSeancePorteuse(
  base: Base,
  { decision, seance }: { decision: number | null; seance: number | null },
): LigneSeance {
  if (decision === null && seance === null)
    throw new AppError(
      'action_sans_porteur',
      'Une action se rattache à une décision ou à une séance. Choisissez l’une ou l’autre.',
      { champ: 'decision' },
    )
  const porteuse = decision === null ? null : getLigneDecision(base, decision)
  if (porteuse !== null && !['projet', 'adoptee', 'realisee'].includes(porteuse.etat))
    throw new AppError(
      'decision_sans_suite',
      'Cette décision n’est plus suivie : elle ne reçoit pas de nouvelle action. Rattachez l’action à une autre décision ou à la séance.',
      { champ: 'decision' },
    )
  const id = porteuse?.seance_id ?? seance ?? 0
  if (seance !== null && seance !== id)
    throw new AppError('action_deux_seances', 'La décision choisie est celle d’une autre séance.', {
      champ: 'seance',
    })
  return getLigneSeance(base, id)
}
