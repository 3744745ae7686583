import type { Context } from '../../electron/core/context.ts'
import type { Base } from '../../electron/core/database/open.ts'
import type { Decision } from '../../shared/domain/decision.ts'
import { contexteAvecBase, profil } from './conventions.ts'
import { faire } from './reunion.ts'

export const SEM = 'seine-et-marne-2022'
export const COMITE = 'comite_strategique'
const MEMBRES = ['elu:1', 'dga_solidarites:1', 'directeur_dihcs:1', 'directeur_territorial:1']

/** A base of the convention of Seine-et-Marne on a day, 20 June 2023 unless said otherwise. */
export function baseDuComite(jour = '2023-06-20'): Promise<{ ctx: Context; base: Base; dossier: string }> {
  return contexteAvecBase([profil(SEM)], jour)
}

/** A meeting of the committee, open with everybody there, with one item of type decision for each title. */
export async function ouvrirComite(
  ctx: Context,
  date: string,
  titres: string[] = ['Suites à donner'],
  lieu: { instance?: string; territoire?: string } = {},
): Promise<{ seance: number; points: number[] }> {
  const { seance, points } = await preparerComite(ctx, date, titres, lieu)
  await faire(ctx, 'seances:ouvrir', { seance, heure: '14:00' })
  if (lieu.instance === undefined) await appeler(ctx, seance)
  return { seance, points }
}

/** The same, planned and not opened. */
export async function preparerComite(
  ctx: Context,
  date: string,
  titres: string[] = ['Suites à donner'],
  { instance = COMITE, territoire }: { instance?: string; territoire?: string } = {},
): Promise<{ seance: number; points: number[] }> {
  const { id: seance } = await faire(ctx, 'seances:creer', {
    convention: SEM,
    instance,
    date,
    heure: '14:00',
    ...(territoire === undefined ? {} : { territoire }),
  })
  for (const intitule of titres) await faire(ctx, 'points:ajouter', { seance, type: 'decision', intitule })
  const { points } = await faire(ctx, 'seances:get', { seance })
  return { seance, points: points.slice(-titres.length).map(p => p.id) }
}

function appeler(ctx: Context, seance: number): Promise<unknown> {
  const presences = MEMBRES.map(place => ({ place, etat: 'present' }))
  return faire(ctx, 'presences:noter', { seance, presences })
}

/** Everybody agrees on an item. */
export function adopter(ctx: Context, point: number): Promise<unknown> {
  return faire(ctx, 'votes:enregistrer', { point, mode: 'main_levee', pour: 4 })
}

/** A decision adopted in a meeting of its own. */
export async function deciderLe(
  ctx: Context,
  date: string,
  champs: Record<string, unknown> = {},
): Promise<Decision> {
  const { seance, points } = await ouvrirComite(ctx, date)
  const [point = 0] = points
  const { id } = await faire(ctx, 'decisions:proposer', { point, titre: 'Simplifier la fiche', ...champs })
  await adopter(ctx, point)
  await faire(ctx, 'seances:clore', { seance, heure: '16:00' })
  return faire(ctx, 'decisions:get', { decision: id })
}
