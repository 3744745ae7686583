import type { Command } from '../command.ts'
import { lireFormats } from '../formats.ts'
import { formatTable } from '../table.ts'
import { formatWarnings } from '../warnings.ts'

const FORMATS = ['xlsx', 'docx', 'html', 'pdf', 'csv', 'pptx', 'ods'] as const

export const rapport: Command = {
  nom: 'rapport',
  usage: `--base B --convention ID --annee A --formats ${FORMATS.join(',')} --sortie DOSSIER [--destination comite|public] [--destinataires TEXTE] [--version N] [--json]`,
  resume: 'écrit le bilan annuel ; un bilan validé rend ses octets gardés',
  options: {
    convention: { type: 'string' },
    annee: { type: 'string' },
    formats: { type: 'string' },
    sortie: { type: 'string' },
    destination: { type: 'string' },
    destinataires: { type: 'string' },
    version: { type: 'string' },
  },
  base: 'requise',
  async run(session, args) {
    const destinataires = args.text('destinataires')
    const version = args.integer('version')
    const value = await session.call('rapport:exporter', {
      convention: args.required('convention'),
      annee: args.requiredInteger('annee'),
      formats: lireFormats(args.required('formats'), FORMATS),
      dossier: args.required('sortie'),
      destination: args.choice('destination', ['comite', 'public']) ?? 'comite',
      ...(destinataires === undefined ? {} : { destinataires }),
      ...(version === undefined ? {} : { version }),
    })
    for (const ligne of formatWarnings(value.avertissements)) session.tell(ligne)
    return {
      value,
      text: formatTable(
        ['Format', 'Fichier', 'Octets'],
        value.fichiers.map(f => [f.format, f.fichier, f.octets]),
      ),
    }
  },
}
