const FOCALISABLES =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, iframe, [tabindex]'

/** Where the keyboard was: the element, what stood around it, and the other stops of its screen or dialog. */
export type Repere = {
  element: HTMLElement
  /** Nearest first, up to the screen or the dialog. */
  parents: readonly Element[]
  /** In the order of the page, the element among them. */
  arrets: readonly HTMLElement[]
}

/** Remembers where the keyboard is; without parents outside a screen and a dialog (a message that passes, the frame). */
export function reperer(element: HTMLElement): Repere {
  const cadre = element.closest('[role="dialog"], main')
  if (cadre === null || element === cadre) return { element, parents: [], arrets: [] }
  const parents: Element[] = []
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    parents.push(parent)
    if (parent === cadre) break
  }
  return { element, parents, arrets: listArrets(cadre) }
}

/**
 * Who takes the focus after an element that left the page or was switched off: in the nearest part that stayed, first
 * what appeared there (a form opened in place), else the next stop, else the one before. Null when nothing stayed.
 */
export function trouverRelais({ element, parents, arrets }: Repere): HTMLElement | null {
  const connus = new Set<Element>(arrets)
  const suivants = arrets.slice(arrets.indexOf(element) + 1)
  const precedents = arrets.slice(0, Math.max(0, arrets.indexOf(element))).toReversed()
  for (const parent of parents) {
    if (!parent.isConnected) continue
    const restants = listArrets(parent).filter(a => a !== element && a.checkVisibility())
    const parmi = new Set<Element>(restants)
    const relais =
      restants.find(a => !connus.has(a)) ??
      suivants.find(a => parmi.has(a)) ??
      precedents.find(a => parmi.has(a))
    if (relais) return choixCoche(relais, parent)
  }
  return null
}

/** Whether a press there gives the focus to something. */
export const estFocalisable = (element: Element): boolean =>
  element.closest(`${FOCALISABLES}, label`) !== null

const listArrets = (cadre: Element): HTMLElement[] =>
  [...cadre.querySelectorAll<HTMLElement>(FOCALISABLES)].filter(e => e.tabIndex >= 0)

/** Among radio buttons of one name, the keyboard stands on the checked one. */
function choixCoche(relais: HTMLElement, parent: Element): HTMLElement {
  if (!(relais instanceof HTMLInputElement) || relais.type !== 'radio') return relais
  const freres = [...parent.querySelectorAll<HTMLInputElement>('input[type="radio"]')]
  return freres.find(f => f.name === relais.name && f.checked) ?? relais
}
