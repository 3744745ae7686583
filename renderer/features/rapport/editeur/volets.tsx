import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useEffect, useId, useRef } from 'react'
import type { ChapitreEcrit } from '../../../../shared/domain/rapport.ts'
import type { NoeudTexte, TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { inserer } from './coller.ts'
import css from './redaction.module.css'
import { texts } from './texts.ts'
import { VoletApercu } from './volet-apercu.tsx'
import { VoletContributions } from './volet-contributions.tsx'
import { VoletHistorique } from './volet-historique.tsx'
import { VoletPrecedent } from './volet-precedent.tsx'

export const VOLETS = ['apercu', 'precedent', 'contributions', 'historique'] as const
export type Volet = (typeof VOLETS)[number]

export type PropsVolet = {
  chapitre: ChapitreEcrit
  /** The text as it is being written. */
  texte: TexteRiche
  /** Null when the text cannot be changed. */
  editor: Editor | null
  /** To be waited for before another text takes the place of this one. */
  remplacer(): Promise<void>
}
type Props = PropsVolet & { volet: Volet; fermer(): void }

const ECRANS = {
  apercu: VoletApercu,
  precedent: VoletPrecedent,
  contributions: VoletContributions,
  historique: VoletHistorique,
}

/** What is read beside the text: its print, the year before, texts of partners, earlier texts. */
export function Volets({ volet, fermer, ...props }: Props) {
  const id = useId()
  const cadre = useRef<HTMLElement>(null)
  const Ecran = ECRANS[volet]
  // In a small window it opens under the text: what was asked for is brought in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each panel that is opened is looked at
  useEffect(() => {
    const haut = cadre.current?.getBoundingClientRect().top ?? 0
    if (haut > window.innerHeight / 2) cadre.current?.scrollIntoView({ block: 'start' })
  }, [volet])
  return (
    <aside className={css['volet']} aria-labelledby={id} ref={cadre}>
      <div className={css['voletTete']}>
        <h2 className={css['voletTitre']} id={id}>
          {texts.volets.noms[volet]}
        </h2>
        <ActionIcon color="gray" aria-label={texts.volets.fermer} onClick={fermer}>
          <IconX size={20} />
        </ActionIcon>
      </div>
      <Ecran {...props} />
    </aside>
  )
}

/** Puts a text at the end of the one being written, and says so. An empty text is replaced. */
export function ajouterALaFin(editor: Editor, contenu: readonly NoeudTexte[], dit: string): void {
  if (editor.isEmpty) editor.commands.selectAll()
  else editor.commands.setTextSelection(editor.state.doc.content.size)
  inserer(editor.view, contenu)
  annoncer(dit)
}
