import type { Command } from '../command.ts'

export const sauvegarder: Command = {
  nom: 'sauvegarder',
  usage: '--base B --vers F [--json]',
  resume: 'une copie vérifiée de la base',
  options: { vers: { type: 'string' } },
  base: 'requise',
  async run(session, args) {
    const value = await session.call('base:sauvegarder', { fichier: args.required('vers') })
    return {
      value,
      text: `Sauvegarde vérifiée : ${value.fichier} (${value.octets} octets, SHA-256 ${value.sha256}).`,
    }
  },
}
