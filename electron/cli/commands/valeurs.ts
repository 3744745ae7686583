import { ABSENCES } from '../../../shared/domain/absence.ts'
import type { Command } from '../command.ts'
import { formatTable } from '../table.ts'

export const valeurs: Command = {
  nom: 'valeurs',
  usage: '--base B [--indicateur C] [--territoire T] [--periode P] [--brut] [--json]',
  resume: 'les valeurs déclarées, avec leur fichier, leur feuille et leur cellule',
  options: {
    indicateur: { type: 'string' },
    territoire: { type: 'string' },
    periode: { type: 'string' },
    brut: { type: 'boolean' },
  },
  base: 'requise',
  async run(session, args) {
    const noms = ['indicateur', 'territoire', 'periode'] as const
    const filtres = Object.fromEntries(
      noms.flatMap(nom => (args.text(nom) === undefined ? [] : [[nom, args.text(nom)]])),
    )
    const value = await session.call('valeurs:list', { ...filtres, brut: args.flag('brut') })
    const lignes = value.map(v => [
      v.libelle,
      v.territoire?.libelle ?? '',
      v.periode,
      v.absence === null ? v.valeur : ABSENCES[v.absence].marque,
      v.fichier,
      v.feuille,
      v.cellule,
    ])
    const entetes = ['Indicateur', 'Territoire', 'Période', 'Valeur', 'Fichier', 'Feuille', 'Cellule']
    return { value, text: formatTable(entetes, lignes) }
  },
}
