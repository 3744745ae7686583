import { ABSENCES } from '../../../shared/domain/absence.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { formatDeUnite, formatEcart, formatNombre, formatValeur } from '../../../shared/domain/nombres.ts'
import { normaliserLibelle } from '../../../shared/domain/texte.ts'
import type { Tone } from '../../ui/state-badge.tsx'
import { texts } from './texts.ts'

export type Etat = keyof typeof texts.etats
export type Serie = { annee: number; indicateurs: Indicateur[] }[]
export type Point = { annee: number; valeur: number | null }

export const ETATS: Record<Etat, { tone: Tone; symbole: string }> = {
  atteint: { tone: 'ok', symbole: '✓' },
  a_surveiller: { tone: 'attention', symbole: '▲' },
  non_atteint: { tone: 'non', symbole: '✕' },
  sans_objectif: { tone: 'neutre', symbole: '○' },
  non_disponible: { tone: 'neutre', symbole: '◌' },
  masque: { tone: 'neutre', symbole: '▒' },
}

/** What the reader must understand at a glance: masked and absent come before the objective. */
export function etatDe(i: Indicateur): Etat {
  if (i.absence === 'masque') return 'masque'
  if (i.valeur === null) return 'non_disponible'
  return i.objectif?.etat ?? 'sans_objectif'
}

/** The value of one indicator each year, oldest first; a year without it is null. */
export function pointsDe(serie: Serie, code: string): Point[] {
  return serie.map(({ annee, indicateurs }) => ({
    annee,
    valeur: indicateurs.find(i => i.code === code)?.valeur ?? null,
  }))
}

/** The same indicator the year before, if the series reaches it. */
export function precedentDe(serie: Serie, code: string, annee: number): Indicateur | undefined {
  return serie.find(s => s.annee === annee - 1)?.indicateurs.find(i => i.code === code)
}

/** Value minus objective, with its sign and unit; null when one of them is missing. */
export function ecartObjectif(i: Indicateur): string | null {
  if (i.valeur === null || !i.objectif) return null
  return formatEcart(i.valeur - i.objectif.valeur, formatDeUnite(i.unite))
}

/** « au moins 560 », « au plus 21 jours »; null without objective. */
export function texteObjectif(i: Indicateur): string | null {
  if (!i.objectif) return null
  const valeur = formatValeur(i.objectif.valeur, null, i.unite)
  return i.objectif.sens === 'au_moins' ? texts.auMoins(valeur) : texts.auPlus(valeur)
}

export type Famille = keyof typeof texts.familles

const REGLES: [RegExp, Famille][] = [
  [/_ase(_|$)/, 'ase'],
  [/^(orientations|part_orientations_|entrees|personnes_entrees|taux_objectif_entrees)/, 'entrees'],
  [/^(file_active|conseillers|portefeuille|taux_occupation|taux_objectif_file|taux_objectif_porte)/, 'file'],
  [/^(delai|part_delai|duree|depassements|prolongations|taux_objectif_delai)/, 'delais'],
  [/^(sorties|taux_sortie|taux_retour|taux_emploi)/, 'sorties'],
  [/^(freins|mesures)/, 'freins'],
  [/^(personnes_concernees|brsa|part_brsa|typologie_|satisfaction)/, 'publics'],
]

/** Where an indicator stands in the table; what fits nowhere else is governance. */
export function familleDe(code: string): Famille {
  return REGLES.find(([forme]) => forme.test(code))?.[1] ?? 'gouvernance'
}

/** The lines of the table, family by family, in the order of the families; empty families are left out. */
export function grouper(indicateurs: readonly Indicateur[]): { famille: Famille; lignes: Indicateur[] }[] {
  return (Object.keys(texts.familles) as Famille[])
    .map(famille => ({ famille, lignes: indicateurs.filter(i => familleDe(i.code) === famille) }))
    .filter(groupe => groupe.lignes.length > 0)
}

/** Every word must be in the label, accents and case apart. */
export function filtrer(indicateurs: readonly Indicateur[], requete: string): Indicateur[] {
  const mots = normaliserLibelle(requete).split(' ')
  return indicateurs.filter(i => {
    const texte = normaliserLibelle(`${i.libelle} ${i.code}`)
    return mots.every(mot => texte.includes(mot))
  })
}

/** An indicator made of a breakdown only has no single value to print. */
export function estRepartition(i: Indicateur): boolean {
  return i.code.startsWith('typologie_') || i.code === 'freins'
}

/** Label of a number beside its code: « 1 234 » with thin spaces, or the mark of its absence. */
export function compte(n: number | null): string {
  return n === null ? ABSENCES.nd.marque : formatNombre(n, 2)
}
