import { type RefObject, useEffect } from 'react'

/** A frame takes the focus while it has something to scroll, so that the keyboard can scroll it; else it is no stop. */
export function useScrollFocus(cadre: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = cadre.current
    if (!element) return
    const ajuster = () => {
      const deborde = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight
      if (deborde) element.tabIndex = 0
      else element.removeAttribute('tabindex')
    }
    const observateur = new ResizeObserver(ajuster)
    observateur.observe(element)
    if (element.firstElementChild) observateur.observe(element.firstElementChild)
    return () => observateur.disconnect()
  }, [cadre])
}
