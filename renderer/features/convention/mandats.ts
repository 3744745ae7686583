import type { Output } from '../../../shared/contract.ts'
import type { Instance, Siege } from '../../../shared/domain/instance.ts'
import { texts } from './texts.ts'

export type Mandat = Output<'titulaires:list'>[number]

/** One place of a body on a day: who holds it, who may replace, and everyone it ever had, latest first. */
export type Chaise = {
  place: string
  siege: Siege
  rang: number
  occupant: Mandat | null
  suppleant: Mandat | null
  mandats: Mandat[]
}

/** Every place of a body in the order of the text. A territory sees its own holders before those of everywhere. */
export function listChaises(
  instance: Instance,
  mandats: readonly Mandat[],
  portee: { jour: string; territoire: string | null },
): Chaise[] {
  const ici = mandats.filter(
    m => m.instance === instance.code && (m.territoire === null || m.territoire === portee.territoire),
  )
  return instance.sieges.flatMap(siege =>
    Array.from({ length: siege.nombre }, (_, i) => composer(siege, i + 1, ici, portee.jour)),
  )
}

function composer(siege: Siege, rang: number, ici: readonly Mandat[], jour: string): Chaise {
  const mandats = ici
    .filter(m => m.siege === siege.code && m.rang === rang)
    .toSorted((a, b) => b.depuis.localeCompare(a.depuis) || b.id - a.id)
  const duJour = mandats.filter(m => momentDe(m, jour) === 'enCours')
  const premier = (suppleant: boolean) => {
    const liste = duJour.filter(m => (m.qualite === 'suppleant') === suppleant)
    return liste.find(m => m.territoire !== null) ?? liste[0] ?? null
  }
  return {
    place: `${siege.code}:${rang}`,
    siege,
    rang,
    occupant: premier(false),
    suppleant: premier(true),
    mandats,
  }
}

/** Where a day stands in a mandate, its last day included. */
export function momentDe({ depuis, jusqua }: Mandat, jour: string): 'enCours' | 'passe' | 'aVenir' {
  if (jour < depuis) return 'aVenir'
  return jusqua !== null && jusqua < jour ? 'passe' : 'enCours'
}

/** « Administrateur, n° 3 »: the number only where there are several. */
export function nommerPlace({ siege, rang }: Pick<Chaise, 'siege' | 'rang'>): string {
  return siege.nombre > 1 ? texts.titulaires.numero(siege.fonction, rang) : siege.fonction
}
