import { type Channel, contract, type Input, type Output, type Reply } from '../../shared/contract.ts'
import { AppError } from '../../shared/domain/erreurs.ts'
import { bilansHandlers } from './bilans/handlers.ts'
import type { Context } from './context.ts'
import { conventionsHandlers } from './conventions/handlers.ts'
import { baseHandlers } from './database/handlers.ts'
import { decisionsHandlers } from './decisions/handlers.ts'
import { documentsHandlers } from './documents/handlers.ts'
import { exempleHandlers } from './exemple/handlers.ts'
import { fseHandlers } from './fse/handlers-fse.ts'
import { indicateursHandlers } from './indicateurs/handlers.ts'
import { rapportHandlers } from './rapport/handlers.ts'
import { enFrancais, formatProblemes, listProblemes } from './schema-refusal.ts'
import { dossierHandlers } from './seances/dossier/handlers-dossier.ts'
import { seancesHandlers } from './seances/handlers-seances.ts'
import { pointsHandlers } from './seances/points/handlers-points.ts'
import { instancesHandlers } from './seances/titulaires/handlers-instances.ts'

export type Handler<C extends Channel> = (ctx: Context, input: Input<C>) => Promise<Output<C>> | Output<C>
export type Handlers = { [C in Channel]: Handler<C> }

/** The whole application as plain functions, one per channel. */
export const handlers: Handlers = {
  ...baseHandlers,
  ...conventionsHandlers,
  ...bilansHandlers,
  ...indicateursHandlers,
  ...instancesHandlers,
  ...seancesHandlers,
  ...pointsHandlers,
  ...decisionsHandlers,
  ...documentsHandlers,
  ...dossierHandlers,
  ...rapportHandlers,
  ...fseHandlers,
  ...exempleHandlers,
}

/** Calls one channel with an untrusted input. A refusal is returned as data; only a bug throws. */
export async function dispatch<C extends Channel>(
  ctx: Context,
  channel: C,
  brut: unknown,
): Promise<Reply<C>> {
  try {
    const input = contract[channel].input.safeParse(brut, { error: enFrancais })
    if (!input.success) {
      const details = listProblemes(input.error)
      const message = `La demande n’a pas la forme attendue : ${formatProblemes(details)}`
      throw new AppError('demande_invalide', message, details)
    }
    const value = await (handlers[channel] as Handler<C>)(ctx, input.data as Input<C>)
    return { ok: true, value: contract[channel].output.parse(value) as Output<C> }
  } catch (erreur) {
    if (!(erreur instanceof AppError)) throw erreur
    return { ok: false, erreur: { code: erreur.code, message: erreur.message, details: erreur.details } }
  }
}
