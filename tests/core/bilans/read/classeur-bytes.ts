import { ecrireXlsx } from './xlsx-bytes.ts'

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'

type Valeur = string | number | null
export type Feuilles = Record<string, Valeur[][]>

/** A workbook of as many sheets as named, in that order; numbers in the General format, texts inline, no style at all. */
export function ecrireClasseur(nom: string, feuilles: Feuilles, classeur = ''): string {
  const noms = Object.keys(feuilles)
  const onglets = noms.map((n, i) => `<sheet name="${n}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  const liens = noms.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  const parties = Object.values(feuilles).map((lignes, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    `<worksheet xmlns="${NS}"><sheetData>${lignes.map(ecrireLigne).join('')}</sheetData></worksheet>`,
  ])
  return ecrireXlsx({
    feuille: '',
    nom,
    autres: {
      'xl/workbook.xml': `<workbook xmlns="${NS}" xmlns:r="${REL}"><workbookPr ${classeur}/><sheets>${onglets.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELS}">${liens.join('')}</Relationships>`,
      ...Object.fromEntries(parties),
    },
  })
}

function ecrireLigne(cellules: Valeur[]): string {
  const ecrites = cellules.map(c => {
    if (c === null) return '<c/>'
    return typeof c === 'number' ? `<c><v>${c}</v></c>` : `<c t="inlineStr"><is><t>${c}</t></is></c>`
  })
  return `<row>${ecrites.join('')}</row>`
}
