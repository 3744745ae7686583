import { mergeAttributes, Node } from '@tiptap/core'
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { useEffect } from 'react'
import { MOTS_COMPARAISON } from '../../../../shared/domain/comparaison.ts'
import type { ComparaisonEvaluee } from '../../../../shared/domain/rapport.ts'
import { refComparaison } from '../../../../shared/domain/texte-riche.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { attributsDe, lireAttribut, ouvrirParEntree } from './attributs-noeud.ts'
import { useRedaction } from './contexte-redaction.ts'
import { useComparaison } from './evaluation.ts'
import css from './page.module.css'
import { texts } from './texts.ts'

/** Words that hold only while their condition does, as a chip in the sentence. */
export const NoeudComparaison = Node.create({
  name: 'comparaison',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => attributsDe({ code: '', territoire: null, mot: 'stable', vu: null }),
  parseHTML: () => [
    { tag: 'span[data-comparaison]', getAttrs: e => lireAttribut(e, 'data-comparaison', refComparaison) },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-comparaison': JSON.stringify(node.attrs) }),
  ],
  addKeyboardShortcuts() {
    return { Enter: () => ouvrirParEntree(this.editor, 'comparaison') }
  },
  addNodeView: () => ReactNodeViewRenderer(VueComparaison, { as: 'span' }),
})

const SYMBOLES: Record<ComparaisonEvaluee['tenue'], string> = { vraie: '', fausse: '▲ ', inconnue: '◌ ' }

function VueComparaison({ node, selected, getPos }: NodeViewProps) {
  const ref = refComparaison.parse(node.attrs)
  const { data } = useComparaison(ref)
  const { ouvrir } = useRedaction()
  const tenue = data?.tenue ?? 'vraie'
  const mots = data?.texte ?? MOTS_COMPARAISON[ref.mot]
  const lu = texts.comparaison.lu(mots, data?.explication ?? texts.comparaison.tient)
  useEffect(() => {
    if (selected) annoncer(lu)
  }, [selected, lu])
  return (
    <NodeViewWrapper as="span" className={css['puceCadre']}>
      <button
        type="button"
        tabIndex={-1}
        contentEditable={false}
        className={`${css['puce']} ${css['mots']} ${selected ? css['choisie'] : ''}`}
        data-tenue={tenue}
        aria-label={texts.comparaison.ouvrir(lu)}
        title={data?.explication ?? texts.comparaison.tient}
        onClick={() => ouvrir({ genre: 'comparaison', ref, pos: getPos() ?? null })}
      >
        <span aria-hidden="true">{SYMBOLES[tenue]}</span>
        {mots}
      </button>
    </NodeViewWrapper>
  )
}
