import type { Output } from '../../../shared/contract.ts'
import { fusionnerFaits, listCalendrier } from '../../../shared/domain/calendrier.ts'
import { listControles } from '../../../shared/domain/controle.ts'
import { checkConvention } from '../../../shared/domain/convention-coherence.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { calculerQuorum } from '../../../shared/domain/quorum.ts'
import type { Context } from '../context.ts'
import { ecrireJournal } from '../database/journal.ts'
import { inTransaction } from '../database/transaction.ts'
import { listFaits } from '../decisions/faits.ts'
import type { Handlers } from '../handlers.ts'
import { listAlertesEngagements } from './alertes-engagements.ts'
import { listAnomalies } from './anomalies.ts'
import { formatIcs, writeIcs } from './ics.ts'
import { listProfils, trouverProfil } from './profils.ts'
import { listRendezVous } from './rendez-vous.ts'
import { listSeancesPrevues, listSeancesTenues } from './seances-du-calendrier.ts'
import {
  ajouterConvention,
  getConventionStockee,
  listConventions,
  modifierConvention,
  resumer,
} from './store.ts'
import { listTerritoires } from './territoires.ts'

/** Conventions, their calendar, their controls and the quorum rules. */
export const conventionsHandlers = {
  'conventions:profils': ctx => listProfils(ctx.ressources).map(resumer),

  'conventions:list': ctx => listConventions(ctx.base()).map(resumer),

  'conventions:get': (ctx, { convention }) => getConventionStockee(ctx.base(), convention).profil,

  'conventions:ajouter': async (ctx, { convention }) => {
    const profil = trouverProfil(ctx.ressources, convention, ctx.resolveFichier)
    await inTransaction(ctx.base(), base => {
      ajouterConvention(ctx, base, profil)
      journaliser(ctx, 'conventions:ajouter', { convention: profil.id })
    })
    return resumer(profil)
  },

  'conventions:modifier': async (ctx, { convention }) => {
    const erreurs = checkConvention(convention)
    if (erreurs.length > 0)
      throw new AppError('convention_invalide', `La convention n’est pas cohérente. ${erreurs.join(' ')}`, {
        erreurs,
      })
    await inTransaction(ctx.base(), base => {
      modifierConvention(base, convention)
      journaliser(ctx, 'conventions:modifier', { convention: convention.id })
    })
    return convention
  },

  'conventions:territoires': (ctx, { convention }) => {
    const { id, profil } = getConventionStockee(ctx.base(), convention)
    return listTerritoires(ctx.base(), id, profil)
  },

  'calendrier:list': (ctx, { convention }) => calculerCalendrier(ctx, convention),

  'calendrier:exporter': (ctx, { convention, fichier }) => {
    const { id, profil } = getConventionStockee(ctx.base(), convention)
    const echeances = calculerCalendrier(ctx, convention)
    const seances = listRendezVous(ctx.base(), id, profil)
    const chemin = writeIcs(ctx.resolveFichier(fichier), formatIcs(profil, echeances, seances))
    return { fichier: chemin, evenements: echeances.length + seances.length }
  },

  'controle:list': (ctx, { convention }) => {
    const { id, profil } = getConventionStockee(ctx.base(), convention)
    const jour = ctx.aujourdhui()
    return [
      ...listControles(profil),
      ...listAnomalies(ctx.base(), id, profil, jour),
      ...listAlertesEngagements(ctx.base(), id, profil, jour),
    ]
  },

  'quorum:calculer': (_ctx, presence) => calculerQuorum(presence),
} satisfies Partial<Handlers>

function calculerCalendrier(ctx: Context, convention: string): Output<'calendrier:list'> {
  const base = ctx.base()
  const { id, profil } = getConventionStockee(base, convention)
  const faits = fusionnerFaits(listSeancesTenues(base, id), listFaits(base, id))
  return listCalendrier(profil, ctx.aujourdhui(), faits, listSeancesPrevues(base, id))
}

function journaliser(ctx: Context, action: string, detail: Record<string, unknown>): void {
  ecrireJournal(ctx.base().sqlite, {
    faitLe: new Date(ctx.now()).toISOString(),
    utilisateur: ctx.utilisateur,
    action,
    detail,
  })
}
