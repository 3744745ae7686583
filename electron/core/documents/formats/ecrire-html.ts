import { MOIS } from '../../../../shared/domain/dates-en-mots.ts'
import type { Bloc } from '../../../../shared/domain/document.ts'
import { echapper } from '../../../../shared/graphiques/svg-texte.ts'
import {
  couperFort,
  estASigner,
  estChiffre,
  listDessines,
  type Page,
  partagerLargeur,
  placer,
} from './mise-en-page.ts'
import { styleHtml } from './style-html.ts'

/** The whole paper in one page that asks nothing of anybody: no script, no file, no network. It prints on A4. */
export function ecrireHtml(page: Page): string {
  const mention = page.mention === null ? '' : `<p class="mention brouillon">${texte(page.mention)}</p>`
  return [
    '<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${echapper(page.titre)}</title>`,
    '<meta name="generator" content="Tandem">',
    `<style>${styleHtml(page.pied, page.mention)}</style>\n</head>\n<body>\n${mention}`,
    ...grouper(listDessines(page.blocs)),
    '</body>\n</html>\n',
  ].join('')
}

/** Signatures that follow each other stand side by side. */
function grouper(blocs: readonly Bloc[]): string[] {
  return blocs.map((bloc, i) => {
    if (bloc.genre !== 'signature') return `${dessiner(bloc, blocs[i + 1])}\n`
    const debut = blocs[i - 1]?.genre === 'signature' ? '' : '<div class="signatures">'
    const fin = blocs[i + 1]?.genre === 'signature' ? '' : '</div>\n'
    return `${debut}<p>${texte(bloc.texte)}</p>${fin}`
  })
}

function dessiner(bloc: Bloc, suivant: Bloc | undefined): string {
  if (bloc.genre === 'titre') return `<h1>${texte(bloc.texte)}</h1>`
  if (bloc.genre === 'sous_titre') return dessinerSousTitre(bloc)
  if (bloc.genre === 'entete')
    return `<header class="entete">${bloc.texte
      .split('\n')
      .map(l => `<p>${texte(l)}</p>`)
      .join('')}</header>`
  if (bloc.genre === 'liste')
    return `<ul>${bloc.texte
      .split('\n')
      .map(l => `<li>${texte(l)}</li>`)
      .join('')}</ul>`
  if (bloc.genre === 'tableau') return dessinerTableau(bloc)
  const { fort, suite } = couperFort(bloc)
  const debut = fort === '' ? '' : `<b>${texte(fort)}</b>`
  return `<p class="${listClasses(bloc, suivant).join(' ')}">${debut}${texte(suite)}</p>`
}

function dessinerSousTitre(bloc: Bloc): string {
  const balise = `h${bloc.niveau ?? 2}`
  return `<${balise}${bloc.page === true ? ' class="nouvelle-page"' : ''}>${texte(bloc.texte)}</${balise}>`
}

function listClasses(bloc: Bloc, suivant: Bloc | undefined): string[] {
  const seul = ['numero', 'seance', 'confidentiel'].includes(bloc.cle) ? [bloc.cle] : []
  const introduit = suivant !== undefined && ['article', 'liste', 'signature'].includes(suivant.genre)
  return [
    bloc.genre === 'paragraphe' ? 'texte' : bloc.genre,
    placer(bloc),
    ...seul,
    ...(introduit ? ['avec-la-suite'] : []),
  ]
}

function dessinerTableau({ texte: nom, lignes = [] }: Bloc): string {
  const classes = [...(estASigner(lignes) ? ['a-signer'] : []), ...(estChiffre(lignes) ? ['chiffres'] : [])]
  const colonnes = partagerLargeur(lignes)
    .map(l => `<col style="width: ${l}%">`)
    .join('')
  const [entete = [], ...corps] = lignes
  const titres = entete.map(c => `<th scope="col">${texte(c)}</th>`).join('')
  const rangs = corps.map(l => `<tr>${l.map(c => `<td>${echapper(c)}</td>`).join('')}</tr>`).join('')
  return `<table class="${classes.join(' ')}"><caption${estChiffre(lignes) ? '' : ' class="cache"'}>${texte(nom)}</caption><colgroup>${colonnes}</colgroup><thead><tr>${titres}</tr></thead><tbody>${rangs}</tbody></table>`
}

/** An hour, a date and a number stay on one line. */
const INSEPARABLE = new RegExp(
  `\\b\\d{1,2} h(?: \\d{2})?\\b|n° [\\d-]+|\\b\\d{1,2}(?:er)? (?:${MOIS.join('|')})(?: \\d{4})?\\b`,
  'g',
)

const texte = (brut: string) => echapper(brut).replace(INSEPARABLE, '<span class="i">$&</span>')
