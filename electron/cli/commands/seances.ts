import type { Command } from '../command.ts'
import { formatTable } from '../table.ts'
import { ETATS_SEANCE } from './seance.ts'

export const seances: Command = {
  nom: 'seances',
  usage: '--base B [--convention ID] [--instance CODE] [--annee A] [--json]',
  resume: 'les séances des instances, avec leur quorum',
  options: { convention: { type: 'string' }, instance: { type: 'string' }, annee: { type: 'string' } },
  base: 'requise',
  async run(session, args) {
    const convention = args.text('convention')
    const instance = args.text('instance')
    const annee = args.integer('annee')
    const value = await session.call('seances:list', {
      ...(convention === undefined ? {} : { convention }),
      ...(instance === undefined ? {} : { instance }),
      ...(annee === undefined ? {} : { annee }),
    })
    const lignes = value.map(s => [
      s.id,
      s.date,
      s.heure,
      s.libelle,
      s.territoire,
      ETATS_SEANCE[s.etat],
      s.convocation === 2 ? `2e, suite de la séance ${s.suiteDe}` : '1re',
      s.quorum.phrase,
    ])
    const entetes = ['N°', 'Date', 'Heure', 'Instance', 'Territoire', 'État', 'Convocation', 'Quorum']
    return { value, text: formatTable(entetes, lignes) }
  },
}
