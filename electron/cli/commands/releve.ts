import { formatDocument } from '../../../shared/domain/document.ts'
import type { Command } from '../command.ts'
import { lireFormats } from '../formats.ts'
import { formatTable } from '../table.ts'
import { formatWarnings } from '../warnings.ts'
import { lireNumero } from './numero.ts'

const FORMATS = formatDocument.options

export const releve: Command = {
  nom: 'releve',
  usage: `N --base B --formats ${FORMATS.join(',')} --sortie DOSSIER [--json]`,
  resume: 'écrit le relevé de décisions d’une séance',
  options: { formats: { type: 'string' }, sortie: { type: 'string' } },
  mots: { min: 1, max: 1, nom: 'le numéro de la séance' },
  base: 'requise',
  async run(session, args) {
    const value = await session.call('documents:exporter', {
      seance: lireNumero(args.mots[0], 'la séance'),
      type: 'releve',
      formats: lireFormats(args.required('formats'), FORMATS),
      dossier: args.required('sortie'),
    })
    for (const ligne of formatWarnings(value.avertissements)) session.tell(ligne)
    const lignes = value.fichiers.map(f => [f.format, f.fichier, f.octets])
    return { value, text: formatTable(['Format', 'Fichier', 'Octets'], lignes) }
  },
}
