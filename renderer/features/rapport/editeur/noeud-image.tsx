import { TextInput } from '@mantine/core'
import { mergeAttributes, Node } from '@tiptap/core'
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { useEffect } from 'react'
import { useChannel } from '../../../api.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { attributsDe } from './attributs-noeud.ts'
import { useRedaction } from './contexte-redaction.ts'
import css from './page.module.css'
import { texts } from './texts.ts'

const SHA256 = /^[0-9a-f]{64}$/

/** A picture of the base, by its fingerprint, with the words that stand for it. */
export const NoeudImage = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => attributsDe({ sha256: '', alt: '' }),
  parseHTML: () => [
    {
      tag: 'img[data-sha256]',
      getAttrs: e => {
        const sha256 = e.getAttribute('data-sha256') ?? ''
        return SHA256.test(sha256) ? { sha256, alt: e.getAttribute('alt') ?? '' } : false
      },
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'img',
    mergeAttributes(HTMLAttributes, {
      'data-sha256': String(node.attrs['sha256']),
      alt: String(node.attrs['alt']),
    }),
  ],
  addNodeView: () => ReactNodeViewRenderer(VueImage),
})

function VueImage({ node, selected, updateAttributes }: NodeViewProps) {
  const { fige } = useRedaction()
  const alt = String(node.attrs['alt'])
  const image = useChannel('images:get', { sha256: String(node.attrs['sha256']) })
  useEffect(() => {
    if (selected) annoncer(texts.image.lue(alt))
  }, [selected, alt])
  return (
    <NodeViewWrapper
      data-papier
      className={`${css['bloc']} ${selected ? css['choisi'] : ''}`}
      contentEditable={false}
    >
      {image.data ? <img className={css['image']} src={image.data.url} alt={alt} /> : null}
      {image.error ? (
        <p className={css['manque']}>
          <span aria-hidden="true">✕ </span>
          {image.error.message}
        </p>
      ) : null}
      {fige ? null : (
        <TextInput
          className={css['alt'] ?? ''}
          label={texts.image.alt}
          description={alt.trim() === '' ? texts.image.altManque : texts.image.altAide}
          value={alt}
          onChange={e => updateAttributes({ alt: e.currentTarget.value })}
        />
      )}
    </NodeViewWrapper>
  )
}
