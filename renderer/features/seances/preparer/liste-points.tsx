import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useEffect, useRef, useState } from 'react'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActe } from '../acte.ts'
import { annonces, useCapteurs } from './annonces.ts'
import { CartePoint } from './carte-point.tsx'
import type { calculerHoraire } from './horaire.ts'
import { deplacer, ranger } from './ordre.ts'
import css from './preparer.module.css'
import { texts } from './texts.ts'

type Props = { seance: Seance; horaire: ReturnType<typeof calculerHoraire>; fige: boolean }
type Sens = 'monter' | 'descendre'

/** The order being saved stays on the screen until the answer; a refusal gives the former order back. */
function useOrdre(seance: Seance) {
  const acte = useActe('points:ordonner')
  const [voulu, setVoulu] = useState<number[] | null>(null)
  const points = voulu === null ? seance.points : ranger(seance.points, voulu)
  const ordonner = (de: number, vers: number) => {
    const ids = points.map(p => p.id)
    const suite = deplacer(ids, de, vers)
    if (suite.every((id, i) => id === ids[i])) return
    setVoulu(suite)
    acte.faire({ seance: seance.id, points: suite }, { onSettled: () => setVoulu(null) })
  }
  return { points, ordonner, erreur: acte.erreur() }
}

/** Items one under the other; moved with the mouse, with the keyboard on the handle, or by « Monter » and « Descendre ». */
export function ListePoints({ seance, horaire, fige }: Props) {
  const { points, ordonner, erreur } = useOrdre(seance)
  const [annonce, setAnnonce] = useState('')
  const liste = useRef<HTMLOListElement>(null)
  const aRetrouver = useRef<{ id: number; sens: Sens } | null>(null)
  const capteurs = useCapteurs()
  const ids = points.map(p => p.id)
  const bouger = (id: number, sens: Sens) => {
    const rang = ids.indexOf(id)
    const vers = rang + (sens === 'monter' ? -1 : 1)
    aRetrouver.current = { id, sens }
    setAnnonce(texts.pose(points[rang]?.intitule ?? '', vers + 1, points.length))
    ordonner(rang, vers)
  }
  const ordre = ids.join()
  // The node that moved lost the focus: it goes back to the same button, so that the next press goes on.
  useEffect(() => {
    const cible = aRetrouver.current
    aRetrouver.current = null
    if (cible && ordre !== '')
      liste.current
        ?.querySelector<HTMLElement>(`[data-point="${cible.id}"] [data-sens="${cible.sens}"]`)
        ?.focus()
  }, [ordre])
  const poser = ({ active, over }: DragEndEvent) => {
    if (over) ordonner(ids.indexOf(Number(active.id)), ids.indexOf(Number(over.id)))
  }
  return (
    <DndContext
      sensors={capteurs}
      collisionDetection={closestCenter}
      onDragEnd={poser}
      accessibility={{
        announcements: annonces(points),
        screenReaderInstructions: { draggable: texts.consigne },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className={css['points']} ref={liste}>
          {points.map((point, rang) => (
            <CartePoint
              key={point.id}
              seance={seance}
              point={point}
              rang={rang}
              total={points.length}
              debutMin={calculerDebut(horaire, point.id)}
              auDela={horaire.premierAuDela === point.id}
              fige={fige}
              bouger={sens => bouger(point.id, sens)}
            />
          ))}
        </ol>
      </SortableContext>
      <p className="masque-visuel" aria-live="polite">
        {annonce}
      </p>
      <ErrorNotice erreur={erreur} />
    </DndContext>
  )
}

const calculerDebut = (horaire: Props['horaire'], id: number) => horaire.debuts.get(id) ?? 0
