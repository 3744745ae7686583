import {
  AlignmentType,
  Bookmark,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Cellule, Ligne, Tableau } from '../../modele.ts'
import { texteCellule } from '../../texte-cellule.ts'
import { mesurerTableau } from '../largeurs.ts'
import { type Contexte, nomAncre } from './contexte.ts'
import { enLignes, reference } from './fragments-docx.ts'
import { COULEURS, largeurTexte } from './style-docx.ts'

/** A shorter table is never cut between two pages. */
const ENTIER = 9
/** Letters of a table that would not stand upright otherwise, in half points. */
const PETIT = { size: 15 }
type Forme = { size?: number }

/** A table whose header comes again on each page and whose rows are never cut. */
export function dessinerTableau(tableau: Tableau, contexte: Contexte): Table {
  const { parts, serre } = mesurerTableau(tableau)
  const largeurs = partagerLargeur(parts, contexte)
  const petit = serre ? PETIT : {}
  const nombres = tableau.colonnes.map(c => c.nombre)
  const entete = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: tableau.colonnes.map((c, i) =>
      dessinerEntete(enLignes(c.titre, petit), { largeur: largeurs[i] ?? 0, droite: c.nombre }),
    ),
  })
  const corps = tableau.lignes.map((ligne, rang) =>
    dessinerLigne(ligne, {
      largeurs,
      nombres,
      lie: estLie(rang, tableau.lignes),
      petit,
      contexte,
    }),
  )
  return dessinerCadre([entete, ...corps], largeurs)
}

/** The frame that every table shares. */
export function dessinerCadre(rows: TableRow[], largeurs: number[]): Table {
  return new Table({
    style: 'TableauTandem',
    width: { size: largeurs.reduce((somme, l) => somme + l, 0), type: WidthType.DXA },
    columnWidths: largeurs,
    layout: TableLayoutType.FIXED,
    margins: { left: 85, right: 85 },
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows,
  })
}

/** Shares of the width of the text in twentieths of a point. */
export function partagerLargeur(parts: readonly number[], { paysage }: Contexte): number[] {
  return parts.map(p => Math.floor(p * largeurTexte(paysage)))
}

/** A header cell: white on dark. */
export function dessinerEntete(
  children: ParagraphChild[],
  {
    largeur,
    droite,
    ...etendue
  }: { largeur: number; droite: boolean; columnSpan?: number; rowSpan?: number },
): TableCell {
  return new TableCell({
    ...etendue,
    width: { size: largeur, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.BOTTOM,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: COULEURS.fort },
    children: [
      new Paragraph({
        style: 'EnteteTableau',
        ...(droite ? { alignment: AlignmentType.RIGHT } : {}),
        children,
      }),
    ],
  })
}

type Rang = { largeurs: number[]; nombres: boolean[]; lie: boolean; petit: Forme; contexte: Contexte }

function dessinerLigne(ligne: Ligne, { largeurs, nombres, lie, petit, contexte }: Rang): TableRow {
  const fond = ligne.total
    ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: COULEURS.total } }
    : {}
  return new TableRow({
    cantSplit: true,
    children: ligne.cellules.map(
      (cellule, i) =>
        new TableCell({
          width: { size: largeurs[i] ?? 0, type: WidthType.DXA },
          ...fond,
          children: [
            new Paragraph({
              style: 'Cellule',
              ...(lie ? { keepNext: true } : {}),
              ...(nombres[i] ? { alignment: AlignmentType.RIGHT } : {}),
              children: dessinerCellule(cellule, ligne, { premiere: i === 0, petit, contexte }),
            }),
          ],
        }),
    ),
  })
}

/** The label of a row bears its reference, or is what references lead to. */
function dessinerCellule(
  cellule: Cellule,
  ligne: Ligne,
  { premiere, petit, contexte }: { premiere: boolean; petit: Forme; contexte: Contexte },
): ParagraphChild[] {
  const runs = enLignes(texteCellule(cellule), ligne.total ? { ...petit, bold: true } : petit)
  if (!premiere || ligne.source === undefined) return runs
  if (contexte.ancres.get(ligne.source) === ligne)
    return [new Bookmark({ id: nomAncre(ligne.source), children: runs })]
  return [...runs, reference(ligne.source, contexte)]
}

/** Rows that stay with the next one: all of a short table, else the first two and those before the last. */
function estLie(rang: number, lignes: readonly Ligne[]): boolean {
  const dernier = lignes.length - 1
  if (rang === dernier) return false
  return lignes.length <= ENTIER || rang === 0 || rang === dernier - 1
}
