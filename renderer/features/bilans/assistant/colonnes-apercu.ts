import type { LigneApercu, ResultatImport } from '../../../../shared/domain/bilan.ts'

export type ColonneApercu = { colonne: string; entete: string; largeur: number }

/** Columns of the preview, in the order of the file; widths follow the headers, within reason. */
export function colonnesApercu(resultat: ResultatImport, exemple: LigneApercu): ColonneApercu[] {
  const fichier = resultat.fichiers.find(f => f.fichier === exemple.fichier) ?? resultat.fichiers[0]
  const feuille = fichier?.feuilles.find(f => f.feuille === exemple.feuille)
  return exemple.cellules.map(({ colonne }) => {
    const entete = feuille?.colonnes.find(c => c.colonne === colonne)?.entete || colonne
    return { colonne, entete, largeur: Math.min(220, Math.max(116, entete.length * 8 + 24)) }
  })
}
