import { Button, NumberInput } from '@mantine/core'
import { type BrouillonVote, listChamps, resteEnPour } from './brouillon-vote.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.vote

type Props = {
  brouillon: BrouillonVote
  changer(brouillon: BrouillonVote): void
  votants: number
  erreurDe(champ: string): string | null
}

/** One field for each count of the mode; by consensus, who is in no other count agrees. */
export function ChampsComptes({ brouillon: b, changer, votants, erreurDe }: Props) {
  return (
    <div className={css['pile']}>
      {b.mode === 'consensus' ? <p>{t.consensus}</p> : null}
      <div className={css['nombres']}>
        {listChamps(b.mode).map(c => (
          <NumberInput
            key={c}
            label={t.comptes[c]}
            value={b.comptes[c] ?? ''}
            min={0}
            max={9999}
            hideControls
            allowDecimal={false}
            allowNegative={false}
            onChange={v =>
              changer({ ...b, comptes: { ...b.comptes, [c]: typeof v === 'number' ? v : null } })
            }
            error={erreurDe(c)}
          />
        ))}
      </div>
      {b.mode === 'consensus' ? null : (
        <div className={css['boutons']}>
          <Button variant="default" onClick={() => changer(resteEnPour(b, votants))}>
            {t.reste}
          </Button>
        </div>
      )}
    </div>
  )
}
