import type { Input } from '../../../shared/contract.ts'
import { formatJourFr } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { getJourSaisi } from '../../../shared/domain/jour-saisi.ts'
import type { Context } from '../context.ts'
import { getConventionStockee } from '../conventions/store.ts'
import { checkTerritoire } from '../conventions/territoires.ts'
import type { Base } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'
import { noterActe } from './acte.ts'
import { getCadreInstance } from './cadre.ts'
import { type Moment, refuserDoublon } from './champs-seance.ts'
import { getLigneSeance } from './lignes.ts'
import { actualiserPoints } from './points/points-automatiques.ts'
import { estProchaine } from './voisines.ts'

/**
 * A new meeting of a body, with what comes in by itself when no earlier one is still to be held. A day outside the dates of the convention is accepted: a first
 * committee often precedes it. Gives its number.
 */
export function creerSeance(ctx: Context, demande: Input<'seances:creer'>): Promise<number> {
  return inTransaction(ctx.base(), base => {
    const moments = lireMoments(base, { ...demande, dates: [demande.date] }, 'date')
    return moments.map(m => ecrireSeance(ctx, base, { ...m, lieu: demande.lieu, serie: null }))[0] ?? 0
  })
}

/** All the meetings of a series or none. They share the name of their series, made from the number of the first. */
export function creerSerie(ctx: Context, demande: Input<'seances:creerSerie'>): Promise<number[]> {
  refuserDatesDoubles(demande.dates)
  return inTransaction(ctx.base(), base => {
    const moments = lireMoments(base, demande, 'dates')
    const dernier = base.sqlite.prepare('SELECT coalesce(max(id), 0) FROM seances').pluck().get() as number
    const serie = `serie-${dernier + 1}`
    return moments.map(m => ecrireSeance(ctx, base, { ...m, lieu: demande.lieu, serie }))
  })
}

function lireMoments(base: Base, demande: Input<'seances:creerSerie'>, champ: string): Moment[] {
  const { id, profil } = getConventionStockee(base, demande.convention)
  const cadre = getCadreInstance(profil, demande.instance)
  checkTerritoire(base, id, cadre.profil, demande.territoire)
  const { instance, territoire, heure } = demande
  const moments = demande.dates
    .map(date => ({ convention: id, instance, territoire, heure, date: getJourSaisi(date, champ) }))
    .toSorted((a, b) => a.date - b.date)
  for (const moment of moments) refuserDoublon(base, moment, champ)
  return moments
}

function refuserDatesDoubles(dates: readonly string[]): void {
  const double = dates.find((d, i) => dates.indexOf(d) !== i)
  if (double === undefined) return
  throw new AppError(
    'date_en_double',
    `Le jour ${formatJourFr(getJourSaisi(double, 'dates'))} est donné deux fois.`,
    {
      champ: 'dates',
    },
  )
}

type NouvelleSeance = Moment & { lieu: string | null; serie: string | null }

function ecrireSeance(ctx: Context, base: Base, s: NouvelleSeance): number {
  const { lastInsertRowid } = base.sqlite
    .prepare(
      `INSERT INTO seances (convention_id, instance, territoire, date, heure, lieu, serie, etat, convocation, version, cree_le)
       VALUES (@convention, @instance, @territoire, @date, @heure, @lieu, @serie, 'prevue', 1, 0, @creeLe)`,
    )
    .run({ ...s, lieu: s.lieu?.trim() || null, creeLe: new Date(ctx.now()).toISOString() })
  const id = Number(lastInsertRowid)
  if (estProchaine(base, getLigneSeance(base, id))) actualiserPoints(ctx, base, id)
  noterActe(ctx, base, id, 'seances:creer', `Séance créée pour le ${formatJourFr(s.date)}`, {
    convention: s.convention,
    instance: s.instance,
  })
  return id
}
