import { strToU8, zipSync } from 'fflate'
import { formatJourIso } from '../../../../../shared/domain/dates.ts'
import { echapperXml } from '../../graphiques-natifs/echapper-xml.ts'
import { dateZip } from '../../graphiques-natifs/paquet.ts'
import type { ModeleRapport, Rapport } from '../../modele.ts'
import { colonnesOds, feuilleOds } from './feuille-ods.ts'
import { stylesOds } from './styles-ods.ts'

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet'
const TETE = '<?xml version="1.0" encoding="UTF-8"?>\n'
const ODF = 'urn:oasis:names:tc:opendocument:xmlns'
const ESPACES = [
  ...['office', 'style', 'text', 'table', 'meta'].map(e => `xmlns:${e}="${ODF}:${e}:1.0"`),
  `xmlns:number="${ODF}:datastyle:1.0"`,
  `xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

/** The sheets of the report for LibreOffice, without charts. The same report gives the same bytes. */
export function ecrireOds(rapport: Rapport): Uint8Array {
  const parties: [string, string][] = [
    ['content.xml', contenu(rapport)],
    ['styles.xml', styles(rapport)],
    ['meta.xml', meta(rapport)],
  ]
  // The type comes first and is not compressed: that is how a reader knows what the file is.
  const zip: Record<string, [Uint8Array, { level: 0 | 6 }]> = { mimetype: [strToU8(TYPE), { level: 0 }] }
  for (const [nom, xml] of parties) zip[nom] = [strToU8(xml), { level: 6 }]
  zip['META-INF/manifest.xml'] = [strToU8(manifeste(parties.map(([nom]) => nom))), { level: 6 }]
  return zipSync(zip, { mtime: dateZip() })
}

function contenu(rapport: ModeleRapport): string {
  const { feuilles } = rapport
  const pages = (['portrait', 'paysage'] as const)
    .map(
      o =>
        `<style:style style:name="ta-${o}" style:family="table" style:master-page-name="${o}"><style:table-properties table:display="true"/></style:style>`,
    )
    .join('')
  return `${TETE}<office:document-content ${ESPACES} office:version="1.3"><office:automatic-styles>${feuilles.map(colonnesOds).join('')}${pages}${stylesOds()}</office:automatic-styles><office:body><office:spreadsheet>${feuilles.map((f, i) => feuilleOds(f, i, rapport)).join('')}</office:spreadsheet></office:body></office:document-content>`
}

/** A4 in both directions, as wide as the page, the mention at the head and « page x / y » at the foot. */
function styles(rapport: ModeleRapport): string {
  const mise = (nom: string, largeur: string, hauteur: string, sens: string) =>
    `<style:page-layout style:name="pl-${nom}"><style:page-layout-properties fo:page-width="${largeur}" fo:page-height="${hauteur}" style:print-orientation="${sens}" fo:margin="1.5cm" style:scale-to-X="1" style:scale-to-Y="0"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm"/></style:footer-style></style:page-layout>`
  const maitre = (nom: string) =>
    `<style:master-page style:name="${nom}" style:page-layout-name="pl-${nom}"><style:header><text:p>${echapperXml(rapport.mention)}</text:p></style:header><style:footer><text:p>${echapperXml(rapport.pied)} – Page <text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer></style:master-page>`
  return `${TETE}<office:document-styles ${ESPACES} office:version="1.3"><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial, 'Liberation Sans', sans-serif" fo:font-size="10pt" fo:language="fr" fo:country="FR"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles><office:automatic-styles>${mise('portrait', '21cm', '29.7cm', 'portrait')}${mise('paysage', '29.7cm', '21cm', 'landscape')}</office:automatic-styles><office:master-styles>${maitre('portrait')}${maitre('paysage')}</office:master-styles></office:document-styles>`
}

/** The date of the file is that of its data. */
function meta(rapport: ModeleRapport): string {
  const jour = rapport.arreteAu === null ? `${rapport.annee}-12-31` : formatJourIso(rapport.arreteAu)
  return `${TETE}<office:document-meta ${ESPACES} office:version="1.3"><office:meta><meta:generator>Tandem</meta:generator><dc:title>${echapperXml(rapport.titre)}</dc:title><dc:subject>${echapperXml(rapport.mention)}</dc:subject><dc:language>fr-FR</dc:language><meta:creation-date>${jour}T00:00:00</meta:creation-date><dc:date>${jour}T00:00:00</dc:date></office:meta></office:document-meta>`
}

function manifeste(noms: readonly string[]): string {
  const entree = (chemin: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${chemin}" manifest:media-type="${type}"/>`
  return `${TETE}<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0" manifest:version="1.3">${entree('/', TYPE)}${noms.map(n => entree(n, 'text/xml')).join('')}</manifest:manifest>`
}
