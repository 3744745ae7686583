import type { ReactNode } from 'react'
import css from './empty-state.module.css'

type Props = { icone?: ReactNode; titre: string; texte: string; action?: ReactNode }

/** What will stand here, and the next step that brings it. */
export function EmptyState({ icone, titre, texte, action }: Props) {
  return (
    <div className={css['vide']}>
      {icone ? <span className={css['icone']}>{icone}</span> : null}
      <p className={css['titre']}>{titre}</p>
      <p className={css['texte']}>{texte}</p>
      {action}
    </div>
  )
}
