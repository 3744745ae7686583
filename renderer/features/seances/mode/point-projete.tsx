import { type ReactNode, type RefObject, useEffect } from 'react'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import { EtatPoint } from '../tenir/etat-point.tsx'
import { texts as tenir } from '../tenir/texts.ts'
import { estModifiable } from '../tenir/vue.ts'
import { Chiffres } from './chiffres.tsx'
import css from './mode.module.css'
import { texts } from './texts.ts'

type Props = {
  seance: Seance
  point: Point | null
  titre: RefObject<HTMLHeadingElement | null>
  /** A panel is open beside: the title is smaller. */
  reduit: boolean
  /** The clock of the item. */
  temps: ReactNode
}

/** The item in hand as the room reads it: number, title, who reports, the figures, the verdict. */
export function PointProjete({ seance, point, titre, reduit, temps }: Props) {
  useEffect(() => titre.current?.focus({ preventScroll: true }), [titre])
  if (point === null)
    return (
      <section className={css['point']}>
        <h1 className={css['titre']} ref={titre} tabIndex={-1}>
          {texts.aucunPoint}
        </h1>
        <p>{texts.aucunPointTexte}</p>
      </section>
    )
  const verdict = point.vote
  return (
    <section className={`${css['point']} ${reduit ? css['reduit'] : ''}`} aria-labelledby="point-projete">
      <div className={css['rang']}>
        <p>
          {texts.point(point.numero, seance.points.length)} · {tenir.points.types[point.type]} ·{' '}
          {tenir.points.etats[point.etat]}
        </p>
        {temps}
      </div>
      <h1 className={css['titre']} id="point-projete" ref={titre} tabIndex={-1}>
        {point.numero}. {point.intitule}
      </h1>
      {point.rapporteur === null ? null : (
        <p className={css['rapporteur']}>{texts.rapporteur(point.rapporteur)}</p>
      )}
      {point.texte === '' || reduit ? null : <p className={css['texte']}>{point.texte}</p>}
      {verdict ? (
        <p
          className={`${css['verdict']} ${verdict.verdict === 'adopte' ? css['oui'] : css['rejete']}`}
          role="status"
        >
          <span aria-hidden="true">{verdict.verdict === 'adopte' ? '✓' : '✕'}</span> {verdict.phrase}
        </p>
      ) : null}
      {seance.etat === 'prevue' || seance.etat === 'convoquee' ? (
        <p className={css['rapporteur']}>{texts.pasOuverte}</p>
      ) : null}
      {point.indicateurs.length > 0 ? <Chiffres seance={seance} codes={point.indicateurs} /> : null}
      {estModifiable(seance) && !reduit ? <EtatPoint point={point} /> : null}
    </section>
  )
}
