import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Signalement } from '../../../shared/domain/bilan.ts'
import { keyed } from '../../ui/keyed.ts'
import css from './signalements.module.css'
import { texts } from './texts.ts'

const MONTRES = 8

/** Sentences with their place in the file; a long list opens on demand. */
export function Signalements({ signalements }: { signalements: readonly Signalement[] }) {
  const [tout, setTout] = useState(false)
  const visibles = tout ? signalements : signalements.slice(0, MONTRES)
  const reste = signalements.length - visibles.length
  return (
    <>
      <ul className={css['liste']}>
        {keyed(visibles, s => `${s.code}-${s.feuille}-${s.ligne}-${s.colonne}`).map(({ key, element: s }) => {
          const lieu = texts.apercu.lieu(s.feuille, s.ligne, s.colonne)
          return (
            <li key={key}>
              {s.message}
              {lieu ? <span className={css['lieu']}> {lieu}</span> : null}
            </li>
          )
        })}
      </ul>
      {reste > 0 ? (
        <Button variant="subtle" onClick={() => setTout(true)}>
          {texts.apercu.touteLaListe(reste)}
        </Button>
      ) : null}
    </>
  )
}
