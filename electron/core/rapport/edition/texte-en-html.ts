import type { EnLigne, NoeudTexte, TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import { echapper } from '../../../../shared/graphiques/svg-texte.ts'

/** A figure or words of comparison. */
export type NoeudVivant = Extract<EnLigne, { type: 'chiffre' | 'comparaison' }>
/** What a live node is written as. */
type MotsVivants = (noeud: NoeudVivant) => string

type Tableau = Extract<NoeudTexte, { type: 'table' }>

const BALISES = { bold: 'strong', italic: 'em', underline: 'u' } as const

/** A small page without styles, links, pictures nor scripts, to be read beside the editor; everything in it is escaped. */
export function ecrireHtmlTexte(texte: TexteRiche, mots: MotsVivants): string {
  return texte.content.map(n => ecrireNoeud(n, mots)).join('')
}

function ecrireNoeud(n: NoeudTexte, mots: MotsVivants): string {
  const dedans = (noeuds: readonly NoeudTexte[]) => noeuds.map(e => ecrireNoeud(e, mots)).join('')
  switch (n.type) {
    case 'paragraph':
      return `<p>${ecrireLignes(n.content, mots)}</p>`
    case 'heading':
      return `<h${n.attrs.level}>${ecrireLignes(n.content, mots)}</h${n.attrs.level}>`
    case 'image':
      return `<p><em>[Image\u00a0: ${echapper(n.attrs.alt)}]</em></p>`
    case 'graphique':
      return '<p><em>[Graphique]</em></p>'
    case 'table':
      return ecrireTableau(n, mots)
    case 'blockquote':
      return `<blockquote>${dedans(n.content)}</blockquote>`
    default: {
      const balise = n.type === 'bulletList' ? 'ul' : 'ol'
      return `<${balise}>${n.content.map(e => `<li>${dedans(e.content)}</li>`).join('')}</${balise}>`
    }
  }
}

function ecrireTableau({ content }: Tableau, mots: MotsVivants): string {
  const lignes = content.map(ligne => {
    const cellules = ligne.content.map(c => {
      const balise = c.type === 'tableHeader' ? 'th' : 'td'
      const { colspan, rowspan } = c.attrs ?? { colspan: 1, rowspan: 1 }
      const texte = c.content.map(p => `<p>${ecrireLignes(p.content, mots)}</p>`).join('')
      return `<${balise} colspan="${colspan}" rowspan="${rowspan}">${texte}</${balise}>`
    })
    return `<tr>${cellules.join('')}</tr>`
  })
  return `<table><tbody>${lignes.join('')}</tbody></table>`
}

function ecrireLignes(lignes: readonly EnLigne[] | undefined, mots: MotsVivants): string {
  return (lignes ?? []).map(l => ecrireLigne(l, mots)).join('')
}

function ecrireLigne(l: EnLigne, mots: MotsVivants): string {
  if (l.type === 'hardBreak') return '<br>'
  if (l.type !== 'text') return echapper(mots(l))
  return (l.marks ?? []).reduceRight(
    (html, { type }) => `<${BALISES[type]}>${html}</${BALISES[type]}>`,
    echapper(l.text),
  )
}
