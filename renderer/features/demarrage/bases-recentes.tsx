import { useQuery } from '@tanstack/react-query'
import { invokeWindow } from '../../api.ts'
import { formatMoment } from '../../ui/moments.ts'
import css from './demarrage.module.css'
import { texts } from './texts.ts'

type Props = { ouvrir(jeton: string): void; enCours: boolean }

/** The bases opened before on this computer, most recent first. */
export function BasesRecentes({ ouvrir, enCours }: Props) {
  const recentes = useQuery({
    queryKey: ['fenetre:basesRecentes'],
    queryFn: () => invokeWindow('fenetre:basesRecentes', {}),
  })
  const bases = recentes.data?.bases ?? []
  if (bases.length === 0) return null
  return (
    <section>
      <h2 className={css['sousTitre']}>{texts.recentes}</h2>
      <ul className={css['recentes']}>
        {bases.map(base => (
          <li key={base.jeton}>
            <button
              type="button"
              className={css['recente']}
              disabled={!base.presente || enCours}
              onClick={() => ouvrir(base.jeton)}
            >
              <span className={css['nom']}>{base.nom}</span>
              <span className={css['lieu']}>{base.emplacement}</span>
              <span className={css['quand']}>
                {base.presente ? texts.ouverte(formatMoment(base.ouverteAt)) : texts.absente}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
