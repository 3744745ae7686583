import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { Bloc } from '../../../../shared/domain/document.ts'
import { retirerInterdits } from '../../../../shared/domain/texte.ts'
import { figerDocx } from './figer-docx.ts'
import { couperFort, listDessines, type Page, placer } from './mise-en-page.ts'
import { COULEURS, FEUILLE, STYLES } from './style-docx.ts'
import { dessinerSignatures, dessinerTableau } from './tableau-docx.ts'

/** The paper for a word processor. The same page gives the same bytes, on any day and in any time zone. */
export async function ecrireDocx(page: Page): Promise<Uint8Array> {
  const document = new Document({
    title: propre(page.titre),
    creator: 'Tandem',
    lastModifiedBy: 'Tandem',
    styles: STYLES,
    numbering: {
      config: [
        {
          reference: 'puces',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 454, hanging: 227 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: FEUILLE.largeur, height: FEUILLE.hauteur },
            margin: { top: FEUILLE.marge, right: FEUILLE.marge, bottom: FEUILLE.marge, left: FEUILLE.marge },
          },
        },
        ...(page.mention === null ? {} : { headers: { default: haut(page.mention) } }),
        footers: { default: pied(page.pied) },
        children: dessinerTout(listDessines(page.blocs)),
      },
    ],
  })
  return figerDocx(new Uint8Array(await Packer.toArrayBuffer(document)))
}

function haut(mention: string): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Pied',
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: propre(mention), bold: true, color: COULEURS.alerte })],
      }),
    ],
  })
}

function pied(texte: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Pied',
        tabStops: [{ type: TabStopType.RIGHT, position: FEUILLE.texte }],
        children: [
          new TextRun({ text: propre(texte) }),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

function dessinerTout(blocs: readonly Bloc[]): (Paragraph | Table)[] {
  return blocs.flatMap((bloc, i) => {
    if (bloc.genre !== 'signature') return dessiner(bloc, blocs[i + 1])
    if (blocs[i - 1]?.genre === 'signature') return []
    const fin = blocs.findIndex((b, j) => j > i && b.genre !== 'signature')
    const ensemble = blocs.slice(i, fin === -1 ? undefined : fin)
    return dessinerSignatures(ensemble.map(b => propre(b.texte).split('\n')))
  })
}

function dessiner(bloc: Bloc, suivant: Bloc | undefined): (Paragraph | Table)[] {
  const texte = propre(bloc.texte)
  if (bloc.genre === 'titre') return [paragraphe(texte, { heading: HeadingLevel.HEADING_1 })]
  if (bloc.genre === 'sous_titre') return [dessinerSousTitre(bloc, texte)]
  if (bloc.genre === 'entete') return dessinerEntete(texte.split('\n'))
  if (bloc.genre === 'liste')
    return texte.split('\n').map(l => paragraphe(l, { numbering: { reference: 'puces', level: 0 } }))
  if (bloc.genre === 'tableau')
    return dessinerTableau(
      (bloc.lignes ?? []).map(l => l.map(propre)),
      texte,
    )
  return [dessinerParagraphe(bloc, texte, suivant)]
}

function dessinerSousTitre(bloc: Bloc, texte: string): Paragraph {
  const heading = bloc.niveau === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2
  return paragraphe(texte, { heading, pageBreakBefore: bloc.page ?? false })
}

function dessinerEntete(lignes: readonly string[]): Paragraph[] {
  const trait = { bottom: { style: BorderStyle.SINGLE, size: 12, space: 6, color: COULEURS.fort } }
  return lignes.map((ligne, i) => {
    const derniere = i === lignes.length - 1
    const run = i === 0 ? { bold: true, size: 23, color: COULEURS.fort } : {}
    return new Paragraph({
      style: 'Entete',
      children: [new TextRun({ text: ligne, ...run })],
      ...(derniere ? { border: trait, spacing: { after: 320 } } : {}),
    })
  })
}

const CENTRES: ReadonlySet<string> = new Set(['seance', 'numero'])

function dessinerParagraphe(bloc: Bloc, texte: string, suivant: Bloc | undefined): Paragraph {
  const place = placer(bloc)
  const style = choisirStyle(bloc)
  const { fort, suite } = couperFort({ ...bloc, texte })
  return new Paragraph({
    ...(style === null ? {} : { style }),
    ...(place === 'droite' ? { indent: { left: Math.round(FEUILLE.texte * 0.55) } } : {}),
    ...(CENTRES.has(bloc.cle) ? { alignment: AlignmentType.CENTER } : {}),
    keepNext: suivant !== undefined && ['article', 'liste', 'signature'].includes(suivant.genre),
    children: [...(fort === '' ? [] : enLignes(fort, true)), ...enLignes(suite, place === 'forte')],
  })
}

function choisirStyle({ cle, genre }: Bloc): string | null {
  if (genre === 'article') return 'Article'
  if (genre !== 'mention') return null
  return cle === 'confidentiel' ? 'Alerte' : 'Mention'
}

const paragraphe = (texte: string, options: IParagraphOptions): Paragraph =>
  new Paragraph({ ...options, children: enLignes(texte) })

/** Line ends of a text are line ends of the paragraph. */
function enLignes(texte: string, bold?: boolean): ParagraphChild[] {
  return texte.split('\n').map((ligne, i) => {
    const run = { text: ligne, ...(bold === true ? { bold } : {}) }
    return new TextRun(i === 0 ? run : { ...run, break: 1 })
  })
}

const propre = (texte: string) => retirerInterdits(texte).replace(/\r\n?/g, '\n')
