import { Paragraph, type Table, TableCell, TableRow, WidthType } from 'docx'
import type { BlocChapitre, Fragment } from '../../modele.ts'
import { type CellulePlacee, mesurerGrille, placerGrille } from '../grille.ts'
import type { Contexte } from './contexte.ts'
import { listRuns } from './fragments-docx.ts'
import { dessinerCadre, dessinerEntete, partagerLargeur } from './tableau-docx.ts'

/** A typed table; nothing when it has no cell. */
export function dessinerGrille(
  lignes: Extract<BlocChapitre, { genre: 'grille' }>['lignes'],
  contexte: Contexte,
): Table[] {
  const grille = placerGrille(lignes)
  if (grille.colonnes === 0) return []
  const largeurs = partagerLargeur(mesurerGrille(grille).parts, contexte)
  const rangs = grille.lignes.map(
    (ligne, y) =>
      new TableRow({
        tableHeader: y < grille.entetes,
        cantSplit: true,
        children: ligne.map(cellule => dessinerCellule(cellule, largeurs, contexte)),
      }),
  )
  return [dessinerCadre(rangs, largeurs)]
}

function dessinerCellule(cellule: CellulePlacee, largeurs: readonly number[], contexte: Contexte): TableCell {
  const { contenu, colspan, rowspan, debut } = cellule
  const largeur = largeurs.slice(debut, debut + colspan).reduce((somme, l) => somme + l, 0)
  const etendue = {
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
  }
  const paragraphes: readonly Fragment[][] = contenu?.paragraphes ?? []
  if (contenu?.entete)
    return dessinerEntete(listRuns(joindre(paragraphes), contexte), { largeur, droite: false, ...etendue })
  return new TableCell({
    ...etendue,
    width: { size: largeur, type: WidthType.DXA },
    children: (paragraphes.length === 0 ? [[]] : paragraphes).map(
      p => new Paragraph({ style: 'Cellule', children: listRuns(p, contexte) }),
    ),
  })
}

/** A header has one paragraph. */
function joindre(paragraphes: readonly Fragment[][]): Fragment[] {
  return paragraphes.flatMap((p, i) => p.map((f, j) => (i > 0 && j === 0 ? { ...f, saut: true } : f)))
}
