import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { formatHeure } from '../../../shared/domain/dates-en-mots.ts'
import { parseHeure } from './heure.ts'
import { texts } from './texts.ts'

type Props = {
  label: string
  /** `14:30`, or null when no hour is said. */
  valeur: string | null
  changer(heure: string | null): void
  erreur?: ReactNode
  aide?: string
  disabled?: boolean
}

/** An hour typed as people write it (« 14h30 », « 14 h »); kept as typed until the field is left. */
export function ChampHeure({ label, valeur, changer, erreur, aide, disabled = false }: Props) {
  const [saisie, setSaisie] = useState<string | null>(null)
  const inconnue = saisie !== null && saisie.trim() !== '' && parseHeure(saisie) === undefined
  const valider = () => {
    if (saisie === null || inconnue) return
    setSaisie(null)
    const heure = parseHeure(saisie) ?? null
    if (heure !== valeur) changer(heure)
  }
  return (
    <TextInput
      label={label}
      value={saisie ?? (valeur === null ? '' : formatHeure(valeur))}
      placeholder="14 h 30"
      onChange={e => setSaisie(e.currentTarget.value)}
      onBlur={valider}
      onKeyDown={e => {
        if (e.key === 'Enter') valider()
      }}
      error={inconnue ? texts.champs.heureInconnue : erreur}
      disabled={disabled}
      {...(aide === undefined ? {} : { description: aide })}
    />
  )
}
