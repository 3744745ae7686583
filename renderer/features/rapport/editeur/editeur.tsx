import '@mantine/tiptap/styles.css'
import { RichTextEditor } from '@mantine/tiptap'
import { type Editor, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { AvisEditeur } from './avis-editeur.tsx'
import { BarreOutils } from './barre-outils.tsx'
import { type AvisCollage, coller, collerImages, lirePageCollee } from './coller.ts'
import { type Dialogue, RedactionContext } from './contexte-redaction.ts'
import { Dialogues } from './dialogues.tsx'
import { EXTENSIONS } from './extensions.ts'
import { estImage } from './images.ts'
import css from './page.module.css'
import { texteDepuisEditeur } from './texte-depuis-editeur.ts'
import { texteVersEditeur } from './texte-vers-editeur.ts'
import { texts } from './texts.ts'

type Props = {
  titre: string
  depart: TexteRiche
  fige: boolean
  changer(texte: TexteRiche): void
  /** The screen keeps it, to put other texts in. */
  pret(editor: Editor | null): void
}

/** One text being written: its tools, its page, and the dialogs of what is put in. */
export function Editeur({ titre, depart, fige, changer, pret }: Props) {
  const [dialogue, ouvrir] = useState<Dialogue | null>(null)
  const [avis, setAvis] = useState<AvisCollage | null>(null)
  const dire = (dit: AvisCollage | null) => {
    setAvis(dit)
    if (dit) annoncer([dit.titre, ...dit.lignes].join(' '))
  }
  const editor = useTexteEdite({ titre, depart, fige, changer, pret }, ouvrir, dire)
  const redaction = useMemo(() => ({ fige, ouvrir }), [fige])
  return (
    <RedactionContext value={redaction}>
      <AvisEditeur avis={avis} fermer={() => setAvis(null)} />
      <RichTextEditor
        editor={editor}
        className={css['editeur'] ?? ''}
        labels={texts.outils.mantine}
        withCodeHighlightStyles={false}
        withTypographyStyles={false}
      >
        {fige || !editor ? null : <BarreOutils editor={editor} ouvrir={ouvrir} dire={dire} />}
        <RichTextEditor.Content className={css['page'] ?? ''} data-depot />
      </RichTextEditor>
      {dialogue && editor ? (
        <Dialogues dialogue={dialogue} editor={editor} fermer={() => ouvrir(null)} />
      ) : null}
    </RedactionContext>
  )
}

function useTexteEdite(
  { titre, depart, fige, changer, pret }: Props,
  ouvrir: (dialogue: Dialogue) => void,
  dire: (avis: AvisCollage | null) => void,
) {
  // The editor is built once: it calls the functions of the last drawing.
  const derniers = useRef({ changer, dire })
  useEffect(() => {
    derniers.current = { changer, dire }
  })
  return useEditor({
    extensions: EXTENSIONS,
    content: texteVersEditeur(depart),
    editable: !fige,
    onCreate: ({ editor }) => pret(editor),
    onDestroy: () => pret(null),
    onUpdate: ({ editor }) => derniers.current.changer(texteDepuisEditeur(editor.getJSON())),
    editorProps: {
      attributes: {
        'aria-label': texts.page(titre),
        'aria-multiline': 'true',
        lang: 'fr',
        role: 'textbox',
        ...(fige ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      },
      transformPastedHTML: lirePageCollee,
      handlePaste: (view, event, slice) => {
        // What was said of the paste before is not true of this one.
        derniers.current.dire(null)
        return coller(view, event, slice, derniers.current.dire)
      },
      handleDrop: (view, event, _slice, deplace) => {
        const fichiers = [...(event.dataTransfer?.files ?? [])]
        if (deplace || fichiers.length === 0) return false
        const images = fichiers.filter(estImage)
        if (images.length < fichiers.length)
          derniers.current.dire({ tone: 'attention', titre: texts.image.pasUneImage, lignes: [] })
        void collerImages(view, images, derniers.current.dire)
        return true
      },
      handleTextInput: (view, from, to, signe) => {
        const avant = view.state.doc.textBetween(Math.max(0, from - 1), from, '\n', '\ufffc')
        if (signe !== '#' || from !== to || !/^[\s(«]?$/.test(avant)) return false
        ouvrir({ genre: 'chiffre', ref: null, pos: null, signe })
        return true
      },
    },
  })
}
