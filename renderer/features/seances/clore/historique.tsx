import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { formatMomentCourt } from '../../../ui/moments.ts'
import { Panel } from '../../../ui/panel.tsx'
import { regrouper } from './actes.ts'
import css from './clore.module.css'
import { texts } from './texts.ts'

const t = texts.historique
const PREMIERS = 8

/** Every act of the meeting, latest first, with who did it and when. */
export function Historique({ seance }: { seance: Seance }) {
  const [tout, setTout] = useState(false)
  const actes = regrouper(seance.actes)
  const montres = tout ? actes : actes.slice(0, PREMIERS)
  return (
    <Panel titre={t.titre} note={t.compte(seance.actes.length)}>
      <ol className={css['lignes']}>
        {montres.map(a => (
          <li key={a.version} className={css['acte']}>
            <span className={css['moment']}>{formatMomentCourt(a.faitLe)}</span>
            <span className={css['libelle']}>{t.acte(a.libelle, a.fois)}</span>
            <span className={css['doux']}>{t.par(a.utilisateur)}</span>
          </li>
        ))}
      </ol>
      {montres.length < actes.length ? (
        <Button variant="subtle" onClick={() => setTout(true)}>
          {t.tout}
        </Button>
      ) : null}
    </Panel>
  )
}
