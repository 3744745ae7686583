import type { Editor } from '@tiptap/react'
import type { RefChiffre, RefComparaison } from '../../../../shared/domain/texte-riche.ts'
import { inserer } from './coller.ts'
import type { Dialogue } from './contexte-redaction.ts'
import { DialogueChiffre } from './dialogue-chiffre.tsx'
import { DialogueComparaison } from './dialogue-comparaison.tsx'
import { DialogueGraphique } from './dialogue-graphique.tsx'

type Props = { dialogue: Dialogue; editor: Editor; fermer(): void }
type Noeud =
  | { type: 'chiffre'; attrs: RefChiffre }
  | { type: 'comparaison'; attrs: RefComparaison }
  | { type: 'graphique'; attrs: { id: string } }

/** The dialog of what is being put in; the keyboard then goes back to the text. */
export function Dialogues({ dialogue, editor, fermer }: Props) {
  const poser = (noeud: Noeud) => {
    fermer()
    mettre(editor, dialogue, noeud)
  }
  const retirer = (pos: number) => {
    fermer()
    editor
      .chain()
      .focus()
      .deleteRange({ from: pos, to: pos + 1 })
      .run()
  }
  const renoncer = () => {
    fermer()
    const signe = dialogue.genre === 'chiffre' ? dialogue.signe : undefined
    if (signe !== undefined) editor.chain().focus().insertContent({ type: 'text', text: signe }).run()
    else editor.commands.focus()
  }
  if (dialogue.genre === 'graphique')
    return <DialogueGraphique poser={id => poser({ type: 'graphique', attrs: { id } })} renoncer={renoncer} />
  const { pos } = dialogue
  const oter = pos === null ? null : () => retirer(pos)
  return dialogue.genre === 'chiffre' ? (
    <DialogueChiffre
      depart={dialogue.ref}
      poser={attrs => poser({ type: 'chiffre', attrs })}
      retirer={oter}
      renoncer={renoncer}
    />
  ) : (
    <DialogueComparaison
      depart={dialogue.ref}
      poser={attrs => poser({ type: 'comparaison', attrs })}
      retirer={oter}
      renoncer={renoncer}
    />
  )
}

function mettre(editor: Editor, dialogue: Dialogue, noeud: Noeud): void {
  const pos = dialogue.genre === 'graphique' ? null : dialogue.pos
  const chaine = editor.chain().focus()
  if (noeud.type === 'graphique') inserer(editor.view, [noeud])
  else if (pos === null) chaine.insertContent(noeud).run()
  else chaine.insertContentAt({ from: pos, to: pos + 1 }, noeud).run()
}
