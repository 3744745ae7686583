import {
  BorderStyle,
  Footer,
  Header,
  type IBordersOptions,
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
  const ligne = paysage ? PAYSAGE : PORTRAIT
  const mention = abreger(rapport.mention, MENTION)
  const pied = [rapport.pied, rapport.statut].filter(t => t !== null && t !== '').join(' – ')
  const haut = [
    new TextRun({ text: abreger(rapport.titre, ligne - mention.length) }),
    new TextRun({ children: ['\t', mention], bold: true, color: COULEURS.alerte }),
  ]
  const bas = [
    new TextRun({ text: abreger(pied, ligne - PAGE) }),
    new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
  ]
  return {
    headers: {
      default: new Header({ children: [dessinerLigne(haut, { bottom: TRAIT }, paysage)] }),
      first: new Header({ children: [new Paragraph({ style: 'Pied', children: [] })] }),
    },
    footers: {
      default: new Footer({ children: [dessinerLigne(bas, { top: TRAIT }, paysage)] }),
      first: new Footer({ children: [dessinerFse(rapport.couverture.mentionFse)] }),
    },
  }
}

/** What stands at the left and, after a tab, at the right. */
function dessinerLigne(children: TextRun[], border: IBordersOptions, paysage: boolean): Paragraph {
  const tabStops = [{ type: TabStopType.RIGHT, position: largeurTexte(paysage) }]
  return new Paragraph({ style: 'Pied', tabStops, border, children })
}

const TRAIT = { style: BorderStyle.SINGLE, size: 4, space: 4, color: COULEURS.trait }
/** Characters of a line, upright then landscape; what the mention takes at most, and « Page 10 / 41 ». */
const [PORTRAIT, PAYSAGE, MENTION, PAGE] = [106, 160, 60, 20]

/** A head and a foot stand on one line. */
function abreger(texte: string, place: number): string {
  const clair = propre(texte).replace(/\s+/g, ' ')
  return clair.length <= place ? clair : `${clair.slice(0, place - 1).trimEnd()}…`
}

function dessinerFse(mention: string | null): Paragraph {
  if (mention === null) return new Paragraph({ style: 'Pied', children: [] })
  return new Paragraph({ style: 'Couverture', border: { top: TRAIT }, children: enLignes(mention) })
}
