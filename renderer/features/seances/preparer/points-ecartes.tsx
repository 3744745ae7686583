import { Button } from '@mantine/core'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActe } from '../acte.ts'
import css from './preparer.module.css'
import { texts } from './texts.ts'

type Props = { seance: Seance; fige: boolean; retabli(point: number): void }

/** Items taken off the agenda, each with its way back; `retabli` is told which one came back. */
export function PointsEcartes({ seance, fige, retabli }: Props) {
  const acte = useActe('points:retablir')
  return (
    <section className={css['ecartes']} aria-label={texts.ecartes}>
      <h3 className={css['sousTitre']}>{texts.ecartes}</h3>
      <p className={css['doux']}>{texts.ecartesTexte}</p>
      <ul className={css['listeSobre']}>
        {seance.pointsEcartes.map(p => (
          <li key={p.id} className={css['ligneSobre']}>
            <span>{p.intitule}</span>
            {fige ? null : (
              <Button
                variant="default"
                aria-label={texts.retablirPoint(p.intitule)}
                onClick={() => acte.faire({ point: p.id }, { onSuccess: () => retabli(p.id) })}
              >
                {texts.retablir}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ErrorNotice erreur={acte.erreur()} />
    </section>
  )
}
