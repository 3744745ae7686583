import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { useMemo } from 'react'
import { cleComparaison } from '../../../../shared/domain/comparaison.ts'
import {
  type RefComparaison,
  refComparaison,
  type TexteRiche,
} from '../../../../shared/domain/texte-riche.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useComparaisons } from './evaluation.ts'
import css from './redaction.module.css'
import { listRefs } from './refs-texte.ts'
import { texts } from './texts.ts'

type Props = { texte: TexteRiche; editor: Editor | null }

/** Words that no longer hold, each with what changed and the way to it. The text is never changed by itself. */
export function MotsPerimes({ texte, editor }: Props) {
  const refs = useMemo(() => listRefs(texte).comparaisons, [texte])
  const reponses = useComparaisons(refs)
  const perimes = refs.flatMap((ref, i) => {
    const lue = reponses[i]?.data
    return lue?.tenue === 'fausse' ? [{ ref, phrase: lue.explication ?? lue.texte }] : []
  })
  if (perimes.length === 0) return null
  return (
    <Notice tone="attention" titre={texts.comparaison.perimes(perimes.length)}>
      <ul className={css['perimes']}>
        {perimes.map(({ ref, phrase }) => (
          <li key={cleComparaison(ref)}>
            {phrase}{' '}
            <Button variant="default" size="sm" onClick={() => editor && allerAux(editor, ref)}>
              {texts.comparaison.aller}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Chooses the words in the text and opens what can be said instead. */
function allerAux(editor: Editor, ref: RefComparaison): void {
  const cle = cleComparaison(ref)
  let place: number | undefined
  editor.state.doc.descendants((n, pos) => {
    if (n.type.name === 'comparaison' && cleComparaison(refComparaison.parse(n.attrs)) === cle) place ??= pos
  })
  if (place === undefined) return
  editor.chain().focus().setNodeSelection(place).scrollIntoView().run()
  const dom = editor.view.nodeDOM(place)
  if (dom instanceof HTMLElement) dom.querySelector('button')?.click()
}
