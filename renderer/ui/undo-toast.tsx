import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { texts } from './texts.ts'

const DUREE_MS = 12_000

/** Says what was done, with « Annuler » (or Ctrl+Z outside a field) for as long as it is shown. */
export function showUndo(message: string, annuler: () => unknown): void {
  const fin = () => window.removeEventListener('keydown', ecouter)
  const defaire = () => {
    fin()
    notifications.hide(id)
    annuler()
  }
  const ecouter = (e: KeyboardEvent) => {
    const dansUnChamp = e.target instanceof Element && e.target.closest('input, textarea, [contenteditable]')
    if (dansUnChamp || !(e.ctrlKey || e.metaKey) || e.shiftKey || e.key.toLowerCase() !== 'z') return
    e.preventDefault()
    defaire()
  }
  window.addEventListener('keydown', ecouter)
  const id = notifications.show({
    autoClose: DUREE_MS,
    onClose: fin,
    closeButtonProps: { 'aria-label': texts.fermer },
    message: (
      <span style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
        <span style={{ flex: 1 }}>{message}</span>
        <Button variant="default" onClick={defaire}>
          {texts.annuler}
        </Button>
      </span>
    ),
  })
}
