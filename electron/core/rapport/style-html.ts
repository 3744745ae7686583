import { ENCRE, GRILLE, PAPIER } from '../../../shared/graphiques/palette.ts'

/** Style sheet of the report: light on screen, A4 on paper with the mention and « page x / y » on every page. */
export function styleHtml(mention: string): string {
  const texte = mention.replace(/["\\]/g, '').replaceAll('<', '')
  return `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: ${PAPIER}; color: ${ENCRE};
  font: 16px/1.5 Inter, 'Segoe UI', Arial, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.25rem 0; }
h2 { font-size: 1.35rem; color: #0f5c63; margin: 2.5rem 0 0.5rem; }
h3 { font-size: 1.1rem; margin: 1.75rem 0 0.25rem; }
a { color: #0f5c63; }
nav h2 { margin-top: 1rem; font-size: 1.1rem; }
.mention { font-weight: 700; color: #9a3c06; margin: 0; }
.constat { margin: 0.25rem 0; }
.note { font-size: 0.85rem; color: #4b5563; margin: 0.25rem 0; }
.large { overflow-x: auto; }
figure { margin: 0.75rem 0; }
svg { max-width: 100%; height: auto; border: 1px solid ${GRILLE}; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; font-variant-numeric: tabular-nums; background: #fff; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border: 1px solid ${GRILLE}; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
.brut { overflow-wrap: anywhere; }
thead th { background: #0f5c63; color: #fff; }
tbody th { font-weight: 400; }
.n { text-align: right; }
tr.total th, tr.total td { font-weight: 700; background: #f3efe6; }
@page { size: A4; margin: 18mm 13mm 16mm;
  @top-right { content: "${texte}"; font: 8pt sans-serif; }
  @bottom-right { content: "Page " counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  body { max-width: none; padding: 0; background: #fff; font-size: 10pt; }
  nav { display: none; }
  section { break-before: page; }
  section:first-of-type { break-before: auto; }
  h2, h3, .constat { break-after: avoid; }
  figure, tr, .constat { break-inside: avoid; }
  .note { font-size: 8.5pt; }
  thead { display: table-header-group; }
  table { font-size: 8.5pt; }
  .large { overflow: visible; }
}`
}
