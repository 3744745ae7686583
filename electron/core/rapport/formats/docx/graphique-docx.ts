import { Paragraph, Run } from 'docx'
import type { ChartSpec } from '../../../../../shared/graphiques/chart-spec.ts'
import type { GraphiqueDocx } from '../../graphiques-natifs/injecter-docx.ts'
import type { Contexte } from './contexte.ts'
import { noeud } from './noeud.ts'
import { largeurTexte } from './style-docx.ts'

const EMU_PAR_CM = 360_000
const TWIPS_PAR_CM = 1440 / 2.54
/** Height of a chart, and of one more bar, in centimetres. */
const [HAUTEUR, MAXIMUM, PAR_BARRE, HORS_BARRES] = [6.2, 16, 0.6, 3.6]

/** An empty frame of the chart's size, so that pages are counted with it; `poserMarques` makes it a mark. */
export function dessinerGraphique(spec: ChartSpec, contexte: Contexte): Paragraph {
  contexte.graphiques.push(spec)
  const marque = nommer(contexte.graphiques.length)
  const { largeurCm, hauteurCm } = mesurer(spec, contexte.paysage)
  const cadre = noeud('w:drawing', {}, [
    noeud('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      noeud('wp:extent', {
        cx: Math.round(largeurCm * EMU_PAR_CM),
        cy: Math.round(hauteurCm * EMU_PAR_CM),
      }),
      noeud('wp:docPr', { id: 0, name: marque }),
    ]),
  ])
  const run = new Run({})
  run.addChildElement(cadre)
  return new Paragraph({ style: 'Graphique', children: [run] })
}

/** The document with each frame made the mark that the native chart takes the place of, and those charts. */
export function poserMarques(
  documentXml: string,
  specs: readonly ChartSpec[],
): { documentXml: string; graphiques: GraphiqueDocx[] } {
  const graphiques: GraphiqueDocx[] = []
  const libre = choisirPrefixe(documentXml)
  const marque = documentXml.replace(CADRE, (_, cx: string, cy: string, rang: string) => {
    const spec = specs[Number(rang) - 1]
    if (spec === undefined) throw new Error(`Graphique inconnu : ${rang}`)
    const largeurCm = Number(cx) / EMU_PAR_CM
    const hauteurCm = Number(cy) / EMU_PAR_CM
    graphiques.push({ marque: `${libre}${rang}@`, spec, largeurCm, hauteurCm })
    return `<w:t>${libre}${rang}@</w:t>`
  })
  return { documentXml: marque, graphiques }
}

/** A mark that no text of the report holds. */
function choisirPrefixe(documentXml: string): string {
  let essai = 0
  while (documentXml.includes(`@marque${essai}-`)) essai += 1
  return `@marque${essai}-`
}

const nommer = (rang: number) => `@@graphique-${rang}@@`
const CADRE =
  /<w:drawing><wp:inline [^>]*><wp:extent cx="(\d+)" cy="(\d+)"\/><wp:docPr id="0" name="@@graphique-(\d+)@@"\/><\/wp:inline><\/w:drawing>/g

function mesurer(spec: ChartSpec, paysage: boolean): { largeurCm: number; hauteurCm: number } {
  const barres = spec.type === 'barres' || spec.type === 'entonnoir'
  const series = spec.empile === 'non' ? spec.series.length : 1
  const parCategorie = PAR_BARRE * (1 + 0.45 * (series - 1))
  const voulue = barres ? HORS_BARRES + spec.categories.length * parCategorie : HAUTEUR
  return {
    largeurCm: largeurTexte(paysage) / TWIPS_PAR_CM,
    hauteurCm: Math.min(paysage ? HAUTEUR + 1.5 : MAXIMUM, Math.max(HAUTEUR - 0.8, voulue)),
  }
}
