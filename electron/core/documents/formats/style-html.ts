import { enCss } from './en-css.ts'

/** Style of a paper: a sheet on screen, A4 on paper with its foot and « page x / y » on every sheet. */
export function styleHtml(pied: string, mention: string | null): string {
  return `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 48rem; padding: 2rem; background: #fff; color: #1f2937;
  font: 15px/1.5 Arial, 'Liberation Sans', 'Helvetica Neue', sans-serif; }
p { margin: 0 0 0.6em; white-space: pre-line; orphans: 3; widows: 3; overflow-wrap: break-word; }
.entete { border-bottom: 2px solid #0f5c63; padding-bottom: 0.5em; margin-bottom: 1.6em; }
.entete p { margin: 0; font-size: 0.9em; color: #374151; }
.entete p:first-child { font-size: 1.1em; font-weight: 700; color: #0f5c63; }
h1 { font-size: 1.45em; line-height: 1.25; margin: 0.9em 0 0.5em; text-align: center; }
h2 { font-size: 1.12em; line-height: 1.3; color: #0f5c63; margin: 1.25em 0 0.4em; }
h3 { font-size: 1em; line-height: 1.3; margin: 1.1em 0 0.4em; }
.droite { margin-left: 55%; }
.forte { font-weight: 700; }
.seance { text-align: center; font-weight: 700; }
.numero { text-align: center; font-weight: 700; font-size: 1.1em; }
.mention { font-size: 0.88em; color: #4b5563; font-style: italic; }
.brouillon, .confidentiel { font-style: normal; font-weight: 700; color: #9a3c06; text-align: center; }
.article { margin-left: 1.5em; }
.article b { font-weight: 700; }
ul { margin: 0 0 0.8em; padding-left: 1.6em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 0.4em 0 1em; font-size: 0.92em; }
caption { text-align: left; font-weight: 700; padding: 0.2em 0; }
caption.cache { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border: 1px solid #9ca3af; padding: 0.25em 0.45em; text-align: left; vertical-align: top;
  white-space: pre-line; overflow-wrap: break-word; }
th { background: #e6efef; font-weight: 700; }
.chiffres th, .chiffres td { text-align: center; }
.i { white-space: nowrap; }
.a-signer td { height: 3em; vertical-align: middle; }
.signatures { display: flex; justify-content: flex-end; gap: 3rem; margin: 1.4em 0 0; }
.signatures p { min-width: 15rem; min-height: 5em; white-space: pre-line; }
@page { size: A4; margin: 20mm 20mm 22mm;
  ${mention === null ? '' : `@top-right { content: "${enCss(mention)}"; font: 700 9pt Arial, 'Liberation Sans', sans-serif; color: #9a3c06; }`}
  @bottom-left { content: "${enCss(pied)}"; font: 8pt Arial, 'Liberation Sans', sans-serif; color: #4b5563; }
  @bottom-right { content: "Page " counter(page) " / " counter(pages); font: 8pt Arial, 'Liberation Sans', sans-serif; color: #4b5563; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.35; }
  .brouillon { display: none; }
  h1, h2, h3, caption { break-after: avoid; break-inside: avoid; }
  tr, .signatures, .article { break-inside: avoid; }
  thead { display: table-header-group; }
  .nouvelle-page { break-before: page; margin-top: 0; }
  .avec-la-suite { break-after: avoid; }
}`
}
