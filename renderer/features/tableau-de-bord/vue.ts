import type { Output } from '../../../shared/contract.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import type { Controle, Echeance } from '../../../shared/domain/reponses.ts'
import { estRepartition } from '../indicateurs/vue.ts'

type Catalogue = Output<'indicateurs:catalogue'>
/** `vers`: the tab of « Décisions » where it is dealt with, when it is late there. */
export type Alerte = {
  cle: string
  gravite: Controle['gravite']
  message: string
  vers?: 'actions' | 'engagements'
}

/** When the convention names fewer than six single values, these complete the cards. */
const COMPLEMENT = [
  'entrees',
  'file_active_fin',
  'delai_prescription_entree',
  'taux_retour_emploi',
  'part_brsa',
  'personnes_concernees',
  'sorties',
  'portefeuille_moyen',
]

/** Six indicators: those that the convention asks, in its order, values first; then the usual ones. */
export function choisirCartes(
  catalogue: Catalogue,
  indicateurs: readonly Indicateur[],
  demandes: readonly string[],
  nombre = 6,
): Indicateur[] {
  const connus = new Map(indicateurs.filter(i => !estRepartition(i)).map(i => [i.code, i]))
  const ordre = [...demandes, ...catalogue.filter(c => c.demande === 'demande').map(c => c.code)]
  const candidats = [...new Set([...ordre, ...COMPLEMENT])].flatMap(code => connus.get(code) ?? [])
  const pleins = candidats.filter(i => i.valeur !== null || i.absence === 'masque')
  const vides = candidats.filter(i => !pleins.includes(i))
  return varier([...pleins, ...vides]).slice(0, nombre)
}

/** One card per subject first (the three delays would take half of the cards), the rest after. */
function varier(candidats: Indicateur[]): Indicateur[] {
  const vus = new Set<string>()
  const premiers = candidats.filter(i => {
    const sujet = SUJETS.find(s => s.test(i.code))?.source ?? i.code
    return vus.has(sujet) ? false : vus.add(sujet)
  })
  return [...premiers, ...candidats.filter(i => !premiers.includes(i))]
}

const SUJETS = [
  /^delai_|^part_delai/,
  /^part_orientations|^orientations/,
  /^taux_sortie|^sorties$/,
  /brsa$/,
  /^budget|^fse/,
  /_ase(_|$)/,
]

/** First day of a due date, for sorting and counting. */
export function debutDe(e: Echeance): string {
  return typeof e.date === 'string' ? e.date : e.date.du
}

/** Last day to act. */
export function finDe(e: Echeance): string {
  return typeof e.date === 'string' ? e.date : e.date.au
}

/**
 * What is still to do, one date of each kind (the nearest to today, so that a monthly date does not fill the list),
 * in the order of the calendar.
 */
export function prochaines(echeances: readonly Echeance[], aujourdhui: string, nombre = 3): Echeance[] {
  const distance = (e: Echeance) => Math.abs(joursRestants(finDe(e), aujourdhui))
  const proches = echeances
    .filter(e => e.etat !== 'fait' && e.etat !== 'passee')
    .toSorted((a, b) => distance(a) - distance(b))
  const sortes = new Set<string>()
  const retenues = proches.filter(e => {
    const sorte = `${e.code}/${e.instance}`
    return sortes.has(sorte) ? false : sortes.add(sorte)
  })
  return retenues.slice(0, nombre).sort((a, b) => finDe(a).localeCompare(finDe(b)))
}

/** Days from today to a day; negative when it is past. */
export function joursRestants(jour: string, aujourdhui: string): number {
  return getJour(jour) - getJour(aujourdhui)
}

export type CascadeFileActive = { debut: number; entrees: number; sorties: number; fin: number }

/** Start + entries − exits = end; undefined when one of them is absent or hidden. */
export function cascadeDe(indicateurs: readonly Indicateur[]): CascadeFileActive | undefined {
  const valeur = (code: string) => indicateurs.find(i => i.code === code)?.valeur ?? null
  const [entrees, sorties, fin] = [valeur('entrees'), valeur('sorties'), valeur('file_active_fin')]
  if (entrees === null || sorties === null || fin === null) return undefined
  return { debut: fin - entrees + sorties, entrees, sorties, fin }
}

type Imports = Output<'bilans:imports'>

/** Partners whose bilan came in for another year and not for this one. */
export function sourcesManquantes(imports: Imports, annee: number): string[] {
  const sources = new Set(imports.filter(i => i.annee !== null).map(i => i.source))
  const recues = new Set(imports.filter(i => i.annee === annee || i.annee === null).map(i => i.source))
  return [...sources].filter(source => !recues.has(source)).sort((a, b) => a.localeCompare(b, 'fr'))
}

type EnRetard = { intitule: string; echeance: string | null }

/** One alert for all that is late of a kind, naming the oldest; none when nothing is. */
export function alerteRetard(
  vers: NonNullable<Alerte['vers']>,
  retards: readonly EnRetard[],
  dire: (n: number, premier: EnRetard) => string,
): Alerte[] {
  const premier = retards.toSorted((a, b) => (a.echeance ?? '').localeCompare(b.echeance ?? ''))[0]
  if (!premier) return []
  return [{ cle: `retard-${vers}`, gravite: 'anomalie', message: dire(retards.length, premier), vers }]
}
