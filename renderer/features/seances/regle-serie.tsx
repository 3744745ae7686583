import { NumberInput, Select } from '@mantine/core'
import type { Serie } from '../../../shared/domain/serie.ts'
import css from './calendrier.module.css'
import { texts } from './texts.ts'

type Regle = Serie['regle']
type Props = { regle: Regle; setRegle(regle: Regle): void }

const RANGS = [1, 2, 3, 4, -1] as const
const JOURS = texts.jours.map((label, i) => ({ value: String(i + 1), label }))

/** The rule of each kind as it is offered first: the second Tuesday, the 15th, every other Tuesday. */
const DEPARTS: Record<Regle['type'], Regle> = {
  jour_de_semaine: { type: 'jour_de_semaine', rang: 2, jour: 2, tousLesMois: 1 },
  jour_du_mois: { type: 'jour_du_mois', jour: 15, tousLesMois: 1 },
  semaines: { type: 'semaines', jour: 2, toutesLes: 2 },
}
export const REGLE_DEPART = DEPARTS.jour_de_semaine

/** How the meetings follow each other, in one line that reads as a sentence. */
export function RegleSerie({ regle, setRegle }: Props) {
  return (
    <>
      <Select
        label={texts.regle}
        data={Object.entries(texts.regles).map(([value, label]) => ({ value, label }))}
        value={regle.type}
        onChange={v => {
          const type = v === 'jour_du_mois' || v === 'semaines' ? v : 'jour_de_semaine'
          setRegle(DEPARTS[type])
        }}
      />
      <div className={css['rangee']}>
        {regle.type === 'jour_de_semaine' ? (
          <Select
            label={texts.rang}
            data={RANGS.map(r => ({ value: String(r), label: texts.rangs[r] }))}
            value={String(regle.rang)}
            onChange={v => setRegle({ ...regle, rang: RANGS.find(r => String(r) === v) ?? 1 })}
          />
        ) : null}
        {regle.type === 'jour_du_mois' ? (
          <NumberInput
            label={texts.quantieme}
            min={1}
            max={31}
            allowDecimal={false}
            clampBehavior="strict"
            value={regle.jour}
            onChange={v => setRegle({ ...regle, jour: entre(v, 1, 31) })}
          />
        ) : (
          <Select
            label={texts.jourSemaine}
            data={JOURS}
            value={String(regle.jour)}
            onChange={v => setRegle({ ...regle, jour: entre(Number(v), 1, 7) })}
          />
        )}
        {regle.type === 'semaines' ? (
          <Frequence
            max={8}
            mot={texts.nSemaines}
            n={regle.toutesLes}
            set={toutesLes => setRegle({ ...regle, toutesLes })}
            label={texts.toutesLes}
          />
        ) : (
          <Frequence
            max={12}
            mot={texts.nMois}
            n={regle.tousLesMois}
            set={tousLesMois => setRegle({ ...regle, tousLesMois })}
            label={texts.tousLes}
          />
        )}
      </div>
    </>
  )
}

type PropsFrequence = { label: string; n: number; max: number; mot(n: number): string; set(n: number): void }

function Frequence({ label, n, max, mot, set }: PropsFrequence) {
  const choix = Array.from({ length: max }, (_, i) => ({ value: String(i + 1), label: mot(i + 1) }))
  return <Select label={label} data={choix} value={String(n)} onChange={v => set(entre(Number(v), 1, max))} />
}

/** A number typed in a field, kept within bounds; an empty field is the lowest. */
function entre(n: number | string, min: number, max: number): number {
  return typeof n === 'number' ? Math.min(max, Math.max(min, Math.round(n))) : min
}
