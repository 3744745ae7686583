import { Menu } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import {
  IconArrowsDiff,
  IconChartBar,
  IconHash,
  IconHeading,
  IconPhoto,
  IconTable,
} from '@tabler/icons-react'
import { NodeSelection } from '@tiptap/pm/state'
import { type Editor, useEditorState } from '@tiptap/react'
import { refChiffre, refComparaison } from '../../../../shared/domain/texte-riche.ts'
import { invoke, invokeWindow } from '../../../api.ts'
import { type Dire, inserer } from './coller.ts'
import type { Dialogue } from './contexte-redaction.ts'
import css from './page.module.css'
import { texts } from './texts.ts'

type Props = { editor: Editor; ouvrir(dialogue: Dialogue): void; dire: Dire }

/** Forms of the text, then what is put in it. */
export function BarreOutils({ editor, ouvrir, dire }: Props) {
  return (
    <RichTextEditor.Toolbar
      sticky
      stickyOffset={0}
      className={css['outils'] ?? ''}
      role="group"
      aria-label={texts.outils.nom}
    >
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
        <RichTextEditor.Underline />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.H3 icon={() => <IconHeading />} />
        <RichTextEditor.H4 icon={() => <IconHeading className={css['petit']} />} />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
        <RichTextEditor.Blockquote />
        <MenuTableau editor={editor} />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <Inserer editor={editor} ouvrir={ouvrir} dire={dire} />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Undo />
        <RichTextEditor.Redo />
      </RichTextEditor.ControlsGroup>
    </RichTextEditor.Toolbar>
  )
}

/** A chosen chip is changed by the button that puts one in. */
function Inserer({ editor, ouvrir, dire }: Props) {
  const choisi = useEditorState({ editor, selector: ({ editor: e }) => chipChoisie(e) })
  const t = texts.outils
  return (
    <>
      <Outil
        nom={choisi?.type === 'chiffre' ? t.chiffreModifier : t.chiffre}
        mot={t.chiffreCourt}
        Icone={IconHash}
        onClick={() =>
          ouvrir({
            genre: 'chiffre',
            ref: choisi?.type === 'chiffre' ? refChiffre.parse(choisi.attrs) : null,
            pos: choisi?.type === 'chiffre' ? choisi.pos : null,
          })
        }
      />
      <Outil
        nom={choisi?.type === 'comparaison' ? t.comparaisonModifier : t.comparaison}
        mot={t.comparaisonCourt}
        Icone={IconArrowsDiff}
        onClick={() =>
          ouvrir({
            genre: 'comparaison',
            ref: choisi?.type === 'comparaison' ? refComparaison.parse(choisi.attrs) : null,
            pos: choisi?.type === 'comparaison' ? choisi.pos : null,
          })
        }
      />
      <Outil nom={t.graphique} Icone={IconChartBar} onClick={() => ouvrir({ genre: 'graphique' })} />
      <Outil nom={t.image} Icone={IconPhoto} onClick={() => void choisirImage(editor, dire)} />
    </>
  )
}

function chipChoisie({ state }: Editor): { type: string; pos: number; attrs: unknown } | null {
  const { selection } = state
  if (!(selection instanceof NodeSelection)) return null
  return { type: selection.node.type.name, pos: selection.from, attrs: selection.node.attrs }
}

type PropsOutil = { nom: string; mot?: string; Icone: typeof IconHash; onClick(): void }

function Outil({ nom, mot, Icone, onClick }: PropsOutil) {
  return (
    <RichTextEditor.Control
      aria-label={nom}
      title={nom}
      onClick={onClick}
      className={mot ? css['outilMot'] : ''}
    >
      <Icone size={20} />
      {mot ? <span className={css['outilTexte']}>{mot}</span> : null}
    </RichTextEditor.Control>
  )
}

async function choisirImage(editor: Editor, dire: Dire): Promise<void> {
  try {
    const { fichiers } = await invokeWindow('fenetre:choisirFichiers', { plusieurs: false, usage: 'image' })
    const fichier = fichiers[0]?.jeton
    if (fichier === undefined) return
    const { sha256 } = await invoke('images:ajouter', { fichier })
    inserer(editor.view, [{ type: 'image', attrs: { sha256, alt: '' } }])
  } catch (erreur) {
    if (!(erreur instanceof Error)) throw erreur
    dire({ tone: 'non', titre: texts.image.refusSimple, lignes: [erreur.message] })
  }
}

function MenuTableau({ editor }: { editor: Editor }) {
  const dedans = useEditorState({ editor, selector: ({ editor: e }) => e.isActive('table') })
  const t = texts.outils.tableau
  const actes: [string, () => void][] = dedans
    ? [
        [t.ligneAvant, () => editor.chain().focus().addRowBefore().run()],
        [t.ligneApres, () => editor.chain().focus().addRowAfter().run()],
        [t.ligneRetirer, () => editor.chain().focus().deleteRow().run()],
        [t.colonneAvant, () => editor.chain().focus().addColumnBefore().run()],
        [t.colonneApres, () => editor.chain().focus().addColumnAfter().run()],
        [t.colonneRetirer, () => editor.chain().focus().deleteColumn().run()],
        [t.entete, () => editor.chain().focus().toggleHeaderRow().run()],
        [t.retirer, () => editor.chain().focus().deleteTable().run()],
      ]
    : [[t.inserer, () => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()]]
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <RichTextEditor.Control aria-label={t.nom} title={t.nom} active={dedans}>
          <IconTable size={20} />
        </RichTextEditor.Control>
      </Menu.Target>
      <Menu.Dropdown>
        {actes.map(([nom, faire]) => (
          <Menu.Item key={nom} onClick={faire}>
            {nom}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
