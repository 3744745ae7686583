import { ActionIcon } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useRef } from 'react'
import { annoncer } from '../../../ui/annonces.tsx'
import css from './export.module.css'
import { texts } from './texts.ts'

const COURTE = 12

/** The SHA-256 of a file, shortened; the whole of it is copied. `nom` says of which file. */
export function Empreinte({ sha256, nom }: { sha256: string; nom: string }) {
  const entiere = useRef<HTMLSpanElement>(null)
  return (
    <span className={css['empreinte']}>
      <code title={sha256} aria-hidden="true">
        {sha256.slice(0, COURTE)}…
      </code>
      <span ref={entiere} className="masque-visuel">
        {sha256}
      </span>
      <ActionIcon
        aria-label={texts.copierNom(nom)}
        title={texts.copier}
        onClick={() => copier(entiere.current)}
      >
        <IconCopy size={18} />
      </ActionIcon>
    </span>
  )
}

/** The window has no permission of the machine: what is copied is selected first, as by hand. */
function copier(element: Element | null): void {
  const selection = window.getSelection()
  if (!element || !selection) return
  const plage = document.createRange()
  plage.selectNodeContents(element)
  selection.removeAllRanges()
  selection.addRange(plage)
  if (document.execCommand('copy')) annoncer(texts.copie)
  selection.removeAllRanges()
}
