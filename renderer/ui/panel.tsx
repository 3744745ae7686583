import { type ReactNode, useId } from 'react'
import css from './page.module.css'

type Props = { titre: string; note?: ReactNode; action?: ReactNode; children: ReactNode; className?: string }

/** A framed part of a screen, named by its heading. */
export function Panel({ titre, note, action, children, className }: Props) {
  const id = useId()
  return (
    <section className={`${css['panneau']} ${className ?? ''}`} aria-labelledby={id}>
      <div className={css['panneauTete']}>
        <h2 className={css['panneauTitre']} id={id}>
          {titre}
        </h2>
        {note ? <span className={css['panneauNote']}>{note}</span> : null}
        {action}
      </div>
      {children}
    </section>
  )
}
