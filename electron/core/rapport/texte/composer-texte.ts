import { evaluerChiffre } from '../../../../shared/domain/chiffre-vivant.ts'
import { evaluerComparaison } from '../../../../shared/domain/comparaison.ts'
import type { DonneesChiffres } from '../../../../shared/domain/lecture-chiffre.ts'
import type { EnLigne, NoeudTexte, TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import type { Bloc, BlocChapitre, Fragment, ImageRapport } from '../modele.ts'

/** What the nodes of a text refer to. */
export type ContexteTexte = {
  donnees: DonneesChiffres
  /** By SHA-256; undefined when the base no longer has the image. */
  images: (sha256: string) => ImageRapport | undefined
  /** Charts of the report with their tables, by the id of their ChartSpec. */
  graphiques: ReadonlyMap<string, Bloc>
  /** Number of the annex line of an indicator in a year; undefined when the annex has none. */
  source: (code: string, annee: number) => number | undefined
}

type Grille = Extract<BlocChapitre, { genre: 'grille' }>
type Tableau = Extract<NoeudTexte, { type: 'table' }>

/**
 * A stored text as the blocks that every format draws: live figures and words are evaluated, charts and images are looked
 * up. What no longer exists is said in its place, between brackets. Empty paragraphs are dropped.
 */
export function composerTexte(contenu: TexteRiche, contexte: ContexteTexte): BlocChapitre[] {
  return contenu.content.flatMap(noeud => composerNoeud(noeud, contexte))
}

function composerNoeud(noeud: NoeudTexte, c: ContexteTexte): BlocChapitre[] {
  switch (noeud.type) {
    case 'paragraph':
      return siEcrit(composerLigne(noeud.content, c), fragments => ({ genre: 'paragraphe', fragments }))
    case 'heading':
      return siEcrit(composerLigne(noeud.content, c), fragments => ({
        genre: 'intertitre',
        niveau: noeud.attrs.level,
        fragments,
      }))
    case 'image':
      return composerImage(noeud.attrs, c)
    case 'graphique':
      return composerGraphique(noeud.attrs.id, c)
    case 'table':
      return [composerTableau(noeud, c)]
    case 'blockquote':
      return composerCitation(noeud.content, c)
    default:
      return composerListe(noeud, c)
  }
}

function siEcrit(fragments: Fragment[], bloc: (fragments: Fragment[]) => BlocChapitre): BlocChapitre[] {
  return fragments.some(f => f.texte.trim() !== '') ? [bloc(fragments)] : []
}

function composerListe(
  noeud: Extract<NoeudTexte, { type: 'bulletList' | 'orderedList' }>,
  c: ContexteTexte,
): BlocChapitre[] {
  const elements = noeud.content
    .map(e => e.content.flatMap(n => composerNoeud(n, c)))
    .filter(b => b.length > 0)
  return elements.length === 0 ? [] : [{ genre: 'liste', ordonnee: noeud.type === 'orderedList', elements }]
}

function composerCitation(content: NoeudTexte[], c: ContexteTexte): BlocChapitre[] {
  const blocs = content.flatMap(n => composerNoeud(n, c))
  return blocs.length === 0 ? [] : [{ genre: 'citation', blocs, auteur: null }]
}

function composerImage({ sha256, alt }: { sha256: string; alt: string }, c: ContexteTexte): BlocChapitre[] {
  const image = c.images(sha256)
  if (image === undefined) return [direAbsent('image introuvable', alt)]
  return [{ genre: 'image', image: alt.trim() === '' ? image : { ...image, alt } }]
}

function composerGraphique(id: string, c: ContexteTexte): BlocChapitre[] {
  const bloc = c.graphiques.get(id)
  return [bloc === undefined ? direAbsent('graphique introuvable', id) : { genre: 'figure', bloc }]
}

function direAbsent(quoi: string, nom: string): BlocChapitre {
  const texte = nom.trim() === '' ? `[${quoi}]` : `[${quoi}\u00a0: ${nom}]`
  return { genre: 'note', fragments: [{ texte }] }
}

function composerTableau({ content }: Tableau, c: ContexteTexte): Grille {
  const lignes = content.map(ligne =>
    ligne.content.map(cellule => ({
      entete: cellule.type === 'tableHeader',
      colspan: cellule.attrs?.colspan ?? 1,
      rowspan: cellule.attrs?.rowspan ?? 1,
      paragraphes: cellule.content.map(p => composerLigne(p.content, c)),
    })),
  )
  return { genre: 'grille', lignes }
}

/** A line end belongs to the run after it; one that ends the paragraph says nothing. */
function composerLigne(content: readonly EnLigne[] | undefined, c: ContexteTexte): Fragment[] {
  const fragments: Fragment[] = []
  let saut = false
  for (const noeud of content ?? []) {
    if (noeud.type === 'hardBreak') {
      if (saut) fragments.push({ texte: '', saut: true })
      saut = true
      continue
    }
    fragments.push({ ...composerFragment(noeud, c), ...(saut ? { saut: true } : {}) })
    saut = false
  }
  return fragments
}

function composerFragment(noeud: Exclude<EnLigne, { type: 'hardBreak' }>, c: ContexteTexte): Fragment {
  if (noeud.type === 'chiffre') {
    const { texte, connu } = evaluerChiffre(noeud.attrs, c.donnees)
    const annee = c.donnees.annee + noeud.attrs.decalage
    return { texte, ...(connu ? sourcer(c.source(noeud.attrs.code, annee)) : {}) }
  }
  if (noeud.type === 'comparaison') return { texte: evaluerComparaison(noeud.attrs, c.donnees).texte }
  const marques = new Set(noeud.marks?.map(m => m.type))
  return {
    texte: noeud.text,
    ...(marques.has('bold') ? { gras: true } : {}),
    ...(marques.has('italic') ? { italique: true } : {}),
    ...(marques.has('underline') ? { souligne: true } : {}),
  }
}

function sourcer(source: number | undefined): { source?: number } {
  return source === undefined ? {} : { source }
}
