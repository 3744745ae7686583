import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import css from './table.module.css'
import { texts } from './texts.ts'
import { useScrollFocus } from './use-scroll-focus.ts'

type Props = { nom: string; children: ReactNode; className?: string }

const CIBLES = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled)'

/** A wide table scrolls in its own frame; the up and down arrows go from a line's first control to the next line's. */
export function TableFrame({ nom, children, className }: Props) {
  const cadre = useRef<HTMLElement>(null)
  useScrollFocus(cadre)
  const naviguer = (e: KeyboardEvent) => {
    if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return
    if (!(e.target instanceof HTMLElement) || e.target.matches('input, select, textarea')) return
    const lignes = [...(cadre.current?.querySelectorAll('tr') ?? [])].filter(l => l.querySelector(CIBLES))
    const rang = lignes.findIndex(l => l.contains(e.target as Node))
    const suivante = lignes[rang + (e.key === 'ArrowDown' ? 1 : -1)]
    const cible = suivante?.querySelectorAll<HTMLElement>(CIBLES)
    const colonne = rangDansLigne(lignes[rang], e.target)
    const choisie = cible?.[Math.min(colonne, cible.length - 1)]
    if (!choisie) return
    e.preventDefault()
    choisie.focus()
  }
  return (
    <section
      ref={cadre}
      className={`${css['cadre']} ${className ?? ''}`}
      aria-label={texts.tableau(nom)}
      onKeyDown={naviguer}
    >
      {children}
    </section>
  )
}

function rangDansLigne(ligne: Element | undefined, cible: HTMLElement): number {
  return Math.max(0, [...(ligne?.querySelectorAll(CIBLES) ?? [])].indexOf(cible))
}
