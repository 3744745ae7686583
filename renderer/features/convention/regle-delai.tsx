import { NumberInput } from '@mantine/core'
import { ChoixRegle } from './choix-regle.tsx'
import css from './convention.module.css'
import { type CompteDelai, compteDe, compterEn, type Delai } from './regles-brouillon.ts'
import { texts } from './texts.ts'

type Props = {
  label: string
  delai: Delai | null
  mots: Record<CompteDelai, string>
  /** A second convocation also says from which day it is counted. */
  seconde?: boolean
  changer(delai: Delai | null): void
}

/** How many days before a meeting its members are convened, clear days or not. */
export function RegleDelai({ label, delai, mots, seconde = false, changer }: Props) {
  const t = texts.instances
  const reference = t.sourceParDefaut
  return (
    <div className={css['delai']}>
      <ChoixRegle
        label={label}
        valeur={compteDe(delai)}
        mots={mots}
        changer={compte => changer(compterEn(delai, compte, reference))}
      />
      {delai === null ? null : (
        <NumberInput
          label={t.jours}
          aria-label={`${label} – ${t.jours}`}
          value={delai.jours}
          min={0}
          max={90}
          allowDecimal={false}
          allowNegative={false}
          onChange={jours => typeof jours === 'number' && changer({ ...delai, jours, reference })}
        />
      )}
      {delai !== null && seconde ? (
        <ChoixRegle
          label={t.depuis}
          valeur={delai.depuis ?? 'convocation'}
          mots={t.depuiss}
          changer={depuis => changer({ ...delai, depuis, reference })}
        />
      ) : null}
    </div>
  )
}
