import { useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { useCadre } from '../../cadre/contexte.tsx'
import { choisirPoint, voisin } from '../tenir/vue.ts'
import { Barre } from './barre.tsx'
import css from './mode.module.css'
import { PointProjete } from './point-projete.tsx'
import { TempsPoint } from './temps-point.tsx'
import { TeteMode } from './tete.tsx'
import { texts } from './texts.ts'
import { type Commande, VOLETS, type Volet } from './touches.ts'
import { useMinuteur } from './use-minuteur.ts'
import { usePleinEcran } from './use-plein-ecran.ts'
import { useTouches } from './use-touches.ts'
import { VoletMode } from './volet.tsx'

const estVolet = (c: Commande): c is Volet => VOLETS.some(v => v === c)

/** One view for the projector: the item in hand, its figures, and everything that is done about it, by keyboard. */
export function ModeSeance({ seance }: { seance: Seance }) {
  usePleinEcran()
  return createPortal(<Vue seance={seance} />, document.body)
}

function Vue({ seance }: { seance: Seance }) {
  const { aller } = useCadre()
  const [choisi, setChoisi] = useState<number | null>(
    () => choisirPoint(seance) ?? seance.points[0]?.id ?? null,
  )
  const [volet, setVolet] = useState<Volet | null>(null)
  const [lettres, setLettres] = useState(true)
  const titre = useRef<HTMLHeadingElement>(null)
  const point = seance.points.find(p => p.id === choisi) ?? seance.points[0] ?? null
  const { toucher, lecture } = useMinuteur(seance.id, point?.id ?? null, point?.dureeMin ?? null)
  useEffect(() => {
    document.title = `${texts.titre} – Tandem`
  }, [])
  const rendreFocus = useCallback(() => titre.current?.focus({ preventScroll: true }), [])
  const commander = useCallback(
    (commande: Commande) => {
      if (estVolet(commande)) setVolet(ouvert => (ouvert === commande ? null : commande))
      else if (commande === 'minuteur') toucher()
      else if (commande === 'quitter') {
        if (volet === null) aller('seances', String(seance.id), 'tenir')
        else setVolet(null)
      } else {
        const autre = voisin(seance.points, point?.id ?? null, commande === 'suivant' ? 1 : -1)
        if (autre) {
          setChoisi(autre.id)
          setVolet(null)
        }
      }
    },
    [aller, point?.id, seance, toucher, volet],
  )
  useTouches(commander, lettres)
  return (
    <div className={css['mode']}>
      <TeteMode seance={seance} point={point} quitter={() => aller('seances', String(seance.id), 'tenir')} />
      <main className={css['scene']}>
        <PointProjete
          key={point?.id}
          seance={seance}
          point={point}
          titre={titre}
          reduit={volet !== null}
          temps={lecture === null ? null : <TempsPoint lecture={lecture} commander={commander} />}
        />
        {volet === null ? null : (
          <VoletMode
            key={`${volet}/${point?.id}`}
            seance={seance}
            point={point}
            volet={volet}
            lettres={lettres}
            setLettres={setLettres}
            fermer={() => setVolet(null)}
            rendreFocus={rendreFocus}
          />
        )}
      </main>
      <Barre seance={seance} point={point} volet={volet} commander={commander} />
    </div>
  )
}
