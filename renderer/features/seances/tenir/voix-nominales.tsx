import { Button } from '@mantine/core'
import type { MembreSeance } from '../../../../shared/domain/seance.ts'
import { type BrouillonVote, resteDesVoixPour, type Sens, type Voix } from './brouillon-vote.ts'
import { ChoixRadio } from './choix-radio.tsx'
import { nomDe, nommerMembres } from './noms.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.vote
const SENS = (Object.keys(t.sens) as Sens[]).map(value => ({ value, label: t.sens[value] }))

type Props = {
  voix: readonly Voix[]
  membres: readonly MembreSeance[]
  brouillon: BrouillonVote
  changer(brouillon: BrouillonVote): void
}

/** One line for each voice: a member, or a proxy cast by its holder. */
export function VoixNominales({ voix, membres, brouillon, changer }: Props) {
  const noms = nommerMembres(membres)
  return (
    <>
      <div className={css['boutons']}>
        <Button variant="default" onClick={() => changer(resteDesVoixPour(brouillon, voix))}>
          {t.pourToutes}
        </Button>
      </div>
      <ul className={css['lignes']}>
        {voix.map(({ cle, place, mandant }) => {
          const pour = mandant === null ? '' : t.pouvoirDe(nomDe(noms, mandant))
          return (
            <li key={cle} className={css['ligne']}>
              <span className={css['membre']}>
                {nomDe(noms, place)}
                {pour === '' ? null : <span className={css['doux']}>{pour}</span>}
              </span>
              <ChoixRadio
                nom={`${nomDe(noms, place)} ${pour}`.trim()}
                options={SENS}
                valeur={brouillon.sens[cle] ?? null}
                changer={sens => changer({ ...brouillon, sens: { ...brouillon.sens, [cle]: sens } })}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
