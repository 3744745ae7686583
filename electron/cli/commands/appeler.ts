import { type Channel, contract } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Arguments } from '../arguments.ts'
import type { Command, Session } from '../command.ts'
import { parseJsonText } from '../json-text.ts'

/** They make a base, open one, or need none. */
const SANS_BASE: ReadonlySet<Channel> = new Set<Channel>([
  'conventions:profils',
  'base:creer',
  'base:ouvrir',
  'base:info',
  'exemple:creer',
  'quorum:calculer',
])

export const appeler: Command = {
  nom: 'appeler',
  usage: 'CANAL --base B [--entree F.json|-]',
  resume: 'appelle un canal du contrat : tout ce que fait la fenêtre ; répond en JSON',
  options: { entree: { type: 'string' } },
  mots: { min: 1, max: 1, nom: 'le nom du canal' },
  base: 'aucune',
  async run(session, args) {
    const canal = lireCanal(args)
    const base = SANS_BASE.has(canal) ? args.text('base') : args.required('base')
    const entree = await lireEntree(session, args.text('entree'))
    if (base !== undefined && canal !== 'base:creer' && canal !== 'base:ouvrir') await session.openBase(base)
    const value = await session.callUntyped(canal, entree)
    return { value, text: JSON.stringify(value, null, 2) }
  },
}

function lireCanal(args: Arguments): Channel {
  const nom = args.mots[0] ?? ''
  if (!Object.hasOwn(contract, nom))
    throw new AppError('canal_inconnu', `Le canal « ${nom} » n’existe pas. Voyez la commande « canaux ».`)
  return nom as Channel
}

async function lireEntree(session: Session, source: string | undefined): Promise<unknown> {
  if (source === undefined) return {}
  if (source === '-') return parseJsonText(await session.readStdin(), 'L’entrée standard')
  return parseJsonText(session.readText(source), `« ${source} »`)
}
