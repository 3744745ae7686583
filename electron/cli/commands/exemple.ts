import type { Command } from '../command.ts'
import { formatTable } from '../table.ts'
import { formatWarnings } from '../warnings.ts'

export const exemple: Command = {
  nom: 'exemple',
  usage: '--sortie DOSSIER [--json]',
  resume: 'tout le travail sur l’exemple livré : la base, les imports, les rapports',
  options: { sortie: { type: 'string' } },
  base: 'aucune',
  async run(session, args) {
    const value = await session.call('exemple:creer', { dossier: args.required('sortie') })
    for (const ligne of formatWarnings(value.avertissements)) session.tell(ligne)
    const fichiers = formatTable(
      ['Fichier', 'Octets'],
      value.fichiers.map(f => [f.fichier, f.octets]),
    )
    return { value, text: `Base de l’exemple : ${value.base}\n${fichiers}` }
  },
}
