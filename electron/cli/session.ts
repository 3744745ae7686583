import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Channel, Output } from '../../shared/contract.ts'
import { AppError } from '../../shared/domain/erreurs.ts'
import { createContext } from '../core/create-context.ts'
import { closeBase } from '../core/database/open.ts'
import { dispatch } from '../core/handlers.ts'
import { nomUtilisateur } from '../core/session-user.ts'
import type { Session } from './command.ts'
import { createPrinter } from './print.ts'

/** The core in this process, on the folder where the user typed the command. `close` lets go of the base and of the browser that printed. */
export function createSession(ressources: string): Session & { close(): Promise<void> } {
  const resolveFichier = (reference: string) => path.resolve(dossierDeDepart(), reference)
  const imprimante = createPrinter()
  const ctx = createContext({
    ressources,
    utilisateur: nomUtilisateur(),
    resolveFichier,
    imprimer: imprimante.imprimer,
    progress: ({ etape }) => process.stderr.isTTY && process.stderr.write(`${etape}\n`),
  })
  async function callUntyped<C extends Channel>(channel: C, input: unknown): Promise<Output<C>> {
    const reponse = await dispatch(ctx, channel, input)
    if (reponse.ok) return reponse.value
    const { code, message, details } = reponse.erreur
    throw new AppError(code, message, details)
  }
  return {
    call: callUntyped,
    callUntyped,
    async openBase(fichier) {
      await callUntyped('base:ouvrir', { fichier })
    },
    readText: fichier => lireTexte(resolveFichier(fichier)),
    readStdin: () => text(process.stdin),
    tell: message => process.stderr.write(`${message}\n`),
    async close() {
      const base = ctx.findBase()
      if (base !== null) closeBase(base)
      await imprimante.close()
    },
  }
}

/** npm runs scripts in the folder of the project: paths are those of the folder where the user is. */
function dossierDeDepart(): string {
  return (process.env['npm_lifecycle_event'] && process.env['INIT_CWD']) || process.cwd()
}

function lireTexte(fichier: string): string {
  const etat = statSync(fichier, { throwIfNoEntry: false })
  if (etat === undefined)
    throw new AppError('fichier_introuvable', `Le fichier « ${fichier} » est introuvable.`)
  if (!etat.isFile())
    throw new AppError('fichier_attendu', `« ${fichier} » est un dossier : un fichier est attendu.`)
  return readFileSync(fichier, 'utf8').replace(/^\uFEFF/, '')
}
