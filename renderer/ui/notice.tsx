import type { ReactNode } from 'react'
import css from './notice.module.css'
import type { Tone } from './state-badge.tsx'

const SYMBOLES: Record<Tone, string> = { ok: '✓', attention: '▲', non: '✕', info: 'i', neutre: '○' }

type Props = { tone: Tone; titre?: string; children?: ReactNode; actions?: ReactNode }

/** A sentence that the user must see here and now. Refusals are announced to screen readers. */
export function Notice({ tone, titre, children, actions }: Props) {
  return (
    <div className={`${css['avis']} ${css[tone]}`} role={tone === 'non' ? 'alert' : 'status'}>
      <span className={css['symbole']} aria-hidden="true">
        {SYMBOLES[tone]}
      </span>
      <div className={css['corps']}>
        {titre ? <p className={css['titre']}>{titre}</p> : null}
        {children}
        {actions ? <div className={css['actions']}>{actions}</div> : null}
      </div>
    </div>
  )
}
