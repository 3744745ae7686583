import { useEffect } from 'react'

/** Long enough for the form to show what is wrong, or that it is being sent. */
const REPONSE_MS = 40

/** A form that refuses on the spot (a date is missing) takes the keyboard to its first field in error, which is then read. */
export function useFormulaireRefuse(): void {
  useEffect(() => {
    const montrer = ({ target }: SubmitEvent) => {
      if (target instanceof HTMLFormElement) setTimeout(() => montrerRefus(target), REPONSE_MS)
    }
    document.addEventListener('submit', montrer)
    return () => document.removeEventListener('submit', montrer)
  }, [])
}

function montrerRefus(formulaire: HTMLFormElement): void {
  const { activeElement } = document
  const ailleurs = activeElement !== document.body && !formulaire.contains(activeElement)
  if (ailleurs || formulaire.querySelector('[data-loading]')) return
  formulaire.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
