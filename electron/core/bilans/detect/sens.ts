import type { Sens } from '../../../../shared/domain/bilan.ts'
import type { Candidat } from './sens-scores.ts'

/** The meaning given to one column; `rivale` is another column that deserves it as much. */
export type SensChoisi = {
  sens: Sens | null
  precision: string | null
  raison: string
  rivale: number | null
}

const SEUIL = 0.5
/** Two columns nearer than this for one meaning are equally plausible. */
const EGALITE = 0.04
const MULTIPLES: Sens[] = ['frein_oui_non', 'identite', 'nir', 'ignoree', 'categorie']
/** Without these the row says nothing, or says something else: equal columns are asked. */
const CLES: Sens[] = [
  'date_entree',
  'date_sortie',
  'date_prescription',
  'date_diagnostic',
  'motif_sortie',
  'axe',
  'indicateur',
  'valeur',
  'periode',
]

/**
 * Gives each column its meaning, each meaning going to one column only (freins and identity excepted): the best pairs
 * first. `candidats[i]` are those of column i; a column with no plausible meaning keeps null.
 */
export function attribuerSens(
  candidats: Candidat[][],
  pleines: number[],
  premierType: string | null = null,
): SensChoisi[] {
  const choix: SensChoisi[] = candidats.map(() => ({ sens: null, precision: null, raison: '', rivale: null }))
  const pris = new Map<Sens, { colonne: number; score: number; precision: string | null }>()
  const paires = candidats
    .flatMap((liste, colonne) => liste.map(c => ({ ...c, colonne })))
    .filter(p => p.score >= SEUIL)
    .sort((a, b) => b.score - a.score || (pleines[b.colonne] ?? 0) - (pleines[a.colonne] ?? 0))
  for (const paire of paires) {
    const actuel = choix[paire.colonne]
    if (!actuel || actuel.sens !== null) continue
    const deja = pris.get(paire.sens)
    if (deja && !MULTIPLES.includes(paire.sens)) {
      if (seconder(paire, deja, choix, pris, premierType)) continue
      if (estRivale(paire, deja.score, pleines)) marquer(choix, deja.colonne, paire.colonne)
      continue
    }
    choix[paire.colonne] = {
      sens: paire.sens,
      precision: paire.precision,
      raison: paire.raison,
      rivale: null,
    }
    if (!deja) pris.set(paire.sens, paire)
  }
  return ordonnerTerritoires(choix, premierType)
}

/** Of two territories, the one of the convention's first level comes first, whichever header was clearer. */
function ordonnerTerritoires(choix: SensChoisi[], premierType: string | null): SensChoisi[] {
  const seconde = choix.find(c => c.sens === 'territoire_2')
  if (!seconde || (seconde.precision ?? premierType) !== premierType) return choix
  return choix.map(c => {
    if (c.sens === 'territoire') return { ...c, sens: 'territoire_2' as const }
    return c === seconde ? { ...c, sens: 'territoire' as const } : c
  })
}

/** A second territory of another type (« MDS » beside « Agence ») is kept beside the first. */
function seconder(
  paire: Candidat & { colonne: number },
  premiere: { precision: string | null },
  choix: SensChoisi[],
  pris: Map<Sens, { colonne: number; score: number; precision: string | null }>,
  premierType: string | null,
): boolean {
  if (paire.sens !== 'territoire' || pris.has('territoire_2')) return false
  // A header that names no level means the first one.
  if ((paire.precision ?? premierType) === (premiere.precision ?? premierType)) return false
  choix[paire.colonne] = {
    sens: 'territoire_2',
    precision: paire.precision,
    raison: paire.raison,
    rivale: null,
  }
  pris.set('territoire_2', paire)
  return true
}

function estRivale(paire: Candidat & { colonne: number }, meilleur: number, pleines: number[]): boolean {
  const pleine = (pleines[paire.colonne] ?? 0) > 0
  return pleine && CLES.includes(paire.sens) && meilleur - paire.score <= EGALITE
}

function marquer(choix: SensChoisi[], gagnante: number, rivale: number): void {
  const choisi = choix[gagnante]
  if (choisi && choisi.rivale === null) choix[gagnante] = { ...choisi, rivale }
}
