import { BorderStyle, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { Rapport } from '../../modele.ts'
import { propre } from './fragments-docx.ts'
import { COULEURS, largeurTexte } from './style-docx.ts'

/** Head (title and mention) and foot (« page x / y ») of each page of a section; the first page of the report has neither. */
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
              new TextRun({ text: abreger(rapport.titre, paysage) }),
              new TextRun({ children: ['\t', propre(rapport.mention)], bold: true, color: COULEURS.alerte }),
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
              new TextRun({ text: abreger(pied, paysage) }),
              new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
      first: new Footer({ children: [new Paragraph({ style: 'Pied', children: [] })] }),
    },
  }
}

/** A title and a mention stand on one line. */
function abreger(texte: string, paysage: boolean): string {
  const place = paysage ? 110 : 62
  const clair = propre(texte).replace(/\s+/g, ' ')
  return clair.length <= place ? clair : `${clair.slice(0, place - 1).trimEnd()}…`
}
