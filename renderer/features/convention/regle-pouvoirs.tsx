import { NumberInput } from '@mantine/core'
import type { Reglement } from '../../../shared/domain/instance.ts'
import { ChoixRegle } from './choix-regle.tsx'
import css from './convention.module.css'
import { texts } from './texts.ts'

type Pouvoirs = Reglement['pouvoirs']

/** Whether a member may vote for another, and for how many. */
export function ReglePouvoirs({ pouvoirs, changer }: { pouvoirs: Pouvoirs; changer(p: Pouvoirs): void }) {
  const t = texts.instances
  const reference = t.sourceParDefaut
  return (
    <div className={css['delai']}>
      <ChoixRegle
        label={t.pouvoirs}
        valeur={pouvoirs === null ? 'non' : 'oui'}
        mots={t.pouvoirsPermis}
        changer={choix => changer(choix === 'non' ? null : { parMembre: 1, reference })}
      />
      {pouvoirs === null ? null : (
        <NumberInput
          label={t.parMembre}
          value={pouvoirs.parMembre}
          min={1}
          max={20}
          allowDecimal={false}
          allowNegative={false}
          onChange={n => typeof n === 'number' && n > 0 && changer({ parMembre: n, reference })}
        />
      )}
    </div>
  )
}
