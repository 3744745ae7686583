import { useId } from 'react'
import css from './choix-radio.module.css'

type Option<V extends string> = { value: V; label: string; symbole?: string }
type Props<V extends string> = {
  /** What is chosen; shown only when `visible`. */
  nom: string
  visible?: boolean
  options: readonly Option<V>[]
  valeur: V | null
  changer(valeur: V): void
  disabled?: boolean
}

/** One choice among few, side by side; the arrows go from one to the next. */
export function ChoixRadio<V extends string>(p: Props<V>) {
  const id = useId()
  return (
    <fieldset className={css['groupe']} disabled={p.disabled ?? false}>
      <legend className={p.visible ? css['legende'] : 'masque-visuel'}>{p.nom}</legend>
      {p.options.map(o => (
        <label key={o.value} className={css['option']}>
          <input
            type="radio"
            className={css['bouton']}
            name={id}
            value={o.value}
            checked={p.valeur === o.value}
            onChange={() => p.changer(o.value)}
          />
          <span className={css['mot']}>
            {o.symbole ? <span aria-hidden="true">{o.symbole} </span> : null}
            {o.label}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
