import { formatJourFr } from '../../../shared/domain/dates.ts'
import { parseColonnes } from './donnees.ts'
import { type Dossier, libelleDe } from './dossier.ts'
import type { Modalite } from './provenance-filtre.ts'

/** A row of a file as the base keeps it: only what may be shown at row level, never an attribute of the person. */
export type LigneLue = {
  feuille: string
  zone: string
  colonnes: string
  fichier: string
  import_id: number
  fait_le: string
  ligne: number | null
  axe: string
  acteur: string | null
  motif_sortie: string | null
  date_prescription: number | null
  date_diagnostic: number | null
  date_entree: number | null
  date_prolongation: number | null
  date_sortie: number | null
  territoire: number | null
}

type Noms = Pick<Dossier, 'nomenclatures' | 'locales' | 'periode' | 'territoires'>

/** One sentence of facts: axe, place, dates, who oriented, why it ended. */
export function decrireParcours(l: LigneLue, noms: Noms): string {
  const lieu = noms.territoires.find(t => t.id === l.territoire)?.libelle
  const dates: [string, number | null][] = [
    ['prescription', l.date_prescription],
    ['diagnostic', l.date_diagnostic],
    ['entrée', l.date_entree],
    ['prolongation', l.date_prolongation],
    ['sortie', l.date_sortie],
  ]
  return [
    libelleDe(noms, 'axe', l.axe),
    ...(lieu === undefined ? [] : [lieu]),
    ...dates.flatMap(([nom, jour]) => (jour === null ? [] : [`${nom} le ${formatJourFr(jour)}`])),
    ...(l.acteur === null ? [] : [`orientation : ${libelleDe(noms, 'acteur', l.acteur)}`]),
    ...(l.motif_sortie === null ? [] : [`motif : ${libelleDe(noms, 'motif_sortie', l.motif_sortie)}`]),
  ].join(', ')
}

/** The cell that decides: its column comes from the mapping stored with the sheet; the row alone when the mapping has none. */
export function trouverCellule(l: LigneLue, code: string, modalite: Modalite | undefined): string {
  const colonnes = parseColonnes(l.colonnes)
  const lettre = listSens(code, modalite)
    .map(sens => colonnes.find(c => c.sens === sens)?.colonne)
    .find(c => c !== undefined)
  return `${lettre ?? ''}${l.ligne ?? ''}`
}

const PAR_VENTILATION: Record<string, string[]> = {
  territoire: ['territoire', 'territoire_2'],
  acteur: ['acteur'],
  motif_sortie: ['motif_sortie'],
  groupe_sortie: ['motif_sortie'],
  regroupement_sortie: ['motif_sortie'],
  axe: ['axe', 'modalite'],
  mesure: ['mesures', 'modalite'],
  tranche_age: ['date_naissance', 'annee_naissance', 'age'],
  sexe: ['sexe'],
  niveau_formation: ['niveau_formation'],
  duree_inscription: ['duree_inscription', 'date_inscription'],
  brsa: ['brsa'],
  qpv: ['qpv'],
}

const PAR_CODE: [RegExp, string[]][] = [
  [/^part_orientations_/, ['acteur']],
  [/^orientations$/, ['date_prescription']],
  [/^taux_(sortie|retour|emploi)/, ['motif_sortie', 'date_sortie']],
  [/^(sorties|duree)/, ['date_sortie']],
  [/^prolongations$/, ['date_prolongation']],
  [/^delai_prescription_diagnostic$/, ['date_diagnostic']],
  [/brsa$/, ['brsa']],
  [/^mesures$/, ['mesures', 'modalite']],
]

function listSens(code: string, modalite: Modalite | undefined): string[] {
  const ventilation = modalite?.ventilation ?? code.replace(/^typologie_/, '')
  const propres = PAR_VENTILATION[ventilation] ?? PAR_CODE.find(([motif]) => motif.test(code))?.[1] ?? []
  return [...propres, 'date_entree', 'date_prescription']
}
