import type { EnLigne, NoeudTexte, TexteRiche } from '../../../../../shared/domain/texte-riche.ts'
import type { CelluleLue, TableauFini } from './tableau-lu.ts'

/** `niveau` counts from 0; `suite`: a further paragraph of the item before. */
export type PlaceListe = { niveau: number; ordonnee: boolean; suite: boolean }
/** `titre`: level of a heading, 1 for the highest; null for running text. */
export type ParagrapheLu = {
  lignes: EnLigne[]
  titre: number | null
  liste: PlaceListe | null
  jete: boolean
}
export type BlocLu = ({ genre: 'paragraphe' } & ParagrapheLu) | TableauFini

type Liste = Extract<NoeudTexte, { type: 'bulletList' | 'orderedList' }>
/** Open lists from the outermost one in. */
type Ouverte = { liste: Liste; niveau: number }

/** A list in a list counts for two levels of nodes, and 20 are the most that a text has. */
const NIVEAU_MAX = 7

/** Blocks as a text of the editor: paragraphs of lists one inside another, headings on two levels, empty paragraphs left out. */
export function assemblerBlocs(blocs: readonly BlocLu[]): TexteRiche {
  const premier = Math.min(...blocs.map(b => (b.genre === 'paragraphe' ? (b.titre ?? 99) : 99)))
  const content: NoeudTexte[] = []
  let ouvertes: Ouverte[] = []
  for (const bloc of blocs) {
    if (bloc.genre === 'paragraphe' && !aDuTexte(bloc)) continue
    if (bloc.genre === 'paragraphe' && bloc.liste !== null && bloc.titre === null)
      ouvertes = poserEnListe(content, ouvertes, bloc, bloc.liste)
    else {
      ouvertes = []
      content.push(bloc.genre === 'tableau' ? versTableau(bloc.lignes) : versParagraphe(bloc, premier))
    }
  }
  return { type: 'doc', content }
}

const aDuTexte = ({ lignes }: ParagrapheLu) => lignes.some(l => l.type === 'text' && l.text.trim() !== '')

function versParagraphe({ titre, lignes }: ParagrapheLu, premier: number): NoeudTexte {
  if (titre === null) return { type: 'paragraph', content: lignes }
  return { type: 'heading', attrs: { level: titre === premier ? 3 : 4 }, content: lignes }
}

/** Puts a paragraph in the innermost open list of its level; gives the lists that stay open. */
function poserEnListe(
  content: NoeudTexte[],
  ouvertes: Ouverte[],
  p: ParagrapheLu,
  place: PlaceListe,
): Ouverte[] {
  const paragraphe: NoeudTexte = { type: 'paragraph', content: p.lignes }
  const niveau = Math.min(place.niveau, NIVEAU_MAX)
  const type = place.ordonnee ? 'orderedList' : 'bulletList'
  const restent = ouvertes.filter(
    o => o.niveau < niveau || (o.niveau === niveau && (place.suite || o.liste.type === type)),
  )
  const interne = restent.at(-1)
  const dernier = interne?.liste.content.at(-1)
  if (interne?.niveau === niveau) {
    if (place.suite && dernier !== undefined) dernier.content.push(paragraphe)
    else interne.liste.content.push({ type: 'listItem', content: [paragraphe] })
    return restent
  }
  const liste: Liste = { type, content: [{ type: 'listItem', content: [paragraphe] }] }
  if (dernier === undefined) content.push(liste)
  else dernier.content.push(liste)
  return [...restent, { liste, niveau }]
}

function versTableau(lignes: CelluleLue[][]): NoeudTexte {
  return {
    type: 'table',
    content: lignes.map(cellules => ({
      type: 'tableRow',
      content: cellules.map(c => ({
        type: c.entete ? ('tableHeader' as const) : ('tableCell' as const),
        attrs: { colspan: Math.min(c.colspan, 40), rowspan: c.rowspan },
        content: c.paragraphes.map(lignes => ({ type: 'paragraph' as const, content: lignes })),
      })),
    })),
  }
}
