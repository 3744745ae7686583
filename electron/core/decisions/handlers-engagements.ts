import { getConventionStockee } from '../conventions/store.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Handlers } from '../handlers.ts'
import { journaliser } from './acte-decision.ts'
import { listEngagements } from './engagements.ts'
import { noterFait, retirerFait } from './faits.ts'
import { lireTexte } from './texte-decision.ts'

/** The register of commitments. */
export const engagementsHandlers = {
  'engagements:list': (ctx, { convention, annee }) => {
    const { id, profil } = getConventionStockee(ctx.base(), convention)
    return listEngagements(ctx.base(), id, profil, annee, ctx.aujourdhui())
  },

  'engagements:noter': (ctx, { convention, code, date, etat, preuve, commentaire, territoire }) =>
    inTransaction(ctx.base(), base => {
      const { id: conventionId, profil } = getConventionStockee(base, convention)
      const id = noterFait(base, conventionId, profil, {
        code,
        date,
        etat: etat ?? 'tenu',
        preuve: lireTexte(preuve),
        commentaire: lireTexte(commentaire),
        territoire: territoire ?? null,
      })
      journaliser(ctx, base, 'engagements:noter', { convention, code, date })
      return { id }
    }),

  'engagements:retirer': (ctx, { id }) =>
    inTransaction(ctx.base(), base => {
      const { change } = retirerFait(base, id, new Date(ctx.now()).toISOString())
      if (change) journaliser(ctx, base, 'engagements:retirer', { engagement: id })
      return { retire: change }
    }),

  'engagements:retablir': (ctx, { id }) =>
    inTransaction(ctx.base(), base => {
      const { change } = retirerFait(base, id, null)
      if (change) journaliser(ctx, base, 'engagements:retablir', { engagement: id })
      return { retabli: change }
    }),
} satisfies Pick<
  Handlers,
  'engagements:list' | 'engagements:noter' | 'engagements:retirer' | 'engagements:retablir'
>
