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
import { abreger, piedCourant, titreCourant } from '../titre-courant.ts'
import { enLignes, propre } from './fragments-docx.ts'
import { COULEURS, largeurTexte } from './style-docx.ts'

/**
 * Head (title and mention) and foot (« page x / y ») of each page of a section; the first page of the report has the mention
 * of the social fund only.
 */
export function dessinerMarges(rapport: Rapport, paysage: boolean) {
  const ligne = paysage ? PAYSAGE : PORTRAIT
  const mention = abreger(propre(rapport.mention), MENTION)
  const statut = rapport.statut === null ? null : propre(rapport.statut)
  const pied = piedCourant(propre(rapport.pied), statut, ligne - PAGE)
  const haut = [
    new TextRun({ text: titreCourant(propre(rapport.titre), ligne - mention.length) }),
    new TextRun({ children: ['\t', mention], bold: true, color: COULEURS.alerte }),
  ]
  const bas = [
    new TextRun({ text: pied }),
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
const [PORTRAIT, PAYSAGE, MENTION, PAGE] = [104, 156, 60, 14]

function dessinerFse(mention: string | null): Paragraph {
  if (mention === null) return new Paragraph({ style: 'Pied', children: [] })
  return new Paragraph({ style: 'Couverture', border: { top: TRAIT }, children: enLignes(mention) })
}
