import type { Input } from '../../../shared/contract.ts'
import { formatJourFr } from '../../../shared/domain/dates.ts'
import type { BaseDecision, Decision } from '../../../shared/domain/decision.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { getLigneSeance, type LigneSeance } from '../seances/lignes.ts'
import { type ActeDecision, enDecision } from './acte-decision.ts'
import { chargerDecision } from './charger.ts'
import { lireEcheance } from './checks.ts'
import { checkLien } from './lien.ts'
import { getLigneDecision, type LigneDecision } from './lignes.ts'
import { checkIndicateur, checkTerritoireFigure, lireFigure } from './lire-figure.ts'
import { getCodeConvention, SEANCE_MODIFIABLE } from './proposer.ts'
import { lireArticles, lireTexte } from './texte-decision.ts'

type Saisie = Input<'decisions:modifier'>
/** What an act writes: columns of `decisions`, and what its history says of each. */
type Changement = { colonnes: Record<string, number | string | null>; libelle: string }

/** What the vote adopts: no longer changed once the meeting is over. */
const TEXTE = ['titre', 'considerants', 'articles', 'indicateur', 'territoire', 'lien'] as const

/**
 * Changes what is given, nothing else. The text follows the meeting: free while it is prepared or open, frozen afterwards.
 * Who carries the decision and by when may change as long as it is not closed. Figures are read before the transaction.
 */
export async function modifierDecision(ctx: Context, saisie: Saisie): Promise<Decision> {
  const base = ctx.base()
  const figure = await preparerFigure(ctx, getLigneDecision(base, saisie.decision), saisie)
  const { decision, version } = saisie
  await enDecision(ctx, { decision, version, action: 'decisions:modifier' }, (ouverte, ligne) =>
    appliquer(ouverte, ligne, saisie, figure),
  )
  return chargerDecision(base, decision, ctx.aujourdhui())
}

function appliquer(
  base: Base,
  ligne: LigneDecision,
  saisie: Saisie,
  figure: BaseDecision | null | undefined,
): ActeDecision {
  const seance = getLigneSeance(base, ligne.seance_id)
  const changements = listChangements(base, ligne, seance, saisie).filter(c => differe(ligne, c))
  if (changements.length === 0) return { libelle: null }
  const touche = changements.some(c => Object.keys(c.colonnes).some(estDuTexte))
  if (touche) refuserTexteFige(ligne, seance)
  else refuserClose(ligne)
  if (ligne.etat !== 'projet' && changements.some(c => 'lien' in c.colonnes)) refuserLienFige()
  const colonnes = Object.assign({}, ...changements.map(c => c.colonnes)) as Changement['colonnes']
  if (figure !== undefined) colonnes['base'] = figure === null ? null : JSON.stringify(figure)
  const noms = Object.keys(colonnes)
  base.sqlite
    .prepare(`UPDATE decisions SET ${noms.map(n => `${n} = @${n}`).join(', ')} WHERE id = @id`)
    .run({ ...colonnes, id: ligne.id })
  const enPreparation = SEANCE_MODIFIABLE.some(e => e === seance.etat)
  return {
    libelle: changements.map(c => c.libelle).join(', '),
    seance: enPreparation ? seance.id : undefined,
  }
}

function listChangements(base: Base, ligne: LigneDecision, seance: LigneSeance, s: Saisie): Changement[] {
  const changements: Changement[] = []
  const changer = (libelle: string, colonnes: Changement['colonnes']) =>
    changements.push({ colonnes, libelle })
  if (s.titre !== undefined) changer(`titre devenu « ${s.titre} »`, { titre: s.titre })
  if (s.considerants !== undefined)
    changer('considérants modifiés', { considerants: JSON.stringify(s.considerants) })
  if (s.articles !== undefined)
    changer('articles modifiés', { articles: JSON.stringify(lireArticles(s.articles)) })
  if (s.responsable !== undefined) changer(...decrireResponsable(lireTexte(s.responsable)))
  if (s.echeance !== undefined) changer(...decrireEcheance(lireEcheance(s.echeance, seance.date)))
  if (s.indicateur !== undefined) changer('indicateur modifié', { indicateur: s.indicateur })
  if (s.territoire !== undefined)
    changer('territoire modifié', { territoire: s.territoire ?? seance.territoire })
  if (s.lien !== undefined) {
    if (s.lien !== null && s.lien.decision !== ligne.lien_id) checkLien(base, s.lien, seance, ligne.id)
    changer('lien avec une autre décision modifié', {
      lien: s.lien?.type ?? null,
      lien_id: s.lien?.decision ?? null,
    })
  }
  return changements
}

function decrireResponsable(responsable: string | null): [string, Changement['colonnes']] {
  return [responsable === null ? 'responsable retiré' : `confiée à ${responsable}`, { responsable }]
}

function decrireEcheance(echeance: number | null): [string, Changement['colonnes']] {
  const libelle = echeance === null ? 'échéance retirée' : `échéance portée au ${formatJourFr(echeance)}`
  return [libelle, { echeance }]
}

function differe(ligne: LigneDecision, { colonnes }: Changement): boolean {
  const avant = new Map<string, unknown>(Object.entries(ligne))
  return Object.entries(colonnes).some(([nom, valeur]) => avant.get(nom) !== valeur)
}

function estDuTexte(colonne: string): boolean {
  return colonne === 'lien_id' || TEXTE.some(t => t === colonne)
}

/** Undefined: the figure stays as it is. Its day is that of the meeting, and a link changes nothing to it. */
async function preparerFigure(
  ctx: Context,
  ligne: LigneDecision,
  { indicateur: voulu, territoire: lieu }: Saisie,
): Promise<BaseDecision | null | undefined> {
  if (voulu === undefined && lieu === undefined) return undefined
  const seance = getLigneSeance(ctx.base(), ligne.seance_id)
  const convention = getCodeConvention(ctx.base(), ligne.convention_id)
  const indicateur = voulu === undefined ? ligne.indicateur : voulu
  const territoire = lieu === undefined ? ligne.territoire : (lieu ?? seance.territoire)
  checkIndicateur(indicateur)
  checkTerritoireFigure(ctx, convention, lieu ?? null)
  if (indicateur === null) return null
  return lireFigure(ctx, { convention, indicateur, territoire, seance: seance.date })
}

function refuserTexteFige(ligne: LigneDecision, seance: LigneSeance): void {
  if (!SEANCE_MODIFIABLE.some(e => e === seance.etat))
    throw new AppError(
      'decision_figee',
      'Le texte de cette décision ne change plus : sa séance est terminée. Rouvrez la séance, ou proposez une décision qui la modifie.',
    )
  if (ligne.etat === 'projet' || ligne.etat === 'adoptee') return
  throw new AppError(
    'decision_figee',
    'Le texte de cette décision ne change plus : elle n’est ni un projet ni en vigueur.',
  )
}

function refuserLienFige(): never {
  throw new AppError(
    'decision_figee',
    'Le lien avec une autre décision ne change plus une fois la décision votée. Corrigez le vote, ou proposez une nouvelle décision.',
    { champ: 'lien' },
  )
}

function refuserClose(ligne: LigneDecision): void {
  if (ligne.etat === 'projet' || ligne.etat === 'adoptee') return
  throw new AppError(
    'decision_close',
    'Cette décision n’est plus à suivre : son responsable et son échéance ne changent plus. Rouvrez-la d’abord.',
  )
}
