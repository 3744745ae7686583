import { Touche } from './barre.tsx'
import type { LectureMinuteur } from './minuteur.ts'
import css from './mode.module.css'
import { texts } from './texts.ts'
import type { Commande } from './touches.ts'

type Props = { lecture: LectureMinuteur; commander(commande: Commande): void }

/** The time given to the item against the time planned, and the button that starts or stops its clock. */
export function TempsPoint({ lecture, commander }: Props) {
  return (
    <span className={css['minuteur']}>
      <span
        className={`${css['temps']} ${lecture.depasse ? css['depasse'] : ''}`}
        role="timer"
        aria-label={texts.minuteur.titre}
      >
        <span aria-hidden="true">{lecture.depasse ? '▲ ' : '◷ '}</span>
        {lecture.texte}
      </span>
      <Touche
        commande="minuteur"
        mot={lecture.court ? texts.minuteur.arreter : texts.minuteur.demarrer}
        commander={commander}
      />
    </span>
  )
}
