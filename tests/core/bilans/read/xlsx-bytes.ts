import { ecrireZip } from './read-all.ts'

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PAQUET = 'http://schemas.openxmlformats.org/package/2006'

export type Parties = {
  feuille: string
  textes?: string
  styles?: string
  /** Attributes of `workbookPr`. */
  classeur?: string
  /** Replaces or adds whole parts. */
  autres?: Record<string, string | Uint8Array>
  nom?: string
}

/** A workbook of one sheet made byte by byte: `feuille` is what stands in `sheetData`. */
export function ecrireXlsx({
  feuille,
  textes,
  styles,
  classeur = '',
  autres = {},
  nom = 'f.xlsx',
}: Parties): string {
  const relation = (id: string, type: string, cible: string): string =>
    `<Relationship Id="${id}" Type="${REL}/${type}" Target="${cible}"/>`
  return ecrireZip(nom, {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PAQUET}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PAQUET}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${NS}" xmlns:r="${REL}"><workbookPr ${classeur}/><sheets><sheet name="Feuille &amp; un" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAQUET}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('rId3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?>\r\n<worksheet xmlns="${NS}"><sheetData>${feuille}</sheetData></worksheet>`,
    ...(textes === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${NS}">${textes}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${NS}">${styles}</styleSheet>` }),
    ...autres,
  })
}
