import type { Seance } from '../../../../shared/domain/seance.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'
import { ETATS_POINT } from './vue.ts'

const t = texts.points

type Props = { seance: Seance; choisi: number | null; choisir(point: number | null): void }

/** The roll, then the items in their order, each with where it stands. */
export function ListePoints({ seance, choisi, choisir }: Props) {
  return (
    <nav className={css['points']} aria-label={t.titre}>
      <ul className={css['lignes']}>
        <li>
          <button
            type="button"
            className={css['point']}
            aria-current={choisi === null ? 'step' : undefined}
            onClick={() => choisir(null)}
          >
            <span className={css['numero']} aria-hidden="true">
              {seance.presences.length > 0 ? '✓' : '○'}
            </span>
            {t.appel}
          </button>
        </li>
        {seance.points.map(p => (
          <li key={p.id}>
            <button
              type="button"
              className={css['point']}
              aria-current={choisi === p.id ? 'step' : undefined}
              onClick={() => choisir(p.id)}
            >
              <span className={css['numero']}>{p.numero}.</span>
              <span>
                {p.intitule}
                <span className={css['doux']}>
                  <span aria-hidden="true">{ETATS_POINT[p.etat].symbole}</span> {t.etats[p.etat]}
                  {p.vote ? ` · ${p.vote.verdict === 'adopte' ? texts.vote.adopte : texts.vote.rejete}` : ''}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {seance.points.length === 0 ? <p className={css['doux']}>{t.aucun}</p> : null}
    </nav>
  )
}
