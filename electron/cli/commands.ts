import type { Command } from './command.ts'
import { appeler } from './commands/appeler.ts'
import { calendrier } from './commands/calendrier.ts'
import { canaux } from './commands/canaux.ts'
import { controle } from './commands/controle.ts'
import { conventions } from './commands/conventions.ts'
import { creer } from './commands/creer.ts'
import { decisions } from './commands/decisions.ts'
import { exemple } from './commands/exemple.ts'
import { importer } from './commands/importer.ts'
import { imports } from './commands/imports.ts'
import { indicateurs } from './commands/indicateurs.ts'
import { objectif } from './commands/objectif.ts'
import { quorum } from './commands/quorum.ts'
import { rapport } from './commands/rapport.ts'
import { releve } from './commands/releve.ts'
import { sauvegarder } from './commands/sauvegarder.ts'
import { seance } from './commands/seance.ts'
import { seances } from './commands/seances.ts'
import { valeurs } from './commands/valeurs.ts'
import { verifier } from './commands/verifier.ts'

/** In the order of the work. */
const COMMANDES: Command[] = [
  conventions,
  creer,
  importer,
  imports,
  indicateurs,
  valeurs,
  objectif,
  calendrier,
  controle,
  quorum,
  seances,
  seance,
  decisions,
  releve,
  rapport,
  verifier,
  sauvegarder,
  canaux,
  appeler,
  exemple,
]

const A_VENIR = ['annuler-import', 'trame', 'purger', 'restaurer']

export function findCommand(nom: string): Command | undefined {
  return COMMANDES.find(commande => commande.nom === nom)
}

/** True for a command of the published list that this version does not have yet. */
export function isPlanned(nom: string): boolean {
  return A_VENIR.includes(nom)
}

/** The page of `--aide`. */
export function formatHelp(): string {
  const lignes = COMMANDES.map(formatUsage)
  return ['Tandem en ligne de commande : npm run --silent tandem -- COMMANDE …', '', ...lignes].join('\n')
}

/** How one command is written, and what it does. */
export function formatUsage({ nom, usage, resume }: Command): string {
  return `  ${nom} ${usage}\n      ${resume}`
}
