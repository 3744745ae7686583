import { ENCRE, GRILLE, PAPIER } from '../../../../../shared/graphiques/palette.ts'
import { enCss } from '../../../documents/formats/en-css.ts'
import type { Rapport } from '../../modele.ts'
import { abreger, piedCourant, titreCourant } from '../titre-courant.ts'

/** Characters of a head or a foot; what a mention takes at most, and « Page 10 / 41 ». */
const [LIGNE, MENTION, PAGE] = [104, 60, 14]
const FORT = '#0f5c63'
const POLICE = "Inter, 'Segoe UI', Arial, 'Liberation Sans', sans-serif"

/** Style sheet of the report: light on screen, A4 on paper; `entier` has a cover, whose page has neither head nor foot. */
export function styleHtml(rapport: Rapport, entier: boolean): string {
  return `${ecran()}\n${feuilles(rapport, entier)}\n${papier()}`
}

function ecran(): string {
  return `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; background: ${PAPIER}; color: ${ENCRE};
  font: 16px/1.55 ${POLICE}; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5 { line-height: 1.25; text-wrap: balance; }
h2 { font-size: 1.6rem; color: ${FORT}; margin: 3rem 0 0.75rem; }
h3 { font-size: 1.2rem; color: ${FORT}; margin: 2rem 0 0.5rem; }
h4, h5, .titre-figure { font-size: 1rem; color: ${ENCRE}; margin: 1.75rem 0 0.25rem; }
p { margin: 0 0 0.75rem; orphans: 3; widows: 3; }
li > p { margin-bottom: 0.3rem; }
a { color: ${FORT}; }
.evitement { position: absolute; left: -99rem; }
.evitement:focus { position: static; }
.cache, caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.mention { font-weight: 700; color: #9a3c06; }
.couverture { padding-bottom: 1rem; }
.couverture p { margin: 0 0 0.35rem; }
.couverture .mention { margin-top: 1rem; }
.logos { display: flex; flex-wrap: wrap; gap: 1.5rem 2rem; align-items: center; margin-bottom: 2rem; }
.logos .image { margin: 0; }
.logos .image img { height: 4.5rem; width: auto; max-width: 14rem; object-fit: contain; }
.titre { border-top: 6px solid ${FORT}; padding-top: 1rem; }
h1 { margin: 0 0 0.75rem; font-size: 2rem; color: ${FORT}; }
.annee, .convention { display: block; }
.annee { font-size: 2.6rem; }
.convention { font-size: 1.5rem; color: ${ENCRE}; }
.couverture .parties { font-size: 1.1rem; color: #4b5563; margin-bottom: 1.25rem; }
.fse { border-top: 1px solid ${GRILLE}; margin-top: 1.5rem !important; padding-top: 0.75rem; }
nav > ul { padding: 0; }
nav ul { list-style: none; }
nav li { margin: 0.35rem 0; }
nav > ul > li > a { font-weight: 600; }
nav li ul { padding-left: 1.5rem; }
nav a { text-decoration: none; }
.page { display: none; }
nav a:hover, nav a:focus { text-decoration: underline; }
.ref { font-size: 0.68em; line-height: 0; font-weight: 400; }
.ref a { text-decoration: none; }
.constat { margin: 0 0 0.5rem; }
.note { font-size: 0.85rem; color: #4b5563; margin: 0.35rem 0; }
.dessin, .image { margin: 0.75rem 0; }
.dessin svg { display: block; width: 100%; height: auto; border: 1px solid ${GRILLE}; }
.image img { max-width: 100%; height: auto; }
.citation { border-left: 4px solid ${FORT}; margin: 1rem 0; padding: 0.25rem 0 0.25rem 1.25rem; }
.citation blockquote { margin: 0; font-style: italic; }
.citation p:last-child { margin-bottom: 0.25rem; }
.citation .auteur { font-size: 0.9em; color: #4b5563; }
.large { overflow-x: auto; }
.large table { min-width: 58rem; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: 0.5rem 0; font-size: 0.88rem; line-height: 1.35;
  font-variant-numeric: tabular-nums; background: #fff; border: solid ${FORT}; border-width: 1px 0; }
th, td { padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; border-bottom: 1px solid ${GRILLE}; }
thead th { background: ${FORT}; color: #fff; vertical-align: bottom; hyphens: auto; }
tbody th { font-weight: 400; }
th.n, td.n { text-align: right; }
tr.total th, tr.total td { font-weight: 700; background: #f3efe6; }
tr:target { background: #fdf0c4; }`
}

