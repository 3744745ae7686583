import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import { voisin } from '../tenir/vue.ts'
import { Marque } from './marque.tsx'
import css from './mode.module.css'
import { texts } from './texts.ts'
import { type Commande, VOLETS, type Volet } from './touches.ts'

type Props = {
  seance: Seance
  point: Point | null
  volet: Volet | null
  commander(commande: Commande): void
}

/** Every command with its key. */
export function Barre({ seance, point, volet, commander }: Props) {
  const seul = point === null
  return (
    <nav className={css['barre']} aria-label={texts.barre}>
      <Touche
        commande="precedent"
        mot={texts.precedent}
        inactif={seul || voisin(seance.points, point.id, -1) === null}
        commander={commander}
      />
      <Touche
        commande="suivant"
        mot={texts.suivant}
        inactif={seul || voisin(seance.points, point.id, 1) === null}
        commander={commander}
      />
      <span className={css['separateur']} aria-hidden="true" />
      {VOLETS.map(v => (
        <Touche
          key={v}
          commande={v}
          mot={texts.volets[v]}
          ouvert={volet === v}
          inactif={seul && v !== 'aide' && v !== 'presence'}
          commander={commander}
        />
      ))}
    </nav>
  )
}

type PropsTouche = {
  commande: keyof typeof texts.touches
  mot: string
  ouvert?: boolean
  inactif?: boolean
  commander(commande: Commande): void
}

/** A command and the key that does the same. */
export function Touche({ commande, mot, ouvert, inactif = false, commander }: PropsTouche) {
  return (
    <button
      type="button"
      className={css['bouton']}
      aria-expanded={ouvert}
      disabled={inactif}
      onClick={() => commander(commande)}
    >
      {mot} <Marque touche={texts.touches[commande]} />
    </button>
  )
}
