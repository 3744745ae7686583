import {
  BorderStyle,
  Footer,
  Header,
  type IBorderOptions,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Rapport } from '../../modele.ts'
import { enLignes, propre } from './fragments-docx.ts'
import { COULEURS, largeurTexte } from './style-docx.ts'

/**
 * Head (title and mention) and foot (« page x / y ») of each page of a section; the first page of the report has the mention
 * of the social fund only.
 */
export function dessinerMarges(rapport: Rapport, paysage: boolean) {
  const tabStops = [{ type: TabStopType.RIGHT, position: largeurTexte(paysage) }]
  const trait = { style: BorderStyle.SINGLE, size: 4, space: 4, color: COULEURS.trait }
  const pied = [rapport.pied, rapport.statut].filter(t => t !== null && t !== '').join(' – ')
  return {
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: 'Pied',
            tabStops,
            border: { bottom: trait },
            children: [
              new TextRun({ text: abreger(rapport.titre, paysage ? 110 : 58) }),
              new TextRun({
                children: ['\t', abreger(rapport.mention, MENTION)],
                bold: true,
                color: COULEURS.alerte,
              }),
            ],
          }),
        ],
      }),
      first: new Header({ children: [new Paragraph({ style: 'Pied', children: [] })] }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: 'Pied',
            tabStops,
            border: { top: trait },
            children: [
              new TextRun({ text: abreger(pied, paysage ? 140 : 84) }),
              new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
      first: new Footer({ children: [dessinerFse(rapport.couverture.mentionFse, trait)] }),
    },
  }
}

const MENTION = 60

/** A head and a foot stand on one line. */
function abreger(texte: string, place: number): string {
  const clair = propre(texte).replace(/\s+/g, ' ')
  return clair.length <= place ? clair : `${clair.slice(0, place - 1).trimEnd()}…`
}

function dessinerFse(mention: string | null, trait: IBorderOptions): Paragraph {
  if (mention === null) return new Paragraph({ style: 'Pied', children: [] })
  return new Paragraph({ style: 'Couverture', border: { top: trait }, children: enLignes(mention) })
}
