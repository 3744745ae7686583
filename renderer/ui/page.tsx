import { type ReactNode, useEffect, useRef } from 'react'
import css from './page.module.css'

type Props = { titre: string; intro?: ReactNode; actions?: ReactNode; children: ReactNode }

/** A screen: its title (which receives the focus when the screen changes), what can be done, its content. */
export function Page({ titre, intro, actions, children }: Props) {
  const tete = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${titre} – Tandem`
  }, [titre])
  useEffect(() => tete.current?.focus({ preventScroll: true }), [])
  return (
    <div className={css['page']}>
      <div className={css['tete']}>
        <div>
          <h1 className={css['titre']} ref={tete} tabIndex={-1}>
            {titre}
          </h1>
          {intro ? <p className={css['intro']}>{intro}</p> : null}
        </div>
        {actions ? <div className={css['actions']}>{actions}</div> : null}
      </div>
      {children}
    </div>
  )
}
