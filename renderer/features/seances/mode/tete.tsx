import { formatDateEnMots } from '../../../../shared/domain/dates-en-mots.ts'
import { listSiegeants } from '../../../../shared/domain/presence.ts'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import { estLa } from '../tenir/appel.ts'
import { texts as tenir } from '../tenir/texts.ts'
import { Marque } from './marque.tsx'
import css from './mode.module.css'
import { texts } from './texts.ts'

type Props = { seance: Seance; point: Point | null; quitter(): void }

/** Which meeting, how many are there, the quorum of the item, and the way out. */
export function TeteMode({ seance, point, quitter }: Props) {
  const quorum = point?.quorum ?? seance.quorum
  const presents = listSiegeants(point?.presences ?? seance.presences, seance.reglement).filter(p =>
    estLa(p.etat),
  ).length
  const appele = seance.presences.length > 0
  const mot =
    quorum.requis === null
      ? tenir.quorum.sansRegle
      : quorum.atteint
        ? tenir.quorum.atteint
        : tenir.quorum.nonAtteint
  return (
    <header className={css['tete']}>
      <p className={css['seance']}>
        <strong>{seance.libelle}</strong> {formatDateEnMots(seance.date)}
      </p>
      <p className={`${css['quorum']} ${quorum.atteint && appele ? css['oui'] : css['non']}`} role="status">
        {appele ? (
          <>
            <span aria-hidden="true">{quorum.atteint ? '✓' : '▲'}</span> {mot}
            <span className={css['presents']}>{texts.presents(presents, point?.votants ?? presents)}</span>
          </>
        ) : (
          tenir.quorum.appel
        )}
      </p>
      <button type="button" className={css['bouton']} onClick={quitter} aria-keyshortcuts="Escape">
        {texts.quitter} <Marque touche={texts.touches.quitter} />
      </button>
    </header>
  )
}
