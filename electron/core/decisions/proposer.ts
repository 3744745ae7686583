import type { Input } from '../../../shared/contract.ts'
import type { BaseDecision, Decision } from '../../../shared/domain/decision.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { enSeance } from '../seances/acte.ts'
import { getLigneSeance, type LigneSeance } from '../seances/lignes.ts'
import { getLignePoint, getPointVivant } from '../seances/points/lignes-points.ts'
import { getAuteur } from './acte-decision.ts'
import { chargerDecision } from './charger.ts'
import { lireEcheance } from './checks.ts'
import { insererAction, lireActionSaisie } from './inserer-action.ts'
import { checkLien } from './lien.ts'
import { getLigneDecision } from './lignes.ts'
import { checkIndicateur, checkTerritoireFigure, lireFigure } from './lire-figure.ts'
import { indexer, lireArticles, lireTexte } from './texte-decision.ts'
import { appliquerDernierVote } from './verdict.ts'

type Saisie = Input<'decisions:proposer'>
type Preparee = { territoire: string | null; figure: BaseDecision | null }

/** States of a meeting in which decisions are still written: afterwards it must be opened again. */
export const SEANCE_MODIFIABLE = ['prevue', 'convoquee', 'ouverte'] as const

/**
 * A draft on an item of type decision, with its actions. Its figure is read before the transaction. When the item was
 * already voted on, the verdict applies at once.
 */
export async function proposerDecision(ctx: Context, saisie: Saisie): Promise<Decision> {
  const base = ctx.base()
  const { seance_id: seance } = getLignePoint(base, saisie.point)
  const preparee = await preparer(ctx, getLigneSeance(base, seance), saisie)
  const action = 'decisions:proposer'
  const id = await enSeance(ctx, { seance, action, etats: SEANCE_MODIFIABLE }, (ouverte, ligne) => {
    const decision = inserer(ctx, ouverte, ligne, saisie, preparee)
    const figures = new Map(preparee.figure === null ? [] : [[decision, preparee.figure]])
    appliquerDernierVote(ouverte, saisie.point, figures)
    return {
      libelle: `Décision « ${saisie.titre} » proposée`,
      valeur: decision,
      detail: { decision, point: saisie.point },
    }
  })
  return chargerDecision(base, id, ctx.aujourdhui())
}

/** The territory defaults to that of the meeting; the figure is read only when an indicator is named. */
async function preparer(ctx: Context, seance: LigneSeance, saisie: Saisie): Promise<Preparee> {
  const convention = getCodeConvention(ctx.base(), seance.convention_id)
  checkIndicateur(saisie.indicateur)
  checkTerritoireFigure(ctx, convention, saisie.territoire)
  const territoire = saisie.territoire ?? seance.territoire
  const { indicateur } = saisie
  if (indicateur === null) return { territoire, figure: null }
  return {
    territoire,
    figure: await lireFigure(ctx, { convention, indicateur, territoire, seance: seance.date }),
  }
}

/** The code of a convention by its row number. */
export function getCodeConvention(base: Base, id: number): string {
  return base.sqlite.prepare('SELECT code FROM conventions WHERE id = ?').pluck().get(id) as string
}

function inserer(
  ctx: Context,
  base: Base,
  seance: LigneSeance,
  saisie: Saisie,
  { territoire, figure }: Preparee,
): number {
  const point = getPointVivant(base, seance.id, saisie.point)
  if (point.type !== 'decision') refuserPoint(point.intitule)
  const articles = lireArticles(saisie.articles)
  const echeance = lireEcheance(saisie.echeance, seance.date)
  const actions = saisie.actions.map(a => lireActionSaisie(a, seance.date))
  if (saisie.lien !== null) checkLien(base, saisie.lien, seance, null)
  const { faitLe } = getAuteur(ctx)
  const { lastInsertRowid } = base.sqlite
    .prepare(
      `INSERT INTO decisions (convention_id, instance, seance_id, point_id, date, titre, considerants, articles, etat,
         responsable, echeance, indicateur, territoire, base, lien, lien_id, recherche, cree_le)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'projet', ?, ?, ?, ?, ?, ?, ?, '', ?)`,
    )
    .run(
      seance.convention_id,
      seance.instance,
      seance.id,
      point.id,
      seance.date,
      saisie.titre,
      JSON.stringify(saisie.considerants),
      JSON.stringify(articles),
      lireTexte(saisie.responsable),
      echeance,
      saisie.indicateur,
      territoire,
      figure === null ? null : JSON.stringify(figure),
      saisie.lien?.type ?? null,
      saisie.lien?.decision ?? null,
      faitLe,
    )
  const id = Number(lastInsertRowid)
  indexer(base, getLigneDecision(base, id))
  for (const action of actions) insererAction(base, seance, id, action, faitLe)
  return id
}

function refuserPoint(intitule: string): never {
  throw new AppError(
    'point_sans_decision',
    `Le point « ${intitule} » n’est pas un point de décision. Changez son type, ou choisissez-en un autre.`,
    { champ: 'point' },
  )
}
