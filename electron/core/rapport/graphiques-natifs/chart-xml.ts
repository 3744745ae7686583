import { type ChartSpec, getTitreAxe } from '../../../../shared/graphiques/chart-spec.ts'
import { ENCRE, GRILLE } from '../../../../shared/graphiques/palette.ts'
import { FORMATS } from '../formats/xlsx/styles.ts'
import { apparence, fond } from './apparence.ts'
import { echapperXml } from './echapper-xml.ts'
import { type Liaison, listBases, NOM_BASE } from './liaison.ts'
import { disposition } from './repere.ts'

/** Relations of a chart part to what it carries with it. */
export type Renvois = { classeur?: string; formes?: string }

const NS =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Kinds that Office does not know are shown by the nearest one that says the same numbers. */
const GENRES = {
  barres: 'bar',
  colonnes: 'col',
  lignes: 'ligne',
  anneau: 'anneau',
  entonnoir: 'bar',
  histogramme: 'col',
  cascade: 'col',
  tuiles: 'bar',
  multiples: 'bar',
} as const
const ECARTS: Partial<Record<ChartSpec['type'], number>> = { entonnoir: 15, histogramme: 0, cascade: 45 }

/**
 * A native chart part bound to its cells: references and cached values, elements in the order that the schema imposes.
 * The same part serves a workbook, a document and a slide; `renvois` names what stands beside it.
 */
export function chartXml(spec: ChartSpec, liaison: Liaison, renvois: Renvois = {}): string {
  const anneau = spec.type === 'anneau'
  const legende = anneau || spec.series.length > 1
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace ${NS}><c:date1904 val="0"/><c:lang val="fr-FR"/><c:roundedCorners val="0"/><c:chart>`,
    titre(spec.titre, 1200),
    `<c:autoTitleDeleted val="0"/><c:plotArea>${disposition(spec)}`,
    trace(spec, liaison),
    anneau ? '' : axes(spec),
    '</c:plotArea>',
    legende
      ? `<c:legend><c:legendPos val="${anneau ? 'r' : 't'}"/><c:overlay val="0"/>${police(900)}</c:legend>`
      : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D4CA"/></a:solidFill></a:ln></c:spPr>',
    renvois.classeur
      ? `<c:externalData r:id="${renvois.classeur}"><c:autoUpdate val="0"/></c:externalData>`
      : '',
    renvois.formes ? `<c:userShapes r:id="${renvois.formes}"/>` : '',
    '</c:chartSpace>',
  ].join('')
}

function trace(spec: ChartSpec, liaison: Liaison): string {
  const bases = listBases(spec)
  const premiere = bases === null ? '' : serieBase(spec, liaison, bases)
  const decalage = bases === null ? 0 : 1
  const series = premiere + liaison.series.map((s, rang) => serie(spec, liaison, s, rang, decalage)).join('')
  const genre = GENRES[spec.type]
  if (genre === 'anneau')
    return `<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>`
  const axes = '<c:axId val="500100"/><c:axId val="500200"/>'
  if (genre === 'ligne')
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
  const empile = spec.type === 'cascade' ? 'empile' : spec.empile
  const groupe = { non: 'clustered', empile: 'stacked', cent: 'percentStacked' }[empile]
  const recouvrement = empile === 'non' ? '' : '<c:overlap val="100"/>'
  return `<c:barChart><c:barDir val="${genre}"/><c:grouping val="${groupe}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${ECARTS[spec.type] ?? 60}"/>${recouvrement}${axes}</c:barChart>`
}

function serie(
  spec: ChartSpec,
  liaison: Liaison,
  s: Liaison['series'][number],
  rang: number,
  decalage: number,
): string {
  const numero = rang + decalage
  return [
    `<c:ser><c:idx val="${numero}"/><c:order val="${numero}"/>`,
    `<c:tx><c:strRef><c:f>${echapperXml(s.refNom)}</c:f>${cacheTexte([s.nom])}</c:strRef></c:tx>`,
    apparence(spec, rang),
    etiquettes(spec, rang),
    categories(liaison),
    `<c:val><c:numRef><c:f>${echapperXml(s.ref)}</c:f>${points('numCache', s.valeurs, FORMATS[spec.format])}</c:numRef></c:val>`,
    spec.type === 'lignes' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('')
}

/**
 * The invisible bars that lift those of a cascade: bound to cells when there are some, else written in the chart. A sheet
 * holds no number that is not its table's; LibreOffice Calc, which reads no literal, then stands every bar on the axis.
 */
function serieBase(spec: ChartSpec, liaison: Liaison, bases: readonly number[]): string {
  const { base } = liaison
  const format = FORMATS[spec.format]
  const nom = base
    ? `<c:strRef><c:f>${echapperXml(base.refNom)}</c:f>${cacheTexte([NOM_BASE])}</c:strRef>`
    : `<c:v>${NOM_BASE}</c:v>`
  const valeurs = base
    ? `<c:numRef><c:f>${echapperXml(base.ref)}</c:f>${points('numCache', bases, format)}</c:numRef>`
    : points('numLit', bases, format)
  return `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx>${nom}</c:tx>${apparence(spec, null)}<c:dLbls><c:delete val="1"/></c:dLbls>${categories(liaison)}<c:val>${valeurs}</c:val></c:ser>`
}

function categories({ categories: c }: Liaison): string {
  return `<c:cat><c:strRef><c:f>${echapperXml(c.ref)}</c:f>${cacheTexte(c.textes)}</c:strRef></c:cat>`
}

/** Labels hide 0 (`;;`): Excel reads the mark of an absent value as 0, and an absence must never be read as one. */
function etiquettes(spec: ChartSpec, rang: number): string {
  const anneau = spec.type === 'anneau'
  const f = anneau ? '0.0%' : FORMATS[spec.format]
  const montrer = spec.empile === 'non' ? 1 : 0
  const papier = anneau || spec.type === 'cascade' ? fond('#ffffff') : '<a:noFill/>'
  const place = spec.type === 'lignes' ? `<c:dLblPos val="${rang % 2 === 0 ? 't' : 'b'}"/>` : ''
  return `<c:dLbls><c:numFmt formatCode="${echapperXml(`${f};-${f};;`)}" sourceLinked="0"/><c:spPr>${papier}<a:ln><a:noFill/></a:ln></c:spPr>${police(900)}${place}<c:showLegendKey val="0"/><c:showVal val="${anneau ? 0 : montrer}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="${anneau ? 1 : 0}"/><c:showBubbleSize val="0"/></c:dLbls>`
}

