import { retirerInterdits } from '../../../../shared/domain/texte.ts'
import type { ChartSpec } from '../../../../shared/graphiques/chart-spec.ts'
import { COULEURS, couleurDeSerie, ENCRE, GRILLE } from '../../../../shared/graphiques/palette.ts'
import { FORMATS } from './styles.ts'

/** Cells of one chart: ranges as formulas, and the very text and numbers that stand in them. */
export type Liaison = {
  categories: { ref: string; textes: string[] }
  series: { refNom: string; nom: string; ref: string; valeurs: (number | null)[] }[]
}

const NS =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** A native chart part bound to its cells: references and cached values, elements in the order that the schema imposes. */
export function chartXml(spec: ChartSpec, liaison: Liaison): string {
  const anneau = spec.type === 'anneau'
  const legende = anneau || spec.series.length > 1
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace ${NS}><c:date1904 val="0"/><c:lang val="fr-FR"/><c:roundedCorners val="0"/><c:chart>`,
    titre(spec.titre, 1200),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    trace(spec, liaison),
    anneau ? '' : axes(spec),
    '</c:plotArea>',
    legende
      ? `<c:legend><c:legendPos val="${anneau ? 'r' : 't'}"/><c:overlay val="0"/>${police(900)}</c:legend>`
      : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D4CA"/></a:solidFill></a:ln></c:spPr>',
    '</c:chartSpace>',
  ].join('')
}

/** Text made safe in XML; what XML forbids is dropped. */
export function echapperXml(texte: string): string {
  return retirerInterdits(texte)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

function trace(spec: ChartSpec, liaison: Liaison): string {
  const series = liaison.series.map((s, rang) => serie(spec, liaison, s, rang)).join('')
  if (spec.type === 'anneau')
    return `<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>`
  const axes = '<c:axId val="500100"/><c:axId val="500200"/>'
  if (spec.type === 'lignes')
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
  const groupe = { non: 'clustered', empile: 'stacked', cent: 'percentStacked' }[spec.empile]
  const recouvrement = spec.empile === 'non' ? '' : '<c:overlap val="100"/>'
  const sens = spec.type === 'barres' ? 'bar' : 'col'
  return `<c:barChart><c:barDir val="${sens}"/><c:grouping val="${groupe}"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${recouvrement}${axes}</c:barChart>`
}

function serie(spec: ChartSpec, liaison: Liaison, s: Liaison['series'][number], rang: number): string {
  const format = echapperXml(FORMATS[spec.format])
  const { categories } = liaison
  return [
    `<c:ser><c:idx val="${rang}"/><c:order val="${rang}"/>`,
    `<c:tx><c:strRef><c:f>${echapperXml(s.refNom)}</c:f>${cacheTexte([s.nom])}</c:strRef></c:tx>`,
    apparence(spec, s, rang),
    etiquettes(spec),
    `<c:cat><c:strRef><c:f>${echapperXml(categories.ref)}</c:f>${cacheTexte(categories.textes)}</c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${echapperXml(s.ref)}</c:f>${cacheNombres(s.valeurs, format)}</c:numRef></c:val>`,
    spec.type === 'lignes' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('')
}

function apparence(spec: ChartSpec, s: Liaison['series'][number], rang: number): string {
  if (spec.type === 'anneau')
    return s.valeurs
      .map(
        (_, i) =>
          `<c:dPt><c:idx val="${i}"/><c:bubble3D val="0"/><c:spPr>${fond(i)}<a:ln w="19050"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr></c:dPt>`,
      )
      .join('')
  if (spec.type === 'lignes')
    return `<c:spPr><a:ln w="28575" cap="rnd">${fond(rang)}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fond(rang)}</c:spPr></c:marker>`
  return `<c:spPr>${fond(rang)}</c:spPr><c:invertIfNegative val="0"/>`
}

/** Labels hide 0 (`;;`): Excel reads the mark of an absent value as 0, and an absence must never be read as one. */
function etiquettes(spec: ChartSpec): string {
  const anneau = spec.type === 'anneau'
  const f = anneau ? '0.0%' : FORMATS[spec.format]
  const montrer = spec.empile === 'non' ? 1 : 0
  return `<c:dLbls><c:numFmt formatCode="${echapperXml(`${f};-${f};;`)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${police(900, anneau ? 'FFFFFF' : undefined)}<c:showLegendKey val="0"/><c:showVal val="${anneau ? 0 : montrer}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="${anneau ? 1 : 0}"/><c:showBubbleSize val="0"/></c:dLbls>`
}

function axes(spec: ChartSpec): string {
  const horizontal = spec.type === 'barres'
  const format = spec.empile === 'cent' ? '0%' : spec.format === 'jours' ? '#,##0' : FORMATS[spec.format]
  return [
    '<c:catAx><c:axId val="500100"/>',
    `<c:scaling><c:orientation val="${horizontal ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${horizontal ? 'l' : 'b'}"/>`,
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${police(900)}`,
    '<c:crossAx val="500200"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>',
    `<c:valAx><c:axId val="500200"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${horizontal ? 'b' : 'l'}"/>`,
    `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${hex(GRILLE)}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`,
    titre(spec.axeValeurs, 900),
    `<c:numFmt formatCode="${echapperXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${police(900)}`,
    `<c:crossAx val="500100"/><c:crosses val="${horizontal ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('')
}

function titre(texte: string, taille: number): string {
  const style = `lang="fr-FR" sz="${taille}" b="1"`
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${taille}" b="1"/></a:pPr><a:r><a:rPr ${style}><a:solidFill><a:srgbClr val="${hex(ENCRE)}"/></a:solidFill></a:rPr><a:t>${echapperXml(texte)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}

function police(taille: number, couleur = hex(ENCRE)): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${taille}" b="0"><a:solidFill><a:srgbClr val="${couleur}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`
}

function fond(rang: number): string {
  return `<a:solidFill><a:srgbClr val="${hex(couleurDeSerie(rang % COULEURS.length))}"/></a:solidFill>`
}

function hex(couleur: string): string {
  return couleur.slice(1).toUpperCase()
}

function cacheTexte(textes: readonly string[]): string {
  const points = textes.map((t, i) => `<c:pt idx="${i}"><c:v>${echapperXml(t)}</c:v></c:pt>`).join('')
  return `<c:strCache><c:ptCount val="${textes.length}"/>${points}</c:strCache>`
}

/** An absent value has no point: a gap, not a 0. */
function cacheNombres(valeurs: readonly (number | null)[], format: string): string {
  const points = valeurs.map((v, i) => (v === null ? '' : `<c:pt idx="${i}"><c:v>${v}</c:v></c:pt>`)).join('')
  return `<c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${valeurs.length}"/>${points}</c:numCache>`
}
