import type { NoeudTexte } from '../../../../shared/domain/texte-riche.ts'
import { styleDe } from './collage-lecture.ts'

/** An item of a list as Word writes it: a paragraph with a level and a mark typed in front. */
export type Puce = { type: 'puce'; niveau: number; ordonnee: boolean; content: NoeudTexte[] }

const NUMERO = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i

/** The item that a paragraph of Word is; null for a plain paragraph. */
export function lirePuce(e: Element): Omit<Puce, 'content'> | null {
  const niveau = /mso-list:[^;]*?level(\d+)/.exec(styleDe(e))?.[1]
  if (niveau === undefined) return null
  const marque = [...e.querySelectorAll('*')].find(d => /mso-list:ignore/.test(styleDe(d)))
  return {
    type: 'puce',
    niveau: Math.min(9, Math.max(1, Number(niveau))),
    ordonnee: NUMERO.test(marque?.textContent.trim() ?? ''),
  }
}

type Liste = Extract<NoeudTexte, { type: 'bulletList' | 'orderedList' }>

/** Items that follow each other make one list, nested by their levels; a change of mark at one level begins another. */
export function grouperPuces(blocs: readonly (NoeudTexte | Puce)[]): NoeudTexte[] {
  const sortie: NoeudTexte[] = []
  let ouvertes: { niveau: number; liste: Liste }[] = []
  for (const bloc of blocs) {
    if (bloc.type !== 'puce') {
      ouvertes = []
      sortie.push(bloc)
      continue
    }
    const type = bloc.ordonnee ? 'orderedList' : 'bulletList'
    ouvertes = ouvertes.filter(
      o => o.niveau < bloc.niveau || (o.niveau === bloc.niveau && o.liste.type === type),
    )
    const derniere = ouvertes.at(-1)
    if (derniere?.niveau !== bloc.niveau) {
      const liste: Liste = { type, content: [] }
      const place = derniere?.liste.content.at(-1)?.content ?? sortie
      place.push(liste)
      ouvertes.push({ niveau: bloc.niveau, liste })
    }
    ouvertes.at(-1)?.liste.content.push({ type: 'listItem', content: bloc.content })
  }
  return sortie
}
