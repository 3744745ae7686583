import type { Forme, Sens } from '../../../../shared/domain/bilan.ts'
import { findPeriode } from '../../../../shared/domain/formats-periode.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import { compterPleines } from './mesures.ts'
import { type Candidat, type ColonneVue, TEXTE_LIBRE } from './sens-scores.ts'

const PERSONNELS: Sens[] = [
  'identifiant',
  'sexe',
  'date_naissance',
  'annee_naissance',
  'date_prescription',
  'date_diagnostic',
  'date_entree',
  'date_fin_prevue',
  'date_prolongation',
  'date_sortie',
  'nir',
  'identite',
]

/** So many columns that only a list of persons has leave no doubt, whatever the others are called. */
const CERTAINS = 4

/** Headers under which numbers are codes. */
const DE_CODES =
  /^(?:n |numero |code )?(?:departements?|dept|dep|dpt|territoires?|codes?|annees?|mois|trimestres?|region)\b/

/**
 * The shape of a table. Nominatif: at least two columns that only a list of persons has. Agrégé: a column of values beside
 * a column of indicators. Croisé: figures under labels. Null when it is none of them.
 */
export function reconnaitreForme(
  vues: ColonneVue[],
  nominatifs: Candidat[][],
  agreges: Candidat[][],
): Forme | null {
  const personnels = compterSens(nominatifs, PERSONNELS, 0.7)
  const chiffres = vues.filter(estColonneDeChiffres)
  const valeur = aSens(agreges, ['valeur'], 0.75)
  const indicateur = aSens(agreges, ['indicateur'], 0.75)
  if (personnels >= (valeur && indicateur ? CERTAINS : 2)) return 'nominatif'
  if (valeur && indicateur) return 'agrege'
  const periodes = vues.filter(v => v.etiquettes.some(e => findPeriode(e) !== undefined))
  const autre = aSens(agreges, ['periode', 'territoire', 'categorie'], 0.75)
  // « Valeur », « Effectif »: any other word of the header names an indicator, which a crosstab keeps.
  const creuse = aSens(agreges, ['valeur'], 0.98)
  if (creuse && autre && chiffres.length === 1 && periodes.length === 0) return 'agrege'
  const sansSexe = compterSens(
    nominatifs,
    PERSONNELS.filter(p => p !== 'sexe'),
    0.7,
  )
  if (chiffres.length > 0 && sansSexe === 0) return 'croise'
  if (personnels > 0) return 'nominatif'
  return compterSens(nominatifs, null, 0.7) >= 2 ? 'nominatif' : null
}

/** Figures, or marks of absence under a label: what a crosstab is made of. A column of years is a label, not figures. */
export function estColonneDeChiffres(vue: ColonneVue): boolean {
  const m = vue.profil.mesures
  const pleines = compterPleines(m)
  const periode = vue.etiquettes.some(e => findPeriode(e) !== undefined)
  if (pleines === 0) return m.absences > 0 || (periode && vue.etiquettes.length > 0)
  if (m.annees === pleines && !periode) return false
  if (vue.etiquettes.some(e => DE_CODES.test(normaliserLibelle(e)))) return false
  return vue.etiquettes.length > 0 && m.nombres >= 0.5 * pleines && m.zeroInitial === 0
}

function compterSens(candidats: Candidat[][], voulus: Sens[] | null, seuil: number): number {
  const trouves = candidats.flatMap(liste => {
    const premier = liste[0]
    if (!premier || premier.score < seuil || (voulus !== null && !voulus.includes(premier.sens))) return []
    // Long labels are text, not persons: only a header or the form of the values says identity.
    return premier.raison === TEXTE_LIBRE ? [] : [premier]
  })
  const noms = trouves.filter(c => c.sens === 'identite').length
  return new Set(trouves.map(c => c.sens)).size + (noms > 1 ? 1 : 0)
}

function aSens(candidats: Candidat[][], voulus: Sens[], seuil: number): boolean {
  return candidats.some(liste => liste.some(c => voulus.includes(c.sens) && c.score >= seuil))
}
