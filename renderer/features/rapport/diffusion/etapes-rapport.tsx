import type { EtatRapport } from '../../../../shared/domain/rapport.ts'
import css from './diffusion.module.css'
import { texts } from './texts.ts'
import { ETAPES, situerEtape } from './vue.ts'

/** The four steps of a report, the present one marked. */
export function EtapesRapport({ etat }: { etat: EtatRapport }) {
  return (
    <ol className={css['etapes']} aria-label={texts.etapes}>
      {ETAPES.map(etape => {
        const position = situerEtape(etape, etat)
        return (
          <li
            key={etape}
            className={css[position]}
            aria-current={position === 'courante' ? 'step' : undefined}
          >
            <span aria-hidden="true">{texts.symboles[position]}</span>
            <span>
              <span className={css['nom']}>{texts.etats[etape]}</span>
              <span className="masque-visuel"> ({texts.lecture[position]})</span>
            </span>
            <span className={css['aide']}>{texts.aides[etape]}</span>
          </li>
        )
      })}
    </ol>
  )
}
