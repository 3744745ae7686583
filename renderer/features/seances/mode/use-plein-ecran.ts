import { useEffect } from 'react'
import css from './mode.module.css'

/** While the mode is shown, the rest of the window is out of reach and every size grows with the screen. */
export function usePleinEcran(): void {
  useEffect(() => {
    const application = document.getElementById('racine')
    const page = css['racine'] ?? ''
    application?.setAttribute('inert', '')
    document.documentElement.classList.add(page)
    return () => {
      application?.removeAttribute('inert')
      document.documentElement.classList.remove(page)
    }
  }, [])
}
