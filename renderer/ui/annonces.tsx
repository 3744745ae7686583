let region: HTMLElement | null = null

/** Says a sentence to a screen reader, without moving the focus; what was not yet read is replaced. */
export function annoncer(phrase: string): void {
  if (region === null || phrase === '') return
  // The same sentence twice must be a change, or it is not read again.
  region.textContent = region.textContent === phrase ? `${phrase}\u00A0` : phrase
}

/** The place from which sentences are said; there before the first of them. */
export function Annonces() {
  return (
    <div
      className="masque-visuel"
      aria-live="polite"
      data-annonces
      ref={noeud => {
        region = noeud
      }}
    />
  )
}
