import { ETATS_DECISION } from '../../../shared/domain/decision-mots.ts'
import type { Command } from '../command.ts'
import { formatTable } from '../table.ts'

export const decisions: Command = {
  nom: 'decisions',
  usage:
    '--base B [--ouvertes] [--en-retard] [--convention ID] [--instance CODE] [--annee A] [--recherche MOTS] [--json]',
  resume: 'le registre des décisions et leurs actions',
  options: {
    ouvertes: { type: 'boolean' },
    'en-retard': { type: 'boolean' },
    convention: { type: 'string' },
    instance: { type: 'string' },
    annee: { type: 'string' },
    recherche: { type: 'string' },
  },
  base: 'requise',
  async run(session, args) {
    const noms = ['convention', 'instance', 'recherche'] as const
    const filtres = Object.fromEntries(
      noms.flatMap(nom => (args.text(nom) === undefined ? [] : [[nom, args.text(nom)]])),
    )
    const annee = args.integer('annee')
    const value = await session.call('decisions:list', {
      ...filtres,
      ...(annee === undefined ? {} : { annee }),
      ...(args.flag('ouvertes') ? { ouvertes: true } : {}),
      ...(args.flag('en-retard') ? { enRetard: true } : {}),
    })
    const lignes = value.map(d => [
      d.id,
      d.numero,
      d.date,
      d.instance,
      d.titre,
      ETATS_DECISION[d.etat],
      d.responsable,
      d.echeance,
      `${d.actions.filter(a => a.etat === 'faite').length}/${d.actions.length}`,
    ])
    const entetes = [
      'Id',
      'N°',
      'Date',
      'Instance',
      'Décision',
      'État',
      'Responsable',
      'Échéance',
      'Actions faites',
    ]
    return { value, text: formatTable(entetes, lignes) }
  },
}
