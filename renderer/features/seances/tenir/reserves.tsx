import { Button, TextInput } from '@mantine/core'
import type { BrouillonVote } from './brouillon-vote.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.vote

type Reserve = BrouillonVote['reserves'][number]
type Props = { reserves: readonly Reserve[]; changer(reserves: Reserve[]): void }

/** Reserves that members make: who, and what; lines without text are not kept. */
export function Reserves({ reserves, changer }: Props) {
  const remplacer = (rang: number, partie: Partial<Reserve>) =>
    changer(reserves.map((r, i) => (i === rang ? { ...r, ...partie } : r)))
  return (
    <div className={css['pile']}>
      {reserves.map((r, rang) => (
        <div key={r.cle} className={css['reserve']}>
          <TextInput
            label={t.reserveAuteur}
            value={r.auteur}
            onChange={e => remplacer(rang, { auteur: e.currentTarget.value })}
          />
          <TextInput
            label={t.reserveTexte}
            value={r.texte}
            onChange={e => remplacer(rang, { texte: e.currentTarget.value })}
          />
          <Button variant="subtle" onClick={() => changer(reserves.filter((_, i) => i !== rang))}>
            {t.reserveRetirer}
          </Button>
        </div>
      ))}
      <div className={css['boutons']}>
        <Button
          variant="subtle"
          onClick={() =>
            changer([
              ...reserves,
              { cle: Math.max(0, ...reserves.map(r => r.cle)) + 1, auteur: '', texte: '' },
            ])
          }
          title={t.reservesAide}
        >
          {t.reserveAjouter}
        </Button>
      </div>
    </div>
  )
}
