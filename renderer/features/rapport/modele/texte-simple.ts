import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'

type Noeud = TexteRiche['content'][number]

/** The text of paragraphs alone, an empty line between two; null when it holds anything else, which plain words would lose. */
export function enTexteSimple(texte: TexteRiche): string | null {
  const paragraphes = texte.content.map(lireParagraphe)
  return paragraphes.every(p => p !== null) ? paragraphes.join('\n\n') : null
}

function lireParagraphe(noeud: Noeud): string | null {
  if (noeud.type !== 'paragraph') return null
  const morceaux = (noeud.content ?? []).map(n => {
    if (n.type === 'hardBreak') return '\n'
    return n.type === 'text' && (n.marks ?? []).length === 0 ? n.text : null
  })
  return morceaux.every(m => m !== null) ? morceaux.join('') : null
}

/** The reverse: paragraphs, each line of one after a break; empty ones are dropped. */
export function enTexteRiche(saisie: string): TexteRiche {
  const paragraphes = saisie
    .split(/\n[ \t]*\n/)
    .map(p => p.trim())
    .filter(p => p !== '')
  return { type: 'doc', content: paragraphes.map(ecrireParagraphe) }
}

function ecrireParagraphe(paragraphe: string): Noeud {
  const content = paragraphe.split('\n').flatMap((ligne, rang) => {
    const texte = ligne.trim()
    return [
      ...(rang === 0 ? [] : [{ type: 'hardBreak' as const }]),
      ...(texte === '' ? [] : [{ type: 'text' as const, text: texte }]),
    ]
  })
  return { type: 'paragraph', content }
}
