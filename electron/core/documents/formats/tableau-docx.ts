import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { estASigner, estChiffre, partagerLargeur } from './mise-en-page.ts'
import { COULEURS, FEUILLE } from './style-docx.ts'

const TRAIT = { style: BorderStyle.SINGLE, size: 4, color: COULEURS.trait }
const AUCUN = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const RANG_A_SIGNER = 560

/** A table whose header comes again on each sheet and whose rows are never cut, with air below it. */
export function dessinerTableau(lignes: readonly string[][], nom: string): (Paragraph | Table)[] {
  const largeurs = partagerLargeur(lignes).map(p => Math.round((p / 100) * FEUILLE.texte))
  const centre = estChiffre(lignes)
  const haute = estASigner(lignes)
  const rangs = lignes.map(
    (ligne, i) =>
      new TableRow({
        tableHeader: i === 0,
        cantSplit: true,
        ...(haute && i > 0 ? { height: { value: RANG_A_SIGNER, rule: HeightRule.ATLEAST } } : {}),
        children: ligne.map((texte, j) =>
          dessinerCellule(texte, largeurs[j] ?? 0, { entete: i === 0, centre }),
        ),
      }),
  )
  const table = new Table({
    width: { size: FEUILLE.texte, type: WidthType.DXA },
    columnWidths: largeurs,
    layout: TableLayoutType.FIXED,
    borders: {
      top: TRAIT,
      bottom: TRAIT,
      left: TRAIT,
      right: TRAIT,
      insideHorizontal: TRAIT,
      insideVertical: TRAIT,
    },
    rows: rangs,
  })
  // Counts have no heading of their own above them.
  const legende = new Paragraph({
    style: 'Cellule',
    keepNext: true,
    children: [new TextRun({ text: nom, bold: true })],
  })
  return [...(centre ? [legende] : []), table, new Paragraph({ style: 'Cellule' })]
}

function dessinerCellule(
  texte: string,
  largeur: number,
  { entete, centre }: { entete: boolean; centre: boolean },
): TableCell {
  return new TableCell({
    width: { size: largeur, type: WidthType.DXA },
    margins: { left: 90, right: 90 },
    verticalAlign: entete ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(entete ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: COULEURS.fond } } : {}),
    children: [
      new Paragraph({
        style: 'Cellule',
        // The header never stays alone at the foot of a sheet.
        keepNext: entete,
        ...(centre ? { alignment: AlignmentType.CENTER } : {}),
        children: texte
          .split('\n')
          .map((ligne, i) => new TextRun({ text: ligne, bold: entete, ...(i === 0 ? {} : { break: 1 }) })),
      }),
    ],
  })
}

/** One or two signatures, at the right or side by side, never cut from each other. */
export function dessinerSignatures(signataires: readonly string[][]): (Paragraph | Table)[] {
  const largeur = Math.round(FEUILLE.texte / 2)
  const cellules = signataires.length === 1 ? [[], ...signataires] : signataires
  const rang = new TableRow({
    cantSplit: true,
    height: { value: 1500, rule: HeightRule.ATLEAST },
    children: cellules.map(
      lignes =>
        new TableCell({
          width: { size: largeur, type: WidthType.DXA },
          children: (lignes.length === 0 ? [''] : lignes).map(
            texte =>
              new Paragraph({ spacing: { before: 60, after: 0 }, children: [new TextRun({ text: texte })] }),
          ),
        }),
    ),
  })
  return [
    new Paragraph({ keepNext: true }),
    new Table({
      width: { size: FEUILLE.texte, type: WidthType.DXA },
      columnWidths: cellules.map(() => largeur),
      layout: TableLayoutType.FIXED,
      borders: {
        top: AUCUN,
        bottom: AUCUN,
        left: AUCUN,
        right: AUCUN,
        insideHorizontal: AUCUN,
        insideVertical: AUCUN,
      },
      rows: [rang],
    }),
  ]
}
