import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { texts } from './texts.ts'
import css from './undo-toast.module.css'

/** Long enough to read and to reach the button with the keyboard. */
const DUREE_MS = 12_000

/** « Point retiré. Annuler »: what was just done, and the way back, also by Ctrl+Z outside a field. The last one only. */
export function showUndo(message: string, annuler: () => void): void {
  const id = 'annulable'
  notifications.hide(id)
  const revenir = () => {
    notifications.hide(id)
    annuler()
  }
  notifications.show({
    id,
    message: <Annulable message={message} annuler={revenir} />,
    autoClose: DUREE_MS,
    closeButtonProps: { 'aria-label': texts.fermer },
  })
}

function Annulable({ message, annuler }: { message: string; annuler(): void }) {
  useEffect(() => {
    const ecouter = (e: KeyboardEvent) => {
      if (!(e.ctrlKey || e.metaKey) || e.shiftKey || e.altKey || e.key.toLowerCase() !== 'z') return
      if (e.target instanceof Element && e.target.closest('input, textarea, [contenteditable="true"]')) return
      e.preventDefault()
      annuler()
    }
    window.addEventListener('keydown', ecouter)
    return () => window.removeEventListener('keydown', ecouter)
  }, [annuler])
  return (
    <span className={css['annulable']}>
      {message}
      <Button variant="light" onClick={annuler}>
        {texts.annuler}
      </Button>
    </span>
  )
}
