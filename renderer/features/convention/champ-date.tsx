import { DatePickerInput } from '@mantine/dates'
import { texts } from './texts.ts'

type Props = { label: string; valeur: string | null; changer(jour: string | null): void; requis?: boolean }

/** A calendar date `YYYY-MM-DD`, typed or picked; it can be emptied unless the text needs it. */
export function ChampDate({ label, valeur, changer, requis = false }: Props) {
  return (
    <DatePickerInput
      label={label}
      value={valeur}
      onChange={jour => changer(jour)}
      clearable={!requis}
      clearButtonProps={{ 'aria-label': texts.texte.effacer }}
      valueFormat="DD/MM/YYYY"
      popoverProps={{ transitionProps: { duration: 0 } }}
    />
  )
}
