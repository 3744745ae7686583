import { findPeriode } from '../../../../shared/domain/formats-periode.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import type { IndexValeurs } from '../map/index-valeurs.ts'
import { lireEntete } from './entete.ts'
import type { ColonneDetectee, ContexteDetection, FeuilleDetectee } from './types.ts'

const GENERIQUE =
  /^(?:feuil|sheet|liste?|donnees?|data|bilan|export|tableau|tab|onglet|base|recap|synthese|total|ensemble|lisez|lire|notice|mode|page|accueil|sommaire|copie|table|tcd|parametre|annexe|import|requete|resultat|brouillon|modele|fichier|graph|stat|suivi|m |mme |mr |mlle )/
/** Words that a place's name may hold: « Agence de… », « Le Blanc », « Unité de… ». */
const CONCEPTS_DE_LIEU = new Set([
  'territoire',
  'territoire_referent',
  'date',
  'structure',
  'commune',
  'unite',
])
const DES_VALEURS = ['axe', 'modalite', 'sexe', 'motif_sortie', 'acteur', 'freins', 'mesures'] as const

/**
 * Lists of persons on several sheets, each called after a place that the convention does not list though it accepts others:
 * the name stands for the missing territory column. Null when the names may be anything else (a year, an axe, « Feuil1 »).
 */
export function nommerParFeuille(
  nom: string,
  contexte: ContexteDetection,
  index: IndexValeurs,
): string | null {
  if (!contexte.convention.territoires.ouverts) return null
  const lieux = (contexte.voisines ?? []).filter(n => estNomDeLieu(n, contexte, index))
  return lieux.length >= 2 && lieux.includes(nom) ? nom : null
}

function estNomDeLieu(nom: string, { lexique }: ContexteDetection, index: IndexValeurs): boolean {
  const normal = normaliserLibelle(nom)
  if (!/\p{L}{3}/u.test(nom) || GENERIQUE.test(`${normal} `) || findPeriode(nom) !== undefined) return false
  if (/\b(?:19|20)\d{2}\b/.test(nom)) return false
  if ([...lireEntete(nom, lexique).concepts.keys()].some(c => !CONCEPTS_DE_LIEU.has(c))) return false
  return !DES_VALEURS.some(sens => index.find(sens, nom) !== undefined)
}

/**
 * A column of another level (« MDS ») beside a sheet named after a territory of the first level: the column is then the
 * second territory of the rows, and the sheet the first.
 */
export function reculerTerritoire(
  colonnes: ColonneDetectee[],
  base: FeuilleDetectee,
  index: IndexValeurs,
): ColonneDetectee[] {
  const { premierType } = index.territoires
  const feuille = base.territoire === null ? undefined : index.territoires.find(base.territoire, null)
  const dite = colonnes.find(c => c.sens === 'territoire')
  if (feuille?.type !== premierType || !dite || dite.precision === null || dite.precision === premierType)
    return colonnes
  if (colonnes.some(c => c.sens === 'territoire_2')) return colonnes
  return colonnes.map(c => (c === dite ? { ...c, sens: 'territoire_2' as const } : c))
}
