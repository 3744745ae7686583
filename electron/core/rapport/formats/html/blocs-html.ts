import { svgGraphique } from '../../../../../shared/graphiques/svg.ts'
import { echapper } from '../../../../../shared/graphiques/svg-texte.ts'
import type { Bloc, BlocChapitre, ImageRapport } from '../../modele.ts'
import type { Contexte } from './contexte.ts'
import { fragmentsHtml, texteHtml } from './fragments-html.ts'
import { grilleHtml, tableauHtml } from './tableau-html.ts'

const DERNIER_NIVEAU = 6

/** Blocks of a chapter, in order. No `figure`: in a pdf it would be a second image, without words, around the first. */
export function blocsHtml(blocs: readonly BlocChapitre[], contexte: Contexte): string {
  return blocs.map(bloc => blocHtml(bloc, contexte)).join('\n')
}

/** Id of a heading of the chapter, as the table of contents names it. */
export const idIntertitre = (prefixe: string, rang: number) => `${prefixe}-t${rang}`

function blocHtml(bloc: BlocChapitre, contexte: Contexte): string {
  switch (bloc.genre) {
    case 'paragraphe':
      return `<p>${fragmentsHtml(bloc.fragments, contexte)}</p>`
    case 'note':
      return `<p class="note">${fragmentsHtml(bloc.fragments, contexte)}</p>`
    case 'intertitre': {
      contexte.intertitres += 1
      contexte.niveau = Math.min(bloc.niveau, contexte.niveau + 1)
      const id = idIntertitre(contexte.prefixe, contexte.intertitres)
      return `<h${contexte.niveau} id="${id}">${fragmentsHtml(bloc.fragments, contexte)}</h${contexte.niveau}>`
    }
    case 'liste': {
      const balise = bloc.ordonnee ? 'ol' : 'ul'
      const elements = bloc.elements.map(e => `<li>${blocsHtml(e, contexte)}</li>`).join('')
      return `<${balise}>${elements}</${balise}>`
    }
    case 'citation': {
      const auteur = bloc.auteur === null ? '' : `<p class="auteur">— ${texteHtml(bloc.auteur)}</p>`
      return `<div class="citation"><blockquote>${blocsHtml(bloc.blocs, contexte)}</blockquote>${auteur}</div>`
    }
    case 'grille':
      return grilleHtml(bloc.lignes, contexte)
    case 'image':
      return imageHtml(bloc.image)
    case 'figure':
      return figureHtml(bloc.bloc, contexte)
  }
}

/** Heading, sentence and chart, which stay together; then the table and what must be read with it. */
function figureHtml({ phrase, tableau, graphique }: Bloc, contexte: Contexte): string {
  const niveau = Math.min(DERNIER_NIVEAU, contexte.niveau + 1)
  const constat = phrase === null ? '' : `<p class="constat">${texteHtml(phrase)}</p>`
  let dessin = ''
  if (graphique !== null) {
    contexte.graphiques += 1
    dessin = `<div class="dessin">${svgGraphique(graphique.spec, `${contexte.prefixe}-${contexte.graphiques}`)}</div>`
  }
  const table = tableau.lignes.length === 0 ? '' : tableauHtml(tableau, contexte)
  const notes = tableau.notes.map(n => `<p class="note">${texteHtml(n)}</p>`).join('')
  return `<div class="bloc"><div class="tete"><h${niveau} class="titre-figure">${texteHtml(tableau.titre)}</h${niveau}>${constat}${dessin}</div>${table}${notes}</div>`
}

/** An image inside the page, or its alternative text when it holds nothing. */
export function imageHtml({ octets, type, largeur, hauteur, alt }: ImageRapport): string {
  if (octets.length === 0) return `<p class="note">[Image illisible\u00a0: ${echapper(alt)}]</p>`
  const donnees = Buffer.from(octets).toString('base64')
  return `<div class="image"><img src="data:image/${type};base64,${donnees}" alt="${echapper(alt)}" width="${largeur}" height="${hauteur}"></div>`
}
