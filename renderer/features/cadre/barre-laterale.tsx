import {
  IconBuildingBank,
  IconCalendarEvent,
  IconChartBar,
  IconDatabase,
  IconFileImport,
  IconFileText,
  IconGavel,
  IconHelpCircle,
  IconHome,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { Link } from 'wouter'
import { PLACES, PLACES_BAS, type Place } from './adresse.ts'
import css from './cadre.module.css'
import { useCadre } from './contexte.tsx'
import { Marque } from './marque.tsx'
import { texts } from './texts.ts'

export const ICONES: Record<Place, ComponentType<{ size?: number; stroke?: number }>> = {
  'tableau-de-bord': IconHome,
  bilans: IconFileImport,
  indicateurs: IconChartBar,
  seances: IconCalendarEvent,
  decisions: IconGavel,
  rapport: IconFileText,
  convention: IconBuildingBank,
  fichier: IconDatabase,
  aide: IconHelpCircle,
}

function Lien({ place, touche, onClick }: { place: Place; touche: string; onClick?: () => void }) {
  const { adresse, lien } = useCadre()
  const Icone = ICONES[place]
  return (
    <li>
      <Link
        href={lien(place)}
        className={css['lien'] ?? ''}
        aria-current={adresse.place === place ? 'page' : undefined}
        onClick={onClick}
      >
        <Icone size={21} stroke={1.7} />
        {texts.places[place]}
        <span className={css['touche']} aria-hidden="true">
          {touche}
        </span>
      </Link>
    </li>
  )
}

/** The seven places in the order of the year, then the file and the help. */
export function BarreLaterale({ apres }: { apres?: () => void }) {
  const suite = apres ? { onClick: apres } : {}
  return (
    <nav className={css['cote']} aria-label={texts.navigation}>
      <div className={css['marque']}>
        <Marque /> Tandem
      </div>
      <ul className={css['liste']}>
        {PLACES.map((place, rang) => (
          <Lien key={place} place={place} touche={`Alt ${rang + 1}`} {...suite} />
        ))}
      </ul>
      <ul className={`${css['liste']} ${css['bas']}`}>
        {PLACES_BAS.map(place => (
          <Lien key={place} place={place} touche={place === 'aide' ? 'F1' : ''} {...suite} />
        ))}
      </ul>
    </nav>
  )
}
