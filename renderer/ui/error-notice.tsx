import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'

/** What the application answered, in its own French words. */
export function ErrorNotice({ erreur, actions }: { erreur: Error | null; actions?: ReactNode }) {
  if (!erreur) return null
  return (
    <Notice tone="non" actions={actions}>
      <p>{erreur.message}</p>
    </Notice>
  )
}
