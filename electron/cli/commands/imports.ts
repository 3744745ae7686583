import type { Command } from '../command.ts'
import { formatTable } from '../table.ts'

export const imports: Command = {
  nom: 'imports',
  usage: '--base B [--convention ID] [--json]',
  resume: 'le journal des imports',
  options: { convention: { type: 'string' } },
  base: 'requise',
  async run(session, args) {
    const convention = args.text('convention')
    const value = await session.call('bilans:imports', convention === undefined ? {} : { convention })
    const lignes = value.map(i => [
      i.import,
      i.date,
      i.source,
      i.fichiers.map(f => f.fichier).join(', '),
      i.aCreer,
      i.aModifier,
      i.identiques,
      i.enErreur,
    ])
    const entetes = ['N°', 'Date', 'Source', 'Fichiers', 'Créés', 'Modifiés', 'Identiques', 'En erreur']
    return { value, text: formatTable(entetes, lignes) }
  },
}
