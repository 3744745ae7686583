import css from './state-badge.module.css'

export type Tone = 'ok' | 'attention' | 'non' | 'neutre' | 'info'

/** A state: always a colour, a symbol and a word. */
export function StateBadge({ tone, symbole, mot }: { tone: Tone; symbole: string; mot: string }) {
  return (
    <span className={`${css['etat']} ${css[tone]}`}>
      <span className={css['symbole']} aria-hidden="true">
        {symbole}
      </span>
      {mot}
    </span>
  )
}
