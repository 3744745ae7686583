import { cleChiffre } from '../../../../shared/domain/chiffre-vivant.ts'
import { cleComparaison } from '../../../../shared/domain/comparaison.ts'
import type {
  EnLigne,
  NoeudTexte,
  RefChiffre,
  RefComparaison,
  TexteRiche,
} from '../../../../shared/domain/texte-riche.ts'

export type RefsTexte = { chiffres: RefChiffre[]; comparaisons: RefComparaison[]; images: string[] }

/** What a text cites, each once, in its order. */
export function listRefs(texte: TexteRiche): RefsTexte {
  const chiffres = new Map<string, RefChiffre>()
  const comparaisons = new Map<string, RefComparaison>()
  const images = new Set<string>()
  const noter = (n: NoeudTexte | EnLigne) => {
    if (n.type === 'chiffre') chiffres.set(cleChiffre(n.attrs), n.attrs)
    if (n.type === 'comparaison') comparaisons.set(cleComparaison(n.attrs), n.attrs)
    if (n.type === 'image') images.add(n.attrs.sha256)
  }
  parcourir(texte.content, noter)
  return { chiffres: [...chiffres.values()], comparaisons: [...comparaisons.values()], images: [...images] }
}

type Porteur = { content?: unknown }

/** Every node under these, in reading order; items, lines and cells are passed through. */
function parcourir(noeuds: readonly unknown[], noter: (n: NoeudTexte | EnLigne) => void): void {
  for (const n of noeuds) {
    noter(n as NoeudTexte | EnLigne)
    const { content } = n as Porteur
    if (Array.isArray(content)) parcourir(content, noter)
  }
}
