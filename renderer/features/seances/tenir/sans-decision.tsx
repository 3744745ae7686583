import { Button } from '@mantine/core'
import type { Point } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useActe } from '../acte.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.decisions

/** An item that decides nothing says so, and can be made one that does. */
export function SansDecision({ point, modifiable }: { point: Point; modifiable: boolean }) {
  const modifier = useActe('points:modifier')
  return (
    <Panel titre={t.titre}>
      <div className={css['pile']}>
        <p className={css['doux']}>{point.type === 'information' ? t.pasInformation : t.pasDebat}</p>
        {modifiable ? (
          <div className={css['boutons']}>
            <Button
              variant="default"
              loading={modifier.enCours}
              onClick={() => modifier.faire({ point: point.id, type: 'decision' })}
            >
              {t.enFaireUne}
            </Button>
          </div>
        ) : null}
        <ErrorNotice erreur={modifier.erreur()} />
      </div>
    </Panel>
  )
}
