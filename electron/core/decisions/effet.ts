import { formatJourIso } from '../../../shared/domain/dates.ts'
import type { Effet } from '../../../shared/domain/decision.ts'
import { formatEffet, getFenetres, listTrimestres } from '../../../shared/domain/effet.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import type { Intervalle } from '../indicateurs/periode.ts'
import { getLigneDecision } from './lignes.ts'
import { type Figure, lirePeriode } from './lire-figure.ts'
import { getCodeConvention } from './proposer.ts'

/**
 * The indicator before and after an adopted decision, masked as any figure that leaves; null when the decision names no
 * indicator or was never adopted.
 */
export async function calculerEffet(ctx: Context, decision: number): Promise<Effet | null> {
  const base = ctx.base()
  const { indicateur, numero, date, territoire, convention_id } = getLigneDecision(base, decision)
  if (indicateur === null || numero === null) return null
  const figure = { convention: getCodeConvention(base, convention_id), indicateur, territoire }
  const connu = lireEtendue(base, convention_id, ctx.aujourdhui())
  const fenetres = getFenetres({ decision: date, aujourdhui: ctx.aujourdhui(), connu })
  const { libelle, unite } = await lirePeriode(ctx, figure, fenetres.avant)
  const avant = await lirePoint(ctx, figure, fenetres.avant, 'Avant')
  const apres = fenetres.apres === null ? null : await lirePoint(ctx, figure, fenetres.apres, 'Après')
  const courbe: Effet['courbe'] = []
  for (const t of listTrimestres(date, connu?.d2 ?? ctx.aujourdhui()))
    courbe.push(await lirePoint(ctx, figure, t, t.libelle))
  const phrase = formatEffet({ libelle, unite, avant, apres })
  return { decision, date: formatJourIso(date), indicateur, libelle, unite, avant, apres, courbe, phrase }
}

async function lirePoint(
  ctx: Context,
  figure: Figure,
  periode: Intervalle,
  libelle: string,
): Promise<Effet['avant']> {
  const { valeur, absence } = await lirePeriode(ctx, figure, periode)
  return { libelle, du: formatJourIso(periode.d1), au: formatJourIso(periode.d2), valeur, absence }
}

/** First and last event of the bilans of a convention, never after today; null when nothing was imported. */
function lireEtendue(base: Base, convention: number, aujourdhui: number): Intervalle | null {
  const bornes = base.sqlite
    .prepare(
      `SELECT min(coalesce(date_prescription, date_entree, date_sortie)) AS d1,
         max(max(coalesce(date_prescription, 0), coalesce(date_entree, 0), coalesce(date_sortie, 0))) AS d2
       FROM parcours WHERE convention_id = ?`,
    )
    .get(convention) as { d1: number | null; d2: number | null }
  if (bornes.d1 === null || bornes.d2 === null) return null
  return { d1: bornes.d1, d2: Math.min(bornes.d2, aujourdhui) }
}
