import type { Command } from '../command.ts'
import { formatTable } from '../table.ts'

export const conventions: Command = {
  nom: 'conventions',
  usage: '[--json]',
  resume: 'les conventions livrées : identifiant, titre, parties, dates',
  options: {},
  base: 'aucune',
  async run(session) {
    const value = await session.call('conventions:profils', {})
    const lignes = value.map(c => [c.id, c.titre, c.parties.join(' – '), c.effet, c.fin])
    return { value, text: formatTable(['Identifiant', 'Titre', 'Parties', 'Effet', 'Fin'], lignes) }
  },
}
