import css from './mode.module.css'

/** The key of a command, for the eye: the name of the button does not change with it. */
export function Marque({ touche }: { touche: string }) {
  return (
    <span className={css['touche']} aria-hidden="true">
      {touche}
    </span>
  )
}
