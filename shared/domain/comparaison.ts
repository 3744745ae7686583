import { ABSENCES, type Absence } from './absence.ts'
import { findDefinition } from './catalogue.ts'
import { lireValeur } from './chiffre-vivant.ts'
import type { Indicateur, Unite } from './indicateur.ts'
import { type DonneesChiffres, lireChiffre, lireDansTerritoire, nommerTerritoire } from './lecture-chiffre.ts'
import { formatValeur } from './nombres.ts'
import type { ComparaisonEvaluee } from './rapport.ts'
import type { MotComparaison, RefComparaison } from './texte-riche.ts'

/** Two values, or a value and its target (`avant`), with what makes the words true. */
export type Condition = {
  avant: number | null
  apres: number | null
  unite: Unite
  sens: 'au_moins' | 'au_plus'
}

type Cible = Pick<RefComparaison, 'code' | 'territoire'>
type Lue = Condition & { libelle: string; connu: boolean; masque: boolean; absence: Absence | null }

/** Between two rates, a gap of half a point or less is « stable ». */
export const BANDE_TAUX = 0.005
/** Between any two other values, a gap of 1 % or less of the larger one is « stable », so that the rule is the same both ways. */
export const BANDE_RELATIVE = 0.01
/** Noise of binary fractions (0,505 − 0,5 is a little more than 0,005). */
const BRUIT = 1e-9

const INSECABLE = '\u00a0'

/** The words, as they are printed. */
export const MOTS_COMPARAISON: Record<MotComparaison, string> = {
  en_hausse: 'en hausse',
  en_baisse: 'en baisse',
  stable: 'stable',
  au_dessus_objectif: 'au-dessus de l’objectif',
  en_dessous_objectif: 'en dessous de l’objectif',
  objectif_atteint: 'objectif atteint',
  objectif_non_atteint: 'objectif non atteint',
}
const MOTS = Object.keys(MOTS_COMPARAISON) as MotComparaison[]
const D_EVOLUTION: readonly MotComparaison[] = ['en_hausse', 'en_baisse', 'stable']

/** One text per comparison, the values of the day when it was written included. */
export function cleComparaison(ref: RefComparaison): string {
  return JSON.stringify([ref.code, ref.territoire, ref.mot, ref.vu?.avant, ref.vu?.apres, ref.vu === null])
}

/** True when the words hold, null when a value is missing. « Au-dessus » is strict; a target is reached at its own value. */
export function estVrai(mot: MotComparaison, { avant, apres, unite, sens }: Condition): boolean | null {
  if (avant === null || apres === null) return null
  const ecart = apres - avant
  const stable = Math.abs(ecart) <= getBande(avant, apres, unite) + BRUIT
  const atteint = sens === 'au_moins' ? apres >= avant : apres <= avant
  switch (mot) {
    case 'en_hausse':
      return ecart > 0 && !stable
    case 'en_baisse':
      return ecart < 0 && !stable
    case 'stable':
      return stable
    case 'au_dessus_objectif':
      return ecart > 0
    case 'en_dessous_objectif':
      return ecart < 0
    case 'objectif_atteint':
      return atteint
    case 'objectif_non_atteint':
      return !atteint
  }
}

/**
 * Words of comparison against today's figures: true, false (with what changed since they were written) or unknown (with
 * why). The text is what the author wrote, unless a value is masked: nothing is then said of it.
 */
export function evaluerComparaison(ref: RefComparaison, d: DonneesChiffres): ComparaisonEvaluee {
  const lue = lireCondition(ref, ref.mot, d)
  const { avant, apres } = lue
  const texte = MOTS_COMPARAISON[ref.mot]
  if (lue.masque)
    return {
      texte: texteMasque(ref.mot),
      tenue: 'inconnue',
      explication: direMasque(lue),
      avant: null,
      apres: null,
    }
  const vrai = lue.connu ? estVrai(ref.mot, lue) : null
  if (vrai === null) return { texte, tenue: 'inconnue', explication: direInconnue(ref, lue, d), avant, apres }
  if (vrai) return { texte, tenue: 'vraie', explication: null, avant, apres }
  return { texte, tenue: 'fausse', explication: direFausse(ref, lue), avant, apres }
}

/** The words that hold now for an indicator, of the whole or of a territory, in the order of the list; none when values are missing. */
export function listMotsVrais(cible: Cible, d: DonneesChiffres): MotComparaison[] {
  return MOTS.filter(mot => {
    const lue = lireCondition(cible, mot, d)
    return lue.connu && !lue.masque && estVrai(mot, lue) === true
  })
}

