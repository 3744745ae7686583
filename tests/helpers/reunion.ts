import type { Context } from '../../electron/core/context.ts'
import type { Base } from '../../electron/core/database/open.ts'
import { dispatch } from '../../electron/core/handlers.ts'
import type { Channel, Output } from '../../shared/contract.ts'
import type { Convention } from '../../shared/domain/convention.ts'
import { AppError } from '../../shared/domain/erreurs.ts'
import type { Instance, RegleQuorum } from '../../shared/domain/instance.ts'
import type { EtatPresence, Seance } from '../../shared/domain/seance.ts'
import { contexteAvecBase, profil } from './conventions.ts'

export const LODEVE = 'lodevois-larzac-2024'
export const CONSEIL = 'conseil_administration'
export const COMMISSION = 'commission_essai'
/** A council of 19 seats of one kind, under the rule of a CCAS. */
export const CONSEIL_ESSAI = 'conseil_essai'

/** Calls a channel as the window does; a refusal fails the test. */
export async function faire<C extends Channel>(ctx: Context, canal: C, entree: unknown): Promise<Output<C>> {
  const reponse = await dispatch(ctx, canal, entree)
  if (reponse.ok) return reponse.value
  throw new AppError(reponse.erreur.code, `${canal} : ${reponse.erreur.message}`, reponse.erreur.details)
}

/** Calls a channel that must refuse: its code, its field and its sentence. */
export async function refuser(
  ctx: Context,
  canal: Channel,
  entree: unknown,
): Promise<{ code: string; champ: unknown; message: string }> {
  const reponse = await dispatch(ctx, canal, entree)
  if (reponse.ok) throw new Error(`${canal} a été accepté.`)
  const { code, message, details } = reponse.erreur
  const champ = typeof details === 'object' && details !== null && 'champ' in details ? details.champ : null
  return { code, champ, message }
}

const TABLES = [
  'seances',
  'seance_actes',
  'points',
  'pieces',
  'mouvements',
  'pouvoirs',
  'votes',
  'decisions',
  'actions',
  'journal',
]

/** Everything that an act of a meeting may write, to compare before and after a refusal. */
export function photographier(base: Base): string {
  const lignes = TABLES.map(table => base.sqlite.prepare(`SELECT * FROM ${table}`).all())
  const contenus = base.sqlite.prepare('SELECT sha256, octets FROM contenus ORDER BY sha256').all()
  return JSON.stringify([...lignes, contenus])
}

/** The same refusal, and nothing in the base has moved. */
export async function refuserSansTrace(
  ctx: Context,
  canal: Channel,
  entree: unknown,
): Promise<{ code: string; champ: unknown; message: string }> {
  const avant = photographier(ctx.base())
  const refus = await refuser(ctx, canal, entree)
  if (photographier(ctx.base()) !== avant) throw new Error(`${canal} a refusé, mais la base a changé.`)
  return refus
}

/** A council of 19 seats called for 15 December 2023, with two items to decide and one of information; not opened. */
export async function convoquerConseil(
  profils: Convention[] = [profilDeConseil()],
  instance: string = CONSEIL_ESSAI,
): Promise<{ ctx: Context; base: Base; dossier: string; seance: Seance; points: number[] }> {
  const { ctx, base, dossier } = await contexteAvecBase(profils, '2023-12-15')
  const convention = profils[0]?.id
  const { id } = await faire(ctx, 'seances:creer', {
    convention,
    instance,
    date: '2023-12-15',
    heure: '14:30',
  })
  for (const [type, intitule] of [
    ['information', 'Actualités'],
    ['decision', 'Convention'],
    ['decision', 'Budget'],
  ])
    await faire(ctx, 'points:ajouter', { seance: id, type, intitule })
  const seance = await faire(ctx, 'seances:convoquer', { seance: id, le: '2023-11-30' })
  return { ctx, base, dossier, seance, points: seance.points.slice(-3).map(p => p.id) }
}

/** The same, opened. */
export async function ouvrirConseil(
  ...demande: Parameters<typeof convoquerConseil>
): ReturnType<typeof convoquerConseil> {
  const convoque = await convoquerConseil(...demande)
  const { ctx, seance } = convoque
  return {
    ...convoque,
    seance: await faire(ctx, 'seances:ouvrir', { seance: seance.id, heure: '14:30' }),
  }
}

/** One line of a roll for each of the first seats: `feuille('administrateur', 'present', 10)`. */
export function feuille(siege: string, etat: EtatPresence, nombre: number, depuis = 1) {
  return Array.from({ length: nombre }, (_, i) => ({ place: `${siege}:${depuis + i}`, etat }))
}

const SIEGE = { partie: 'cias', representable: false, voix: 'deliberative' as const }
const CORPS = { autresNoms: [], role: 'deliberation' as const, rythmes: [], reference: 'Article 9' }

function ajouterInstance(instance: Instance): Convention {
  const lodeve = profil(LODEVE)
  return { ...lodeve, instances: [...lodeve.instances, instance] }
}

function profilDeConseil(): Convention {
  return ajouterInstance({
    ...CORPS,
    code: CONSEIL_ESSAI,
    libelle: 'Conseil',
    sieges: [{ ...SIEGE, code: 'administrateur', fonction: 'Administrateur ou administratrice', nombre: 19 }],
    quorum: 'ccas',
    majorite: 'exprimes',
  })
}

/** A body of every kind of seat: 6 that nobody may replace, 3 with « ou son représentant », 2 that only advise. */
export function profilAvecCommission(
  quorum: RegleQuorum,
  majorite: 'consensus' | 'exprimes' = 'exprimes',
): Convention {
  return ajouterInstance({
    ...CORPS,
    code: COMMISSION,
    libelle: 'Commission',
    sieges: [
      { ...SIEGE, code: 'elu', fonction: 'Élu ou élue', nombre: 6, suppleant: true },
      { ...SIEGE, code: 'partenaire', fonction: 'Partenaire', nombre: 3, representable: true },
      { ...SIEGE, code: 'expert', fonction: 'Expert ou experte', nombre: 2, voix: 'consultative' },
    ],
    quorum,
    majorite,
  })
}
