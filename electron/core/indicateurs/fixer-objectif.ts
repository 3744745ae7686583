import type { Input, Output } from '../../../shared/contract.ts'
import { findDefinition } from '../../../shared/domain/catalogue.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import { refuserVerrouillee } from '../conventions/refuser-verrouillee.ts'
import { ecrireJournal } from '../database/journal.ts'
import { inTransaction } from '../database/transaction.ts'
import { lireConvention } from './calculer.ts'
import { getTerritoire, listTerritoires } from './territoire.ts'

/** Sets the target of one year and territory; `valeur` null takes the convention's own away for that year. Journaled. */
export async function fixerObjectif(
  ctx: Context,
  demande: Input<'objectifs:fixer'>,
): Promise<Output<'objectifs:fixer'>> {
  const { code, annee, valeur } = demande
  const { base, conventionId, convention } = lireConvention(ctx, demande.convention)
  const definition = findDefinition(code)
  if (definition === undefined || code.startsWith('taux_objectif_'))
    throw new AppError('indicateur_inconnu', `Le catalogue ne contient pas l’indicateur « ${code} ».`)
  if (valeur !== null && (!Number.isFinite(valeur) || valeur < 0))
    throw new AppError('objectif_invalide', 'Un objectif est un nombre positif ou nul.')
  // An occupation may pass 100 %; any other rate above 1 is a percentage typed whole.
  if (valeur !== null && valeur > 1 && definition.unite === 'taux' && code !== 'taux_occupation')
    throw new AppError('objectif_invalide', 'Un taux s’écrit entre 0 et 1 : 0,46 pour 46 %.')
  const territoires = await listTerritoires(base.db, conventionId)
  const territoire =
    demande.territoire === undefined ? null : getTerritoire(territoires, convention, demande.territoire)
  await inTransaction(base, ({ sqlite }) => {
    refuserVerrouillee(sqlite, conventionId, annee, 'cet objectif')
    const id = territoire?.id ?? null
    sqlite
      .prepare(
        'DELETE FROM objectifs WHERE convention_id = ? AND code = ? AND annee = ? AND coalesce(territoire_id, 0) = ?',
      )
      .run(conventionId, code, annee, id ?? 0)
    sqlite
      .prepare(
        'INSERT INTO objectifs (convention_id, code, annee, territoire_id, valeur) VALUES (?, ?, ?, ?, ?)',
      )
      .run(conventionId, code, annee, id, valeur)
    ecrireJournal(sqlite, {
      faitLe: new Date(ctx.now()).toISOString(),
      utilisateur: ctx.utilisateur,
      action: 'objectifs:fixer',
      detail: {
        convention: convention.id,
        code,
        annee,
        territoire: territoire?.code ?? '',
        valeur: valeur ?? 'retiré',
      },
    })
  })
  return { code, annee, territoire: territoire?.code ?? null, valeur }
}
