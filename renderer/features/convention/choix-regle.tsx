import { Select } from '@mantine/core'

type Props<C extends string> = {
  label: string
  valeur: C
  mots: Record<C, string>
  changer(choix: C): void
}

/** One choice among a few named ones; the keys of `mots` are the choices, in their order. */
export function ChoixRegle<C extends string>({ label, valeur, mots, changer }: Props<C>) {
  const choix = Object.keys(mots) as C[]
  return (
    <Select
      label={label}
      value={valeur}
      data={choix.map(value => ({ value, label: mots[value] }))}
      onChange={v => {
        const trouve = choix.find(c => c === v)
        if (trouve !== undefined) changer(trouve)
      }}
    />
  )
}
