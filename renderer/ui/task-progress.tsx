import { Button } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import type { Progress } from '../../shared/contract.ts'
import { formatNombre } from '../../shared/domain/nombres.ts'
import { invokeWindow } from '../api.ts'
import css from './task-progress.module.css'
import { texts } from './texts.ts'

/** How far the long work in hand has come, in the application's words; null before its first word. */
export function useProgress(): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => window.tandem.on('progress', setProgress), [])
  return progress
}

/** Long work under way, and the button that stops it. */
export function TaskProgress({ titre }: { titre: string }) {
  const id = useId()
  const progress = useProgress()
  const [demande, setDemande] = useState(false)
  const arreter = async () => {
    setDemande(true)
    await invokeWindow('fenetre:annuler', {})
  }
  const total = progress?.total ?? null
  return (
    <div className={css['tache']} role="status">
      <div className={css['ligne']}>
        <span>
          <span className={css['titre']} id={id}>
            {titre}
          </span>{' '}
          <span className={css['etape']}>{progress?.etape}</span>
        </span>
        <span>
          {progress && total !== null ? (
            <span className={css['etape']}>
              {texts.avancement(formatNombre(progress.fait), formatNombre(total))}
            </span>
          ) : null}
          <Button variant="subtle" onClick={arreter} disabled={demande}>
            {texts.annuler}
          </Button>
        </span>
      </div>
      <progress
        className={css['barre']}
        aria-labelledby={id}
        {...(total !== null && progress ? { max: total, value: progress.fait } : {})}
      />
    </div>
  )
}
