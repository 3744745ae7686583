import { existsSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/domain/erreurs.ts'
import { refusSysteme } from '../core/system-refusal.ts'
import { parseArguments } from './arguments.ts'
import type { Command, Result } from './command.ts'
import { findCommand, formatHelp, formatUsage, isPlanned } from './commands.ts'
import { createSession } from './session.ts'
import { isUsageCode, usageError } from './usage-error.ts'

/** Runs one command line. 0 done, 1 refused and nothing changed, 2 wrong usage. `dossier` is the one of the entry file. */
export async function run(mots: string[], dossier: string): Promise<0 | 1 | 2> {
  // `appeler` answers in JSON only, refusals included.
  const json = mots.includes('--json') || mots[0] === 'appeler'
  try {
    const [nom, ...suite] = mots
    if (nom === 'aide' || estAide(nom)) ecrire(formatHelp())
    else if (suite.some(estAide)) ecrire(formatUsage(getCommand(nom)))
    else await executer(getCommand(nom), suite, json, dossier)
    return 0
  } catch (erreur) {
    return signaler(erreur, json)
  }
}

const estAide = (mot: string | undefined) => mot === '--aide' || mot === '--help'

function getCommand(nom: string | undefined): Command {
  if (nom === undefined || nom.startsWith('-')) throw usageError(`Il manque la commande.\n${formatHelp()}`)
  if (isPlanned(nom))
    throw usageError(`La commande « ${nom} » n’est pas encore disponible dans cette version.`)
  const commande = findCommand(nom)
  if (commande === undefined)
    throw usageError(`La commande « ${nom} » n’existe pas. « --aide » les montre toutes.`)
  return commande
}

async function executer(commande: Command, mots: string[], json: boolean, dossier: string): Promise<void> {
  const args = parseArguments(commande, mots)
  const base = commande.base === 'requise' ? args.required('base') : undefined
  const session = createSession(findRessources(dossier))
  try {
    if (base !== undefined) await session.openBase(base)
    ecrireResultat(await commande.run(session, args), json)
  } finally {
    await session.close()
  }
}

/** From the sources or from the bundle: the first folder above that holds the conventions. */
function findRessources(dossier: string): string {
  const ressources = path.join(dossier, 'resources')
  if (existsSync(path.join(ressources, 'conventions'))) return ressources
  const parent = path.dirname(dossier)
  if (parent === dossier) throw new Error('Le dossier « resources » est introuvable.')
  return findRessources(parent)
}

/** JSON is for programs: on one line, so that the schemas of every channel stay under what a pipe is often read into. */
function ecrireResultat({ value, text }: Result, json: boolean): void {
  ecrire(json ? JSON.stringify(value) : text)
}

function ecrire(texte: string): void {
  process.stdout.write(`${texte}\n`)
}

function signaler(erreur: unknown, json: boolean): 1 | 2 {
  const { code, message, details } = refusSysteme(erreur) ?? erreurInterne(erreur)
  if (json) ecrire(JSON.stringify({ erreur: { code, message, details } }, null, 2))
  process.stderr.write(`${message}\n`)
  return isUsageCode(code) ? 2 : 1
}

function erreurInterne(erreur: unknown): AppError {
  const trace = erreur instanceof Error ? erreur.stack : String(erreur)
  return new AppError('erreur_interne', `Tandem a rencontré un cas qu’il ne sait pas traiter.\n${trace}`)
}
