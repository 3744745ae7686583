import { formatJourFr } from '../../../shared/domain/dates.ts'
import { svgGraphique } from '../../../shared/graphiques/svg.ts'
import { echapper } from '../../../shared/graphiques/svg-texte.ts'
import type { Bloc, Feuille, Ligne, Rapport, Tableau } from './modele.ts'
import { styleHtml } from './style-html.ts'
import { texteCellule } from './texte-cellule.ts'

/** Fingerprints and file names have no place to break. */
const SANS_COUPURE = /\S{25}/

/** The whole report in one file that asks nothing of the network: headings, tables and static charts, ready to print on A4. */
export function ecrireHtml(rapport: Rapport): string {
  const sommaire = rapport.feuilles
    .map((f, i) => `<li><a href="#s${i + 1}">${echapper(f.titre)}</a></li>`)
    .join('')
  return [
    '<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${echapper(rapport.titre)}</title>`,
    '<meta name="generator" content="Tandem">',
    `<style>${styleHtml(rapport.mention)}</style>\n</head>\n<body>`,
    `<header><p class="mention">${echapper(rapport.mention)}</p><h1>${echapper(rapport.titre)}</h1>`,
    `<p>${echapper(rapport.sousTitre)}${arrete(rapport)}</p></header>`,
    `<nav aria-label="Sommaire"><h2>Sommaire</h2><ol>${sommaire}</ol></nav>\n<main>`,
    ...rapport.feuilles.map((f, i) => section(f, i + 1)),
    `</main>\n<footer><p class="mention">${echapper(rapport.mention)}</p></footer>\n</body>\n</html>\n`,
  ].join('')
}

function arrete(rapport: Rapport): string {
  return rapport.arreteAu === null
    ? ''
    : `. Dernier jour lu dans les fichiers\u00a0: ${formatJourFr(rapport.arreteAu)}`
}

function section(feuille: Feuille, rang: number): string {
  const intro = feuille.intro.map(p => `<p>${echapper(p)}</p>`).join('')
  const blocs = feuille.blocs.map((b, i) => blocHtml(b, `s${rang}-${i + 1}`)).join('')
  return `\n<section id="s${rang}" aria-labelledby="s${rang}-t"><h2 id="s${rang}-t">${echapper(feuille.titre)}</h2>${intro}${blocs}</section>`
}

function blocHtml(bloc: Bloc, prefixe: string): string {
  const phrase = bloc.phrase === null ? '' : `<p class="constat">${echapper(bloc.phrase)}</p>`
  const figure =
    bloc.graphique === null ? '' : `<figure>${svgGraphique(bloc.graphique.spec, prefixe)}</figure>`
  const notes = bloc.tableau.notes.map(n => `<p class="note">${echapper(n)}</p>`).join('')
  return `<div class="bloc"><h3>${echapper(bloc.tableau.titre)}</h3>${phrase}${figure}${tableauHtml(bloc.tableau)}${notes}</div>`
}

function tableauHtml(tableau: Tableau): string {
  const entetes = tableau.colonnes
    .map(c => `<th scope="col"${c.nombre ? ' class="n"' : ''}>${echapper(c.titre)}</th>`)
    .join('')
  const lignes = tableau.lignes.map(ligneHtml).join('')
  return `<div class="large"><table><caption>${echapper(tableau.titre)}</caption><thead><tr>${entetes}</tr></thead><tbody>${lignes}</tbody></table></div>`
}

function ligneHtml(ligne: Ligne): string {
  const cellules = ligne.cellules.map((cellule, i) => {
    const texte = echapper(texteCellule(cellule))
    if (i === 0) return `<th scope="row">${texte}</th>`
    if (cellule.type === 'texte' && SANS_COUPURE.test(cellule.texte)) return `<td class="brut">${texte}</td>`
    return cellule.type === 'texte' ? `<td>${texte}</td>` : `<td class="n">${texte}</td>`
  })
  return `<tr${ligne.total ? ' class="total"' : ''}>${cellules.join('')}</tr>`
}
