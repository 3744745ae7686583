import type { Command } from '../command.ts'
import { usageError } from '../usage-error.ts'

export const creer: Command = {
  nom: 'creer',
  usage: '--base B --convention ID|F.json [--convention …] [--json]',
  resume: 'une base neuve avec ces conventions ; ne remplace jamais un fichier',
  options: { convention: { type: 'string', multiple: true } },
  base: 'aucune',
  async run(session, args) {
    const choisies = args.texts('convention')
    if (choisies.length === 0) throw usageError('Il manque --convention. Voyez la commande « conventions ».')
    const value = await session.call('base:creer', { fichier: args.required('base'), conventions: choisies })
    const titres = value.conventions.map(c => `« ${c.titre} »`).join(', ')
    return { value, text: `Base créée : ${value.fichier} (${titres}).` }
  },
}