function getBande(avant: number, apres: number, unite: Unite): number {
  return unite === 'taux' ? BANDE_TAUX : BANDE_RELATIVE * Math.max(Math.abs(avant), Math.abs(apres))
}

function lireCondition(cible: Cible, mot: MotComparaison, d: DonneesChiffres): Lue {
  const cle = { ...cible, ventilation: null, modalite: null }
  const actuelle = lireChiffre(cle, d, 0)
  const valeur = lireValeur(actuelle)
  const indicateur = actuelle.etat === 'inconnu' ? undefined : actuelle.indicateur
  const objectif = cible.territoire === null ? indicateur?.objectif : lireDansTerritoire(cle, d, 0)?.objectif
  const autre = D_EVOLUTION.includes(mot) ? lireValeur(lireChiffre(cle, d, -1)) : lireObjectif(objectif)
  return {
    avant: autre.valeur,
    apres: valeur.valeur,
    unite: indicateur?.unite ?? 'nombre',
    sens: objectif?.sens ?? 'au_moins',
    libelle: nommer(cible, indicateur, d),
    connu: actuelle.etat !== 'inconnu' && indicateur?.unite !== 'oui_non',
    masque: [valeur.absence, autre.absence].includes('masque'),
    absence: valeur.absence ?? autre.absence,
  }
}

function lireObjectif(objectif: Indicateur['objectif'] | undefined): {
  valeur: number | null
  absence: Absence | null
} {
  return { valeur: objectif?.valeur ?? null, absence: objectif ? null : 'so' }
}

function nommer({ code, territoire }: Cible, indicateur: Indicateur | undefined, d: DonneesChiffres): string {
  const nom = indicateur?.libelle ?? findDefinition(code)?.libelle ?? code
  return guillemets(territoire === null ? nom : `${nom}, ${nommerTerritoire(territoire, d)}`)
}

function texteMasque(mot: MotComparaison): string {
  return D_EVOLUTION.includes(mot) ? '(évolution masquée)' : '(comparaison à l’objectif masquée)'
}

function direMasque({ libelle }: Lue): string {
  return `${libelle}${INSECABLE}: une des deux valeurs est masquée, les mots ne sont donc pas imprimés.`
}

function direInconnue({ mot, code }: RefComparaison, lue: Lue, d: DonneesChiffres): string {
  const mots = guillemets(MOTS_COMPARAISON[mot])
  if (!lue.connu)
    return `L’indicateur ${guillemets(code)} n’existe plus, ou n’est pas un nombre que l’on compare${INSECABLE}: rien ne dit si ${mots} est vrai.`
  if (D_EVOLUTION.includes(mot)) {
    const annee = lue.apres === null ? d.annee : d.annee - 1
    return `${lue.libelle}${INSECABLE}: la valeur de ${annee} est absente (${ABSENCES[lue.absence ?? 'nd'].libelle})${INSECABLE}; rien ne dit si ${mots} est vrai.`
  }
  const manque = lue.apres === null ? `la valeur de ${d.annee} est absente` : `aucun objectif pour ${d.annee}`
  return `${lue.libelle}${INSECABLE}: ${manque}${INSECABLE}; rien ne dit si ${mots} est vrai.`
}

function direFausse({ mot, vu }: RefComparaison, lue: Lue): string {
  const evolution = D_EVOLUTION.includes(mot)
  const decrire = (avant: number | null, apres: number | null, verbes: [string, string]) =>
    evolution
      ? `${verbes[0]} de ${nombre(avant, lue)} à ${nombre(apres, lue)}`
      : `${verbes[1]} ${nombre(apres, lue)} pour un objectif de ${nombre(avant, lue)}`
  const mots = guillemets(MOTS_COMPARAISON[mot])
  const present = decrire(lue.avant, lue.apres, ['passe maintenant', 'vaut maintenant'])
  const change = vu !== null && (vu.avant !== lue.avant || vu.apres !== lue.apres)
  if (!change)
    return `${lue.libelle} ${decrire(lue.avant, lue.apres, ['passe', 'vaut'])}${INSECABLE}: ${mots} n’est pas vrai.`
  const passe = decrire(vu.avant, vu.apres, ['passait', 'valait'])
  return `Écrit quand ${lue.libelle} ${passe}${INSECABLE}; ce chiffre ${present}${INSECABLE}: ${mots} est devenu faux.`
}

function nombre(valeur: number | null, { unite }: Lue): string {
  return valeur === null ? 'une valeur absente' : formatValeur(valeur, null, unite)
}

function guillemets(texte: string): string {
  return `«${INSECABLE}${texte}${INSECABLE}»`
}
