import type { Input } from '../../../shared/contract.ts'
import type { Decision } from '../../../shared/domain/decision.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import { enDecision, getAuteur } from './acte-decision.ts'
import { chargerDecision } from './charger.ts'
import { getPreuve, lireFaitLe } from './checks.ts'
import { formatNumero, type LigneDecision } from './lignes.ts'
import { lireTexte } from './texte-decision.ts'

/** Ends the follow-up of an adopted decision: `realisee` needs its proof, `abandonnee` does not. */
export async function cloturerDecision(ctx: Context, saisie: Input<'decisions:cloturer'>): Promise<Decision> {
  const { decision, version, etat } = saisie
  const acte = { decision, version, action: 'decisions:cloturer' }
  await enDecision(ctx, acte, (base, ligne) => {
    refuserNonAdoptee(ligne)
    const preuve = lireTexte(saisie.preuve)
    if (etat === 'realisee') getPreuve(preuve, 'décision')
    const le = lireFaitLe(saisie.le, ligne.date, ctx.aujourdhui())
    base.sqlite
      .prepare('UPDATE decisions SET etat = ?, preuve = ?, close_le = ? WHERE id = ?')
      .run(etat, preuve, le, decision)
    const mot = etat === 'realisee' ? 'réalisée' : 'abandonnée'
    return { libelle: preuve === null ? mot : `${mot}, preuve : ${preuve}` }
  })
  return chargerDecision(ctx.base(), decision, ctx.aujourdhui())
}

/** Follows a closed decision again; its proof stays in its history. */
export async function rouvrirDecision(ctx: Context, saisie: Input<'decisions:rouvrir'>): Promise<Decision> {
  const { decision, version, motif } = saisie
  await enDecision(ctx, { decision, version, action: 'decisions:rouvrir' }, (base, ligne) => {
    if (ligne.etat !== 'realisee' && ligne.etat !== 'abandonnee')
      throw new AppError(
        'decision_non_close',
        'Seule une décision réalisée ou abandonnée peut être rouverte.',
        { etat: ligne.etat },
      )
    base.sqlite
      .prepare(`UPDATE decisions SET etat = 'adoptee', preuve = NULL, close_le = NULL WHERE id = ?`)
      .run(decision)
    return { libelle: `rouverte, motif : ${motif}` }
  })
  return chargerDecision(ctx.base(), decision, ctx.aujourdhui())
}

const CHOIX = { maintenir: 'à maintenir', ajuster: 'à ajuster', abandonner: 'à abandonner' } as const

/** What a meeting makes of the effect of a decision; `abandonner` ends its follow-up. */
export async function suivreDecision(ctx: Context, saisie: Input<'decisions:suivre'>): Promise<Decision> {
  const { decision, version, choix } = saisie
  const note = lireTexte(saisie.note)
  await enDecision(ctx, { decision, version, action: 'decisions:suivre' }, (base, ligne) => {
    if (ligne.etat !== 'realisee') refuserNonAdoptee(ligne)
    if (saisie.seance !== null) checkSeance(ctx, ligne, saisie.seance)
    const { faitLe, utilisateur } = getAuteur(ctx)
    base.sqlite
      .prepare(
        'INSERT INTO decision_suites (decision_id, seance_id, choix, note, fait_le, utilisateur) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(decision, saisie.seance, choix, note, faitLe, utilisateur)
    if (choix === 'abandonner')
      base.sqlite
        .prepare(`UPDATE decisions SET etat = 'abandonnee', close_le = ? WHERE id = ?`)
        .run(ctx.aujourdhui(), decision)
    const jugee = `jugée ${CHOIX[choix]}`
    return { libelle: note === null ? jugee : `${jugee} (${note})`, seance: findOuverte(ctx, saisie.seance) }
  })
  return chargerDecision(ctx.base(), decision, ctx.aujourdhui())
}

/** The meeting that judges is one of the same convention, on the day of the decision or later. */
function checkSeance(ctx: Context, ligne: LigneDecision, seance: number): void {
  const trouvee = ctx
    .base()
    .sqlite.prepare('SELECT 1 FROM seances WHERE id = ? AND convention_id = ? AND date >= ?')
    .get(seance, ligne.convention_id, ligne.date)
  if (trouvee !== undefined) return
  throw new AppError(
    'seance_etrangere',
    `La séance n° ${seance} n’est pas une séance de cette convention tenue après la décision.`,
    { champ: 'seance' },
  )
}

/** A judgment given during a meeting is told by its own history. */
function findOuverte(ctx: Context, seance: number | null): number | undefined {
  if (seance === null) return undefined
  const ouverte = ctx
    .base()
    .sqlite.prepare(`SELECT id FROM seances WHERE id = ? AND etat = 'ouverte'`)
    .pluck()
    .get(seance)
  return ouverte === undefined ? undefined : seance
}

function refuserNonAdoptee(ligne: LigneDecision): void {
  if (ligne.etat === 'adoptee') return
  const raison = {
    projet: 'elle n’est pas encore votée',
    rejetee: 'elle a été rejetée',
    realisee: 'elle est déjà réalisée',
    abandonnee: 'elle est déjà abandonnée',
    remplacee: 'elle a été remplacée par une autre',
  }[ligne.etat]
  const nom = formatNumero(ligne) ?? `« ${ligne.titre} »`
  throw new AppError('decision_non_adoptee', `La décision ${nom} n’est pas à suivre : ${raison}.`, {
    etat: ligne.etat,
  })
}
