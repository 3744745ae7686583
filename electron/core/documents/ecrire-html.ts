import type { Bloc } from '../../../shared/domain/document.ts'
import { retirerInterdits } from '../../../shared/domain/texte.ts'
import { echapper } from '../../../shared/graphiques/svg-texte.ts'
import {
  decouperArticle,
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
    `<title>${texte(page.titre)}</title>`,
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
  if (bloc.genre === 'article') return dessinerArticle(bloc)
  return `<p class="${listClasses(bloc, suivant).join(' ')}">${texte(bloc.texte)}</p>`
}

function dessinerSousTitre(bloc: Bloc): string {
  const balise = `h${bloc.niveau ?? 2}`
  return `<${balise}${bloc.page === true ? ' class="nouvelle-page"' : ''}>${texte(bloc.texte)}</${balise}>`
}

function dessinerArticle(bloc: Bloc): string {
  const { numero, verbe, suite } = decouperArticle(bloc.texte)
  return `<p class="article"><b>${texte(numero)}${texte(verbe)}</b>${texte(suite)}</p>`
}

function listClasses(bloc: Bloc, suivant: Bloc | undefined): string[] {
  const seul = ['numero', 'seance', 'confidentiel'].includes(bloc.cle) ? [bloc.cle] : []
  const introduit = suivant !== undefined && ['article', 'liste', 'signature'].includes(suivant.genre)
  return [
    bloc.genre === 'mention' ? 'mention' : 'texte',
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
  const rangs = corps.map(l => `<tr>${l.map(c => `<td>${texte(c)}</td>`).join('')}</tr>`).join('')
  return `<table class="${classes.join(' ')}"><caption${estChiffre(lignes) ? '' : ' class="cache"'}>${texte(nom)}</caption><colgroup>${colonnes}</colgroup><thead><tr>${titres}</tr></thead><tbody>${rangs}</tbody></table>`
}

const texte = (brut: string) => echapper(retirerInterdits(brut))