function feuilles(rapport: Rapport, entier: boolean): string {
  const police = `font: 8pt ${POLICE}; color: #4b5563`
  const pied = piedCourant(rapport.pied, rapport.statut, LIGNE - PAGE)
  const mention = abreger(rapport.mention, MENTION)
  const vide =
    '@top-left { content: none; } @top-right { content: none; } @bottom-left { content: none; } @bottom-right { content: none; }'
  return `
@page { size: A4; margin: 22mm 18mm 20mm;
  @top-left { content: "${enCss(titreCourant(rapport.titre, LIGNE - mention.length))}"; ${police}; }
  @top-right { content: "${enCss(mention)}"; ${police}; font-weight: 700; color: #9a3c06; }
  @bottom-left { content: "${enCss(pied)}"; ${police}; }
  @bottom-right { content: "Page " counter(page) " / " counter(pages); ${police}; } }
@page paysage { size: A4 landscape; }
${entier ? `@page couverture { ${vide} }` : ''}`
}

function papier(): string {
  return `
@media print {
  body { max-width: none; padding: 0; background: #fff; font-size: 10pt; line-height: 1.45; }
  .evitement, footer { display: none; }
  .couverture { page: couverture; break-after: page; height: 250mm; display: flex; flex-direction: column; padding: 0; }
  .couverture .titre { margin-top: 35mm; }
  .couverture .fse { margin-top: auto !important; }
  .annee { font-size: 40pt; }
  .convention { font-size: 20pt; }
  nav { break-after: page; }
  nav h2 { margin-top: 0; }
  nav a { display: flex; align-items: baseline; }
  nav a .page { display: block; margin-left: auto; padding-left: 4mm; font-variant-numeric: tabular-nums; }
  nav a .trait { flex: 1; min-width: 6mm; margin-left: 2mm; border-bottom: 1px dotted #9ca3af; }
  .paysage { page: paysage; }
  .neuve { break-before: page; }
  h2 { font-size: 17pt; margin: 9mm 0 3mm; }
  .neuve h2, main > section:first-child h2 { margin-top: 0; }
  h3 { font-size: 12.5pt; margin: 6mm 0 2mm; }
  h4, h5, .titre-figure { font-size: 10pt; margin: 5mm 0 1mm; }
  h2, h3, h4, h5, .constat, .tete { break-after: avoid; }
  h2, h3, h4, h5, .tete, .dessin, .image, .citation, .court, tr, li > p:only-child { break-inside: avoid; }
  .tete { break-inside: avoid; }
  .dessin { margin: 2mm 0; }
  .dessin svg { width: 152mm; max-width: 100%; max-height: 200mm; margin: 0 auto; }
  .image img { max-height: 200mm; }
  thead { display: table-header-group; }
  tbody, tbody tr:first-child { break-before: avoid; }
  tbody tr:first-child, tbody tr:nth-last-child(2) { break-after: avoid; }
  tr:target { background: none; }
  table { font-size: 8.5pt; margin: 1.5mm 0; }
  th, td { padding: 0.7mm 1.5mm; }
  .serre { font-size: 7.5pt; }
  .serre th, .serre td { padding: 0.7mm 1.1mm; }
  .note { font-size: 8.5pt; break-before: avoid; }
  .large { overflow: visible; }
  .large table { min-width: 0; }
  a { color: inherit; text-decoration: none; }
  .ref a { color: ${FORT}; }
  * { print-color-adjust: exact; }
}`
}
