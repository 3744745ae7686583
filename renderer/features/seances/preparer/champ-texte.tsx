import { Textarea, type TextareaProps } from '@mantine/core'
import { useBrouillon } from './brouillon.ts'
import { texts } from './texts.ts'

type Props = Pick<
  TextareaProps,
  'label' | 'placeholder' | 'classNames' | 'aria-label' | 'variant' | 'disabled'
> & {
  valeur: string
  enregistrer(texte: string, fait: () => void): void
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
  const brouillon = useBrouillon(valeur, enregistrer)
  const vide = requis && brouillon.valeur.trim() === ''
  return (
    <Textarea
      autosize
      minRows={multiligne ? 2 : 1}
      value={brouillon.valeur}
      onChange={e => brouillon.changer(multiligne ? e.currentTarget.value : uneLigne(e.currentTarget.value))}
      onBlur={() => {
        if (!vide) brouillon.valider()
      }}
      onKeyDown={e => {
        if (!vide || e.key !== 'Enter') brouillon.touche(e, multiligne)
      }}
      error={vide ? texts.obligatoire : brouillon.enAttente ? erreur : null}
      {...reste}
    />
  )
}

const uneLigne = (texte: string) => texte.replace(/\s*\n\s*/g, ' ')
