import { useEffect } from 'react'
import { estFocalisable, type Repere, reperer, trouverRelais } from './relais-focus.ts'

/** A dialog gives the focus back to its opener a little after it goes. */
const RETOUR_MS = 60

/**
 * The keyboard never falls to the top of the page: when what has the focus leaves it (a form saved, a line removed) or is
 * switched off for good, its neighbour takes over. A button that is only busy gets the focus back when it is free again.
 */
export function useGardeFocus(): void {
  useEffect(() => garderFocus(document), [])
}

function garderFocus(page: Document): () => void {
  let repere: Repere | null = null
  /** Last place in the screen itself: where to go when a dialog goes with its opener. */
  let dansEcran: Repere | null = null
  /** The button that had the focus when it became busy. */
  let occupe: HTMLElement | null = null
  let retour: number | undefined
  const noter = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    occupe = null
    repere = reperer(target)
    if (repere.parents.length > 0 && target.closest('[role="dialog"]') === null) dansEcran = repere
  }
  // A press on an empty part of the page is a choice: nothing was lost.
  const oublier = ({ target }: PointerEvent) => {
    if (target instanceof Element && !estFocalisable(target)) repere = null
  }
  const rattraper = () => {
    if (!estPerdu(page) || repere === null) return
    const { element } = repere
    if (element.isConnected && element.hasAttribute('data-loading')) occupe = element
    // Neither busy nor gone: the keyboard left it by itself, past the last stop of the page.
    else if (estLa(element)) occupe?.focus()
    else {
      const relais = trouverRelais(repere)
      relais?.focus()
      clearTimeout(retour)
      if (!relais) retour = window.setTimeout(() => revenir(page, dansEcran), RETOUR_MS)
    }
  }
  const cesserVeille = veiller(page, { noter, oublier, rattraper })
  return () => {
    clearTimeout(retour)
    cesserVeille()
  }
}

type Veille = { noter(e: FocusEvent): void; oublier(e: PointerEvent): void; rattraper(): void }

function veiller(page: Document, { noter, oublier, rattraper }: Veille): () => void {
  const observateur = new MutationObserver(rattraper)
  const attributeFilter = ['disabled', 'data-loading']
  observateur.observe(page.body, { childList: true, subtree: true, attributes: true, attributeFilter })
  page.addEventListener('focusin', noter)
  page.addEventListener('pointerdown', oublier)
  return () => {
    observateur.disconnect()
    page.removeEventListener('focusin', noter)
    page.removeEventListener('pointerdown', oublier)
  }
}

function revenir(page: Document, repere: Repere | null): void {
  if (!estPerdu(page) || repere === null) return
  const cible = estLa(repere.element) ? repere.element : trouverRelais(repere)
  const place = cible ?? page.querySelector<HTMLElement>('main h1')
  place?.focus()
}

const estLa = (element: HTMLElement) => element.isConnected && !element.matches(':disabled')

/** Nobody has the focus, or a control that can no longer be used. */
function estPerdu(page: Document): boolean {
  const { activeElement } = page
  return activeElement === null || activeElement === page.body || activeElement.matches(':disabled')
}
