import type { ChartSpec } from '../../../../shared/graphiques/chart-spec.ts'
import { ENCRE } from '../../../../shared/graphiques/palette.ts'
import { fond } from './apparence.ts'
import { echapperXml } from './echapper-xml.ts'
import { ENTETE } from './paquet.ts'

export const TYPE_FORMES = 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml'

const DESSIN = 'http://schemas.openxmlformats.org/drawingml/2006'
/** Where the plot stands when a mark is drawn over it, in parts of the chart: only a fixed place says where a category is. */
const AIRE = { x: 0.11, y: 0.3, largeur: 0.85, hauteur: 0.5 }
const HAUT_LIBELLE = 0.07

type Repere = NonNullable<ChartSpec['repere']>

/** The mark of a chart, where its kind can carry one. */
export function getRepere(spec: ChartSpec): Repere | undefined {
  return spec.type === 'lignes' || spec.type === 'histogramme' ? spec.repere : undefined
}

/** The `<c:layout>` of the plot: fixed under a mark, left to the program otherwise. */
export function disposition(spec: ChartSpec): string {
  if (getRepere(spec) === undefined) return '<c:layout/>'
  const { x, y, largeur, hauteur } = AIRE
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/><c:w val="${largeur}"/><c:h val="${hauteur}"/></c:manualLayout></c:layout>`
}

/** The drawing laid over a chart: a dashed vertical line and its label on the roomy side; null when there is no mark. */
export function formesXml(spec: ChartSpec): string | null {
  const repere = getRepere(spec)
  const nombre = spec.categories.length
  if (repere === undefined || nombre === 0) return null
  const part = Math.min(1, Math.max(0, (repere.position + 0.5) / nombre))
  const x = AIRE.x + part * AIRE.largeur
  const haut = AIRE.y - HAUT_LIBELLE
  const [de, a] = part > 0.5 ? [0.02, x - 0.005] : [x + 0.005, 0.98]
  return [
    `${ENTETE}<c:userShapes xmlns:c="${DESSIN}/chart" xmlns:a="${DESSIN}/main" xmlns:cdr="${DESSIN}/chartDrawing">`,
    ancre([x, haut], [x, AIRE.y + AIRE.hauteur], trait()),
    ancre([de, haut], [a, AIRE.y], libelle(repere.libelle, part > 0.5 ? 'r' : 'l')),
    '</c:userShapes>',
  ].join('')
}

function ancre(de: readonly [number, number], a: readonly [number, number], forme: string): string {
  const coin = (nom: string, [x, y]: readonly [number, number]) =>
    `<cdr:${nom}><cdr:x>${x.toFixed(5)}</cdr:x><cdr:y>${y.toFixed(5)}</cdr:y></cdr:${nom}>`
  return `<cdr:relSizeAnchor>${coin('from', de)}${coin('to', a)}${forme}</cdr:relSizeAnchor>`
}

function trait(): string {
  return `<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="2" name="Repère"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="15875">${fond(ENCRE)}<a:prstDash val="dash"/></a:ln></cdr:spPr></cdr:cxnSp>`
}

function libelle(texte: string, cote: 'l' | 'r'): string {
  const style = `lang="fr-FR" sz="900" b="1"`
  return `<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="3" name="Libellé du repère"/><cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></cdr:spPr><cdr:txBody><a:bodyPr wrap="square" lIns="36000" tIns="0" rIns="36000" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="${cote}"/><a:r><a:rPr ${style}>${fond(ENCRE)}<a:latin typeface="Calibri"/></a:rPr><a:t>${echapperXml(texte)}</a:t></a:r></a:p></cdr:txBody></cdr:sp>`
}
