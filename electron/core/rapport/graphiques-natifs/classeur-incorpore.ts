import { strToU8 } from 'fflate'
import { ABSENCES } from '../../../../shared/domain/absence.ts'
import type { ChartSpec } from '../../../../shared/graphiques/chart-spec.ts'
import { FORMATS } from '../formats/xlsx/styles.ts'
import { echapperXml } from './echapper-xml.ts'
import { type Liaison, listBases, NOM_BASE, texteCellule, versCellule } from './liaison.ts'
import { ENTETE, type Parties, REL, REL_PAQUET, zipper } from './paquet.ts'

const FEUILLE = 'Données'
const TABLEUR = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

type Case = number | string | null

/** The cells that a chart of a document or a slide is bound to, in its own small workbook. */
export function lierClasseurIncorpore(spec: ChartSpec): Liaison {
  const derniere = spec.categories.length + 1
  const plage = (colonne: number) => `'${FEUILLE}'!$${lettre(colonne)}$2:$${lettre(colonne)}$${derniere}`
  const entete = (colonne: number) => `'${FEUILLE}'!$${lettre(colonne)}$1`
  const base = spec.series.length + 1
  return {
    categories: { ref: plage(0), textes: spec.categories.map(texteCellule) },
    series: spec.series.map((s, rang) => ({
      refNom: entete(rang + 1),
      nom: texteCellule(s.nom),
      ref: plage(rang + 1),
      valeurs: s.valeurs.map(v => versCellule(v, spec.format)),
    })),
    ...(spec.type === 'cascade' ? { base: { refNom: entete(base), ref: plage(base) } } : {}),
  }
}

/**
 * The table of a chart as the workbook that Word and PowerPoint open on « Modifier les données ». An absent value is
 * an empty cell, which they draw as a gap, and is named with its reason in a last column. The same spec gives the same bytes.
 */
export function classeurIncorpore(spec: ChartSpec): Uint8Array {
  const textes: string[] = []
  const rangees = tableau(spec)
    .map((cases, ligne) => rangee(cases, ligne, textes))
    .join('')
  const colonnes = '<cols><col min="1" max="1" width="42" customWidth="1"/></cols>'
  const parties: Parties = {}
  const poser = (chemin: string, xml: string) => {
    parties[chemin] = strToU8(`${ENTETE}${xml}`)
  }
  poser('[Content_Types].xml', typesXml())
  poser('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  poser(
    'xl/workbook.xml',
    `<workbook xmlns="${TABLEUR}" xmlns:r="${REL}"><sheets><sheet name="${FEUILLE}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  )
  poser(
    'xl/_rels/workbook.xml.rels',
    relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  )
  poser(
    'xl/worksheets/sheet1.xml',
    `<worksheet xmlns="${TABLEUR}">${colonnes}<sheetData>${rangees}</sheetData></worksheet>`,
  )
  poser('xl/styles.xml', stylesXml(spec))
  const chaines = textes.map(t => `<si><t xml:space="preserve">${echapperXml(t)}</t></si>`).join('')
  poser(
    'xl/sharedStrings.xml',
    `<sst xmlns="${TABLEUR}" count="${textes.length}" uniqueCount="${textes.length}">${chaines}</sst>`,
  )
  return zipper(parties)
}

function tableau(spec: ChartSpec): Case[][] {
  const { categories, series, noms } = enCases(spec)
  const bases = listBases(spec)
  const absences = categories.map((_, i) => motsAbsences(spec, i))
  const dire = absences.some(a => a !== null)
  const entete = [
    texteCellule(spec.axeCategories),
    ...noms,
    ...(bases === null ? [] : [NOM_BASE]),
    ...(dire ? ['Valeurs absentes'] : []),
  ]
  const lignes = categories.map((categorie, i) => [
    categorie,
    ...series.map(valeurs => valeurs[i] ?? null),
    ...(bases === null ? [] : [bases[i] ?? 0]),
    ...(dire ? [absences[i] ?? null] : []),
  ])
  return [entete, ...lignes]
}

function enCases(spec: ChartSpec) {
  const { categories, series } = lierClasseurIncorpore(spec)
  return { categories: categories.textes, series: series.map(s => s.valeurs), noms: series.map(s => s.nom) }
}

/** « 2021 : masqué » for what one line lacks; null when it lacks nothing. */
function motsAbsences(spec: ChartSpec, categorie: number): string | null {
  const mots = spec.series.flatMap(s =>
    (s.valeurs[categorie] ?? null) === null
      ? [`${s.nom}\u00a0: ${ABSENCES[s.absences[categorie] ?? 'nd'].libelle}`]
      : [],
  )
  return mots.length === 0 ? null : texteCellule(mots.join(', '))
}

function rangee(cases: readonly Case[], ligne: number, textes: string[]): string {
  const cellules = cases.map((valeur, colonne) => {
    const adresse = `${lettre(colonne)}${ligne + 1}`
    if (valeur === null) return ''
    if (typeof valeur === 'number') return `<c r="${adresse}" s="1"><v>${valeur}</v></c>`
    textes.push(valeur)
    return `<c r="${adresse}" t="s"><v>${textes.length - 1}</v></c>`
  })
  return `<row r="${ligne + 1}">${cellules.join('')}</row>`
}

function typesXml(): string {
  const partie = (chemin: string, genre: string) =>
    `<Override PartName="/xl/${chemin}.xml" ContentType="${TYPE}.${genre}+xml"/>`
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
    partie('workbook', 'sheet.main'),
    partie('worksheets/sheet1', 'worksheet'),
    partie('styles', 'styles'),
    partie('sharedStrings', 'sharedStrings'),
    '</Types>',
  ].join('')
}

function relations(liste: readonly (readonly [string, string])[]): string {
  const lignes = liste.map(
    ([type, cible], i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${type}" Target="${cible}"/>`,
  )
  return `<Relationships xmlns="${REL_PAQUET}">${lignes.join('')}</Relationships>`
}

function stylesXml(spec: ChartSpec): string {
  return [
    `<styleSheet xmlns="${TABLEUR}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${echapperXml(FORMATS[spec.format])}"/></numFmts>`,
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('')
}

/** `A` for column 0. */
export function lettre(colonne: number): string {
  const fin = String.fromCharCode(65 + (colonne % 26))
  return colonne < 26 ? fin : `${lettre(Math.floor(colonne / 26) - 1)}${fin}`
}
