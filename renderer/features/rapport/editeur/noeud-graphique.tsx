import { mergeAttributes, Node } from '@tiptap/core'
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { useEffect } from 'react'
import { useChannel } from '../../../api.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { Chart } from '../../../ui/chart.tsx'
import { usePortee } from '../../cadre/contexte.tsx'
import { attributsDe } from './attributs-noeud.ts'
import css from './page.module.css'
import { texts } from './texts.ts'

/** A chart of the report, drawn from today's figures. */
export const NoeudGraphique = Node.create({
  name: 'graphique',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => attributsDe({ id: '' }),
  parseHTML: () => [
    { tag: 'div[data-graphique]', getAttrs: e => ({ id: e.getAttribute('data-graphique') ?? '' }) },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'div',
    mergeAttributes(HTMLAttributes, { 'data-graphique': String(node.attrs['id']) }),
  ],
  addNodeView: () => ReactNodeViewRenderer(VueGraphique),
})

/** Charts that a text of this report may show. */
export function useGraphiques() {
  const { convention, annee } = usePortee()
  return useChannel('rapport:graphiques', { convention, annee })
}

function VueGraphique({ node, selected }: NodeViewProps) {
  const id = String(node.attrs['id'])
  const graphiques = useGraphiques()
  const trouve = graphiques.data?.find(g => g.id === id)
  const titre = trouve?.titre ?? texts.graphique.inconnu(id)
  useEffect(() => {
    if (selected) annoncer(texts.graphique.lu(titre))
  }, [selected, titre])
  return (
    <NodeViewWrapper
      data-papier
      className={`${css['bloc']} ${selected ? css['choisi'] : ''}`}
      contentEditable={false}
    >
      {trouve?.spec ? <Chart spec={trouve.spec} papier /> : null}
      {trouve || graphiques.isPending ? null : (
        <p className={css['manque']}>
          <span aria-hidden="true">✕ </span>
          {graphiques.error?.message ?? texts.graphique.retire(id)}
        </p>
      )}
    </NodeViewWrapper>
  )
}
