export const VOLETS = ['vote', 'presence', 'notes', 'decisions', 'aide'] as const
export type Volet = (typeof VOLETS)[number]
export type Commande = Volet | 'suivant' | 'precedent' | 'minuteur' | 'quitter'

const LETTRES: Record<string, Commande> = {
  n: 'suivant',
  p: 'precedent',
  v: 'vote',
  q: 'presence',
  o: 'notes',
  d: 'decisions',
  t: 'minuteur',
}

const AUTRES: Record<string, Commande> = {
  ArrowRight: 'suivant',
  PageDown: 'suivant',
  ArrowLeft: 'precedent',
  PageUp: 'precedent',
  '?': 'aide',
}

type Frappe = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>

/**
 * What a key asks. `enSaisie`: a field or a choice has the focus, and only Escape is ours. `lettres`: whether keys of one
 * letter act (they can be turned off, WCAG 2.1.4).
 */
export function trouverCommande(
  e: Frappe,
  { enSaisie, lettres }: { enSaisie: boolean; lettres: boolean },
): Commande | undefined {
  if (e.ctrlKey || e.altKey || e.metaKey) return undefined
  if (e.key === 'Escape') return 'quitter'
  if (enSaisie) return undefined
  return AUTRES[e.key] ?? (lettres ? LETTRES[e.key.toLowerCase()] : undefined)
}

/** Whether a key typed on this element belongs to it. */
export function estEnSaisie(cible: EventTarget | null): boolean {
  return (
    cible instanceof Element &&
    cible.closest('input, textarea, select, [contenteditable="true"], [role="listbox"]') !== null
  )
}
