import type { EnLigne, NoeudTexte, RefChiffre, RefComparaison, TexteRiche } from './texte-riche.ts'

/** What a text refers to, in its order, repetitions included. */
export type Citations = {
  chiffres: RefChiffre[]
  comparaisons: RefComparaison[]
  /** SHA-256 of images. */
  images: string[]
  /** Ids of charts. */
  graphiques: string[]
}

/** Every live figure, word of comparison, image and chart of a text. */
export function listCitations(texte: TexteRiche): Citations {
  const citations: Citations = { chiffres: [], comparaisons: [], images: [], graphiques: [] }
  visiterNoeuds(texte.content, citations, () => undefined)
  return citations
}

/** What texts name of each single territory, in figures or words: its code with those of the indicators, all sorted. */
export function listCodesParTerritoire(
  textes: Iterable<TexteRiche>,
): [territoire: string, codes: string[]][] {
  const parTerritoire = new Map<string, Set<string>>()
  for (const texte of textes) {
    const { chiffres, comparaisons } = listCitations(texte)
    for (const { territoire, code } of [...chiffres, ...comparaisons])
      if (territoire !== null)
        parTerritoire.set(territoire, (parTerritoire.get(territoire) ?? new Set()).add(code))
  }
  const entrees = [...parTerritoire].map<[string, string[]]>(([t, codes]) => [t, [...codes].sort()])
  return entrees.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Codes of the indicators that texts name, each once, sorted. */
export function listCodesCites(textes: Iterable<TexteRiche>): string[] {
  const codes = [...textes].flatMap(texte => {
    const { chiffres, comparaisons } = listCitations(texte)
    return [...chiffres, ...comparaisons].map(ref => ref.code)
  })
  return [...new Set(codes)].sort()
}

/** The words typed by hand, one string per paragraph or heading; a live node or a line end is a space between them. */
export function listPhrases(texte: TexteRiche): string[] {
  const phrases: string[] = []
  visiterNoeuds(texte.content, { chiffres: [], comparaisons: [], images: [], graphiques: [] }, ligne => {
    const phrase = ligne.map(n => (n.type === 'text' ? n.text : ' ')).join('')
    if (phrase.trim() !== '') phrases.push(phrase)
  })
  return phrases
}

function visiterNoeuds(
  noeuds: readonly NoeudTexte[],
  c: Citations,
  surLigne: (ligne: readonly EnLigne[]) => void,
): void {
  for (const noeud of noeuds) visiterNoeud(noeud, c, surLigne)
}

function visiterNoeud(noeud: NoeudTexte, c: Citations, surLigne: (ligne: readonly EnLigne[]) => void): void {
  switch (noeud.type) {
    case 'paragraph':
    case 'heading':
      visiterLigne(noeud.content ?? [], c)
      surLigne(noeud.content ?? [])
      return
    case 'image':
      c.images.push(noeud.attrs.sha256)
      return
    case 'graphique':
      c.graphiques.push(noeud.attrs.id)
      return
    case 'blockquote':
      visiterNoeuds(noeud.content, c, surLigne)
      return
    case 'table':
      for (const { content } of noeud.content)
        for (const cellule of content) visiterNoeuds(cellule.content, c, surLigne)
      return
    default:
      for (const element of noeud.content) visiterNoeuds(element.content, c, surLigne)
  }
}

function visiterLigne(ligne: readonly EnLigne[], c: Citations): void {
  for (const noeud of ligne) {
    if (noeud.type === 'chiffre') c.chiffres.push(noeud.attrs)
    if (noeud.type === 'comparaison') c.comparaisons.push(noeud.attrs)
  }
}
