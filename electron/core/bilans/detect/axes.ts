import type { Sens } from '../../../../shared/domain/bilan.ts'
import { findPeriode } from '../../../../shared/domain/formats-periode.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import type { IndexValeurs } from '../map/index-valeurs.ts'
import type { IndexIndicateurs } from '../map/indicateurs.ts'
import { estLibelleTotal } from './role-ligne.ts'
import type { AxeCroise } from './types.ts'

const CATEGORIES: Sens[] = [
  'motif_sortie',
  'acteur',
  'freins',
  'mesures',
  'sexe',
  'axe',
  'niveau_formation',
  'duree_inscription',
  'modalite',
]
const SEUIL = 0.5

/** What a family of labels of a crosstab is, null when most of them are known under no axis. */
export function classerLibelles(
  libelles: string[],
  type: string | null,
  index: IndexValeurs,
  indicateurs: IndexIndicateurs,
): AxeCroise | null {
  const distincts = [...new Set(libelles)].filter(l => l !== '' && !estLibelleTotal(l)).slice(0, 300)
  if (distincts.length === 0) return null
  const part = (connu: (l: string) => boolean) => distincts.filter(connu).length / distincts.length
  const parts: [AxeCroise, number][] = [
    ['periode', part(l => findPeriode(l) !== undefined)],
    ['territoire', part(l => estTerritoire(l, type, index))],
    ['indicateur', part(l => indicateurs(l) !== undefined)],
    [
      'categorie',
      Math.max(...CATEGORIES.map(sens => part(l => index.find(sens, l) !== undefined)), part(estAge)),
    ],
  ]
  const meilleure = parts.reduce((a, b) => (b[1] > a[1] ? b : a))
  return meilleure[1] >= SEUIL ? meilleure[0] : null
}

/** A bare number is a territory only under a header that says département. */
function estTerritoire(libelle: string, type: string | null, index: IndexValeurs): boolean {
  if (/^\d+$/.test(libelle) && type !== 'departement') return false
  return (
    index.territoires.find(libelle, type) !== undefined || index.territoires.find(libelle, null) !== undefined
  )
}

/** « 18-25 ans », « moins de 26 ans », « 50 ans et plus ». */
function estAge(libelle: string): boolean {
  const normal = normaliserLibelle(libelle)
  return /\bans\b/.test(normal) && /\d/.test(normal)
}
