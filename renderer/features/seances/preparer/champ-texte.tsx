import { Textarea, type TextareaProps } from '@mantine/core'
import { type Suites, useTexteDiffere } from '../texte-differe.ts'
import { texts } from './texts.ts'

type Props = Pick<
  TextareaProps,
  'label' | 'placeholder' | 'classNames' | 'aria-label' | 'variant' | 'disabled'
> & {
  valeur: string
  /** The text without the spaces around it. */
  enregistrer(texte: string, suites: Suites): void
  erreur: string | null
  /** Enter makes a new line; the field is saved when it is left. */
  multiligne?: boolean
  /** An empty field is refused before it is sent. */
  requis?: boolean
}

/** A text edited in place: saved when the field is left or by Enter, the refusal beside it. */
export function ChampTexte({
  valeur,
  enregistrer,
  erreur,
  multiligne = false,
  requis = false,
  ...reste
}: Props) {
  const brouillon = useTexteDiffere(valeur, (texte, suites) => {
    if (requis && texte.trim() === '') suites.onError()
    else enregistrer(texte.trim(), suites)
  })
  const vide = requis && brouillon.texte.trim() === ''
  return (
    <Textarea
      autosize
      minRows={multiligne ? 2 : 1}
      value={brouillon.texte}
      onChange={e => brouillon.changer(multiligne ? e.currentTarget.value : uneLigne(e.currentTarget.value))}
      onBlur={brouillon.valider}
      onKeyDown={e => brouillon.touche(e, multiligne)}
      error={vide ? texts.obligatoire : brouillon.enAttente ? erreur : null}
      {...reste}
    />
  )
}

const uneLigne = (texte: string) => texte.replace(/\s*\n\s*/g, ' ')
