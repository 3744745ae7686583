import type { Controle } from '../../../shared/domain/reponses.ts'
import type { Command } from '../command.ts'

const GRAVITES: Record<Controle['gravite'], string> = {
  contradiction: 'Contradiction',
  a_verifier: 'À vérifier',
  anomalie: 'Anomalie',
}

export const controle: Command = {
  nom: 'controle',
  usage: '--base B --convention ID [--json]',
  resume: 'les contradictions de la convention et les anomalies des données',
  options: { convention: { type: 'string' } },
  base: 'requise',
  async run(session, args) {
    const value = await session.call('controle:list', { convention: args.required('convention') })
    return { value, text: value.length === 0 ? 'Rien à signaler.' : value.map(decrire).join('\n\n') }
  },
}

function decrire({ gravite, message, elements }: Controle): string {
  const preuves = elements.map(
    e => `  - ${e.reference} : ${e.texte}${e.valeur === null ? '' : ` (${e.valeur})`}`,
  )
  return [`${GRAVITES[gravite]} : ${message}`, ...preuves].join('\n')
}
