import type { ResultatImport } from '../../../../shared/domain/bilan.ts'
import { texts } from '../texts.ts'
import css from './assistant.module.css'
import { ETAPES, type Etape, statutDe } from './etat.ts'

const SYMBOLES = { faite: '✓', question: '?', erreur: '✕' }

type Props = { resultat: ResultatImport; etape: Etape; choisir(etape: Etape): void }

/** The five steps with their state; any of them can be opened again. */
export function ListeEtapes({ resultat, etape, choisir }: Props) {
  const t = texts.assistant
  return (
    <nav aria-label={t.progression}>
      <ol className={css['etapes']}>
        {ETAPES.map(e => {
          const statut = statutDe(resultat, e)
          const courante = e === etape
          return (
            <li key={e}>
              <button
                type="button"
                className={css['etape']}
                aria-current={courante ? 'step' : undefined}
                onClick={() => choisir(e)}
              >
                <span className={css['rond']} data-statut={statut} aria-hidden="true">
                  {SYMBOLES[statut]}
                </span>
                <span>
                  {t.etapes[e]}
                  <span className={css['mot']}>
                    {courante && statut === 'faite' ? t.statuts.ouverte : t.statuts[statut]}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
