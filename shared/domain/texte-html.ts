import { echapper } from '../graphiques/svg-texte.ts'
import type { ChiffreEvalue, ComparaisonEvaluee } from './rapport.ts'
import type { EnLigne, NoeudTexte, RefChiffre, RefComparaison, TexteRiche } from './texte-riche.ts'

/** How the nodes that hold no text are drawn. Undefined: not known yet, or removed. */
export type RenduTexte = {
  chiffre: (ref: RefChiffre) => ChiffreEvalue | undefined
  comparaison: (ref: RefComparaison) => ComparaisonEvaluee | undefined
  /** Address of an image (`data:` or a protocol of the application). */
  image: (sha256: string) => string | undefined
  /** A chart, as html or svg that its writer already made safe. */
  graphique: (id: string) => string | undefined
}

const MARQUES = { bold: 'strong', italic: 'em', underline: 'u' } as const

/** A text as html: every word is escaped, no attribute comes from it but spans, alternatives and addresses given by `rendu`. */
export function ecrireTexteHtml(contenu: TexteRiche, rendu: RenduTexte): string {
  return ecrireNoeuds(contenu.content, rendu)
}

function ecrireNoeuds(noeuds: readonly NoeudTexte[], r: RenduTexte): string {
  return noeuds.map(n => ecrireNoeud(n, r)).join('')
}

function ecrireNoeud(noeud: NoeudTexte, r: RenduTexte): string {
  switch (noeud.type) {
    case 'paragraph':
      return `<p>${ecrireLigne(noeud.content, r)}</p>`
    case 'heading':
      return `<h${noeud.attrs.level}>${ecrireLigne(noeud.content, r)}</h${noeud.attrs.level}>`
    case 'image':
      return ecrireImage(noeud.attrs, r)
    case 'graphique':
      return r.graphique(noeud.attrs.id) ?? absent('graphique introuvable', noeud.attrs.id)
    case 'table':
      return `<table><tbody>${noeud.content.map(l => `<tr>${l.content.map(c => ecrireCellule(c, r)).join('')}</tr>`).join('')}</tbody></table>`
    case 'blockquote':
      return `<blockquote>${ecrireNoeuds(noeud.content, r)}</blockquote>`
    default: {
      const balise = noeud.type === 'orderedList' ? 'ol' : 'ul'
      const elements = noeud.content.map(e => `<li>${ecrireNoeuds(e.content, r)}</li>`)
      return `<${balise}>${elements.join('')}</${balise}>`
    }
  }
}

type Cellule = Extract<NoeudTexte, { type: 'table' }>['content'][number]['content'][number]

function ecrireCellule(cellule: Cellule, r: RenduTexte): string {
  const balise = cellule.type === 'tableHeader' ? 'th' : 'td'
  const { colspan = 1, rowspan = 1 } = cellule.attrs ?? {}
  const etendue = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
  return `<${balise}${etendue}>${ecrireNoeuds(cellule.content, r)}</${balise}>`
}

function ecrireImage({ sha256, alt }: { sha256: string; alt: string }, r: RenduTexte): string {
  const adresse = r.image(sha256)
  if (adresse === undefined) return absent('image introuvable', alt)
  return `<img src="${echapper(adresse)}" alt="${echapper(alt)}">`
}

function absent(quoi: string, nom: string): string {
  return `<p class="introuvable">[${quoi}${nom.trim() === '' ? '' : `\u00a0: ${echapper(nom)}`}]</p>`
}

function ecrireLigne(content: readonly EnLigne[] | undefined, r: RenduTexte): string {
  return (content ?? []).map(n => ecrireEnLigne(n, r)).join('')
}

function ecrireEnLigne(noeud: EnLigne, r: RenduTexte): string {
  if (noeud.type === 'hardBreak') return '<br>'
  if (noeud.type === 'chiffre') return ecrireChiffre(r.chiffre(noeud.attrs))
  if (noeud.type === 'comparaison') return ecrireComparaison(r.comparaison(noeud.attrs))
  return (noeud.marks ?? []).reduce(
    (html, { type }) => `<${MARQUES[type]}>${html}</${MARQUES[type]}>`,
    echapper(noeud.text),
  )
}

function ecrireChiffre(c: ChiffreEvalue | undefined): string {
  if (c === undefined) return '<span class="chiffre attente">…</span>'
  const classe = c.connu ? 'chiffre' : 'chiffre introuvable'
  return `<span class="${classe}" title="${echapper(c.libelle)}">${echapper(c.texte)}</span>`
}

function ecrireComparaison(c: ComparaisonEvaluee | undefined): string {
  if (c === undefined) return '<span class="comparaison attente">…</span>'
  const titre = c.explication === null ? '' : ` title="${echapper(c.explication)}"`
  return `<span class="comparaison ${c.tenue}"${titre}>${echapper(c.texte)}</span>`
}
