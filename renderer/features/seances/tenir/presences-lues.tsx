import type { Presence, Seance } from '../../../../shared/domain/seance.ts'
import { nomDe, nommerMembres } from './noms.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.appel

/** Who was there, to be read again: one line for each chair that is not vacant. */
export function PresencesLues({ seance, presences }: { seance: Seance; presences: readonly Presence[] }) {
  const noms = nommerMembres(seance.membres)
  const etats = new Map(presences.map(p => [p.place, p]))
  return (
    <ul className={css['lignes']}>
      {seance.membres
        .filter(m => !m.vacant)
        .map(m => {
          const p = etats.get(m.place)
          return (
            <li key={m.place} className={css['ligne']}>
              <span className={css['membre']}>{nomDe(noms, m.place)}</span>
              <span>
                {p ? (
                  <>
                    <span aria-hidden="true">{t.symboles[p.etat]}</span> {t.etats[p.etat]}
                    {p.par === null ? '' : ` (${p.par})`}
                  </>
                ) : (
                  t.nonNote
                )}
              </span>
            </li>
          )
        })}
    </ul>
  )
}
