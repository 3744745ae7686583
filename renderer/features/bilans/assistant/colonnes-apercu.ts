import type { LigneApercu, ResultatImport } from '../../../../shared/domain/bilan.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import { formatDate } from '../../../ui/moments.ts'

export type ColonneApercu = { colonne: string; entete: string; largeur: number }

/** Columns of the preview in the order of the file, those with a problem first; widths follow the headers. */
export function colonnesApercu(resultat: ResultatImport, lignes: readonly LigneApercu[]): ColonneApercu[] {
  const exemple = lignes[0]
  if (!exemple) return []
  const fichier = resultat.fichiers.find(f => f.fichier === exemple.fichier) ?? resultat.fichiers[0]
  const feuille = fichier?.feuilles.find(f => f.feuille === exemple.feuille)
  const enCause = new Set(
    lignes.flatMap(l => l.cellules.filter(c => c.probleme !== null).map(c => c.colonne)),
  )
  const colonnes = exemple.cellules.map(({ colonne }) => {
    const entete = feuille?.colonnes.find(c => c.colonne === colonne)?.entete || colonne
    return { colonne, entete, largeur: Math.min(220, Math.max(116, entete.length * 8 + 24)) }
  })
  return [...colonnes.filter(c => enCause.has(c.colonne)), ...colonnes.filter(c => !enCause.has(c.colonne))]
}

/** True when what is stored says the same as the file: `03/04/2023` and `2023-04-03`, « Meaux » and `agence:meaux`. */
export function ditPareil(brut: string, valeur: string): boolean {
  const [lu, retenu] = [normaliserLibelle(brut), normaliserLibelle(valeur)]
  return (
    lu === retenu || lu === normaliserLibelle(formatDate(valeur)) || (lu !== '' && retenu.endsWith(` ${lu}`))
  )
}
