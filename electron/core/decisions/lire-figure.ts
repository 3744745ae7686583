import { findDefinition } from '../../../shared/domain/catalogue.ts'
import { formatJourIso, partiesDuJour } from '../../../shared/domain/dates.ts'
import type { BaseDecision } from '../../../shared/domain/decision.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import type { Context } from '../context.ts'
import { getConventionStockee } from '../conventions/store.ts'
import { checkTerritoire } from '../conventions/territoires.ts'
import { listAnneesDeDonnees } from '../indicateurs/donnees.ts'
import { indicateursHandlers } from '../indicateurs/handlers.ts'
import { getAnnee, type Intervalle } from '../indicateurs/periode.ts'

export type Figure = { convention: string; indicateur: string; territoire: string | null }

/** What a period without bilan answers. */
const SANS_VALEUR: readonly (string | null)[] = ['nd', 'nc', 'so']

/**
 * The figure that motivates a decision, as it leaves by the one door (masked). Its period is 1 January of the meeting's
 * year to the day of the meeting when bilans hold entries or prescriptions of that time, otherwise the last complete year
 * that gives a value: a comité of June 2023 that examines the bilan of 2022 reads 2022. `seance` is a day number.
 */
export async function lireFigure(ctx: Context, figure: Figure & { seance: number }): Promise<BaseDecision> {
  const enCours = { d1: getAnnee(partiesDuJour(figure.seance).annee).d1, d2: figure.seance }
  for (const periode of await listPeriodes(ctx, figure.convention, enCours)) {
    const lu = await lirePeriode(ctx, figure, periode)
    if (!SANS_VALEUR.includes(lu.absence)) return enBase(ctx, figure, periode, lu)
  }
  return enBase(ctx, figure, enCours, await lirePeriode(ctx, figure, enCours))
}

/** One indicator over days both included, masked as any figure that leaves. */
export async function lirePeriode(
  ctx: Context,
  { convention, indicateur, territoire }: Figure,
  { d1, d2 }: Intervalle,
): Promise<Pick<Indicateur, 'libelle' | 'unite' | 'valeur' | 'absence'>> {
  const [lu] = await indicateursHandlers['indicateurs:list'](ctx, {
    convention,
    code: indicateur,
    du: formatJourIso(d1),
    au: formatJourIso(d2),
    ...(territoire === null ? {} : { territoire }),
  })
  if (lu !== undefined) return lu
  throw new Error(`L’indicateur « ${indicateur} » n’a pas répondu.`)
}

/** Refuses an indicator that the catalogue does not have, beside its field. */
export function checkIndicateur(code: string | null): void {
  if (code === null || findDefinition(code) !== undefined) return
  throw new AppError('indicateur_inconnu', `Le catalogue ne contient pas l’indicateur « ${code} ».`, {
    champ: 'indicateur',
  })
}

/** Refuses a territory that a figure cannot be read for, beside its field; the convention's own département is everything. */
export function checkTerritoireFigure(ctx: Context, convention: string, code: string | null): void {
  const { id, profil } = getConventionStockee(ctx.base(), convention)
  if (code !== `departement:${profil.departement ?? ''}`) checkTerritoire(ctx.base(), id, profil, code)
}

/** The current year when bilans already speak of it, then complete years, latest first. */
async function listPeriodes(ctx: Context, code: string, enCours: Intervalle): Promise<Intervalle[]> {
  const base = ctx.base()
  const { id, profil } = getConventionStockee(base, code)
  const derniere = partiesDuJour(enCours.d2).annee - 1
  const annees = await listAnneesDeDonnees(base.db, id, profil, derniere)
  const completes = annees.toReversed().map(getAnnee)
  const commencee = base.sqlite
    .prepare(
      `SELECT 1 FROM parcours WHERE convention_id = @id
         AND (date_entree BETWEEN @d1 AND @d2 OR date_prescription BETWEEN @d1 AND @d2) LIMIT 1`,
    )
    .get({ id, ...enCours })
  return commencee === undefined ? completes : [enCours, ...completes]
}

function enBase(
  ctx: Context,
  { indicateur, territoire }: Figure,
  { d1, d2 }: Intervalle,
  { libelle, unite, valeur, absence }: Pick<Indicateur, 'libelle' | 'unite' | 'valeur' | 'absence'>,
): BaseDecision {
  const periode = { du: formatJourIso(d1), au: formatJourIso(d2) }
  return {
    indicateur,
    libelle,
    unite,
    territoire,
    ...periode,
    valeur,
    absence,
    le: formatJourIso(ctx.aujourdhui()),
  }
}
