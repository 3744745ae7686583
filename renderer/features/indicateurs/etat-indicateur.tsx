import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { texts } from './texts.ts'
import { ETATS, etatDe } from './vue.ts'

/** Colour, symbol and word of an indicator against its objective. */
export function EtatIndicateur({ indicateur }: { indicateur: Indicateur }) {
  const etat = etatDe(indicateur)
  return <StateBadge {...ETATS[etat]} mot={texts.etats[etat]} />
}
