import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Command } from '../command.ts'
import { formatTable } from '../table.ts'

export const verifier: Command = {
  nom: 'verifier',
  usage: '--base B [--json]',
  resume: 'l’intégrité de la base',
  options: {},
  base: 'requise',
  async run(session) {
    const value = await session.call('base:verifier', {})
    const text = formatTable(
      ['Contrôle', 'État', 'Détail'],
      value.controles.map(c => [c.libelle, c.ok ? 'bon' : 'MAUVAIS', c.detail]),
    )
    if (!value.integre)
      throw new AppError('base_abimee', `La base est abîmée. Restaurez une sauvegarde.\n${text}`, value)
    return { value, text }
  },
}