function axes(spec: ChartSpec): string {
  const horizontal = GENRES[spec.type] === 'bar'
  const format = spec.empile === 'cent' ? '0%' : spec.format === 'jours' ? '#,##0' : FORMATS[spec.format]
  const negatif = spec.series.some(s => s.valeurs.some(v => v !== null && v < 0))
  return [
    '<c:catAx><c:axId val="500100"/>',
    `<c:scaling><c:orientation val="${horizontal ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${horizontal ? 'l' : 'b'}"/>`,
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${police(900)}`,
    '<c:crossAx val="500200"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>',
    `<c:valAx><c:axId val="500200"/><c:scaling><c:orientation val="minMax"/>${negatif ? '' : '<c:min val="0"/>'}</c:scaling><c:delete val="0"/><c:axPos val="${horizontal ? 'b' : 'l'}"/>`,
    `<c:majorGridlines><c:spPr><a:ln w="6350">${fond(GRILLE)}</a:ln></c:spPr></c:majorGridlines>`,
    titre(getTitreAxe(spec), 900),
    `<c:numFmt formatCode="${echapperXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${police(900)}`,
    `<c:crossAx val="500100"/><c:crosses val="${horizontal ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('')
}

function titre(texte: string, taille: number): string {
  const style = `lang="fr-FR" sz="${taille}" b="1"`
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${taille}" b="1"/></a:pPr><a:r><a:rPr ${style}>${fond(ENCRE)}</a:rPr><a:t>${echapperXml(texte)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}

function police(taille: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${taille}" b="0">${fond(ENCRE)}</a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`
}

function cacheTexte(textes: readonly string[]): string {
  const liste = textes.map((t, i) => `<c:pt idx="${i}"><c:v>${echapperXml(t)}</c:v></c:pt>`).join('')
  return `<c:strCache><c:ptCount val="${textes.length}"/>${liste}</c:strCache>`
}

/** An absent value has no point: a gap, not a 0. */
function points(balise: 'numCache' | 'numLit', valeurs: readonly (number | null)[], format: string): string {
  const liste = valeurs.map((v, i) => (v === null ? '' : `<c:pt idx="${i}"><c:v>${v}</c:v></c:pt>`)).join('')
  return `<c:${balise}><c:formatCode>${echapperXml(format)}</c:formatCode><c:ptCount val="${valeurs.length}"/>${liste}</c:${balise}>`
}
