import { DateInput } from '@mantine/dates'
import { type ReactNode, useState } from 'react'
import { parseJour } from '../../shared/domain/dates.ts'
import { parseDateSaisie } from './saisie-date.ts'
import { texts } from './texts.ts'

type Props = {
  label: string
  /** `YYYY-MM-DD`; null when nothing is typed. */
  valeur: string | null
  changer(jour: string | null): void
  erreur?: ReactNode
  aide?: string
  requis?: boolean
  min?: string
  max?: string
  disabled?: boolean
}

/**
 * A calendar date, typed as 14/03/2023 (or 140323) or picked; what is no date is said under the field. The calendar opens
 * for the mouse only: it would hide what the keyboard goes to next.
 */
export function DateField({ label, valeur, changer, erreur, aide, requis, min, max, disabled }: Props) {
  const [inconnue, setInconnue] = useState(false)
  const [calendrier, setCalendrier] = useState(false)
  return (
    <DateInput
      label={label}
      value={valeur}
      onChange={jour => {
        setInconnue(false)
        changer(jour)
      }}
      onClick={() => setCalendrier(true)}
      onKeyDown={e => {
        if (e.key === 'Escape') setCalendrier(false)
      }}
      // Escape first closes the calendar: the dialog around it, and what was typed there, must stay.
      data-mantine-stop-propagation={calendrier}
      onBlur={e => {
        setCalendrier(false)
        const texte = e.currentTarget.value.trim()
        setInconnue(texte !== '' && parseDateSaisie(texte) === null)
      }}
      dateParser={texte => parseDateSaisie(texte)}
      valueFormat="DD/MM/YYYY"
      fixOnBlur={false}
      size="md"
      locale="fr"
      error={inconnue ? texts.dateInconnue : erreur}
      ariaLabels={texts.calendrier}
      popoverProps={{
        disabled: !calendrier,
        transitionProps: { duration: 0 },
        withinPortal: false,
        floatingStrategy: 'fixed',
        middlewares: { flip: true, shift: { crossAxis: true, padding: 4 } },
      }}
      {...(aide === undefined ? {} : { description: aide })}
      {...(requis === true
        ? { required: true }
        : { clearable: true, clearButtonProps: { 'aria-label': texts.effacerDate } })}
      {...(min !== undefined && parseJour(min) !== undefined ? { minDate: min } : {})}
      {...(max !== undefined && parseJour(max) !== undefined ? { maxDate: max } : {})}
      {...(disabled === true ? { disabled } : {})}
    />
  )
}
