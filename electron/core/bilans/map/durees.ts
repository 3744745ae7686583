import { normaliserLibelle } from '../../../../shared/domain/texte.ts'

/** Bounds in months of the classes of `duree_inscription`, the upper one excluded; the narrowest first. */
const CLASSES: readonly { code: string; de: number; a: number }[] = [
  { code: 'moins_6_mois', de: 0, a: 6 },
  { code: '6_12_mois', de: 6, a: 12 },
  { code: '12_24_mois', de: 12, a: 24 },
  { code: '24_36_mois', de: 24, a: 36 },
  { code: '36_mois_plus', de: 36, a: Number.POSITIVE_INFINITY },
  { code: 'moins_12_mois', de: 0, a: 12 },
  { code: '24_mois_plus', de: 24, a: Number.POSITIVE_INFINITY },
  { code: '12_mois_plus', de: 12, a: Number.POSITIVE_INFINITY },
]

const UNITE = '(mois|m|ans?|annees?)'
const DEUX = new RegExp(
  `^(?:de |entre |d )?(\\d{1,3}) ?${UNITE}? (?:a|et|jusqu a)(?: moins de)? (\\d{1,3}) ?${UNITE}(?: inclus)?$`,
)
const MOINS = new RegExp(
  `^(?:moins(?: de| d)?|inf(?:erieure?s?)?(?: a)?|jusqu a|sous|avant) (\\d{1,3}) ?${UNITE}$`,
)
const PLUS = new RegExp(
  `^(?:plus(?: de| d)?|sup(?:erieure?s?)?(?: a)?|au moins|a partir de|au dela de|depuis plus de) (\\d{1,3}) ?${UNITE}$`,
)
const ET_PLUS = new RegExp(`^(\\d{1,3}) ?${UNITE}(?: et| ou)? plus$`)
const SEULE = new RegExp(`^(\\d{1,3}) ?${UNITE}$`)

/**
 * The class of `duree_inscription` that holds the whole of the duration a label states, in whatever form (« 6-11 mois »,
 * « > 3 ans », « 14 mois »); undefined when it states none, or one that no class holds.
 */
export function findClasseDuree(libelle: string): string | undefined {
  const intervalle = lireIntervalle(enMots(libelle))
  if (!intervalle || intervalle.de > intervalle.a) return undefined
  return CLASSES.find(c => c.de <= intervalle.de && intervalle.a <= c.a && intervalle.de < c.a)?.code
}

/** Signs as words: « < 6 mois », « 36 mois et + », « 6-11 mois » are « moins de 6 mois », « 36 mois et plus », « 6 a 11 mois ». */
function enMots(libelle: string): string {
  const mots = libelle
    .replace(/≥|>=|>/g, ' plus de ')
    .replace(/≤|<=|</g, ' moins de ')
    .replace(/\+/g, ' plus ')
    .replace(/(\d[^\d]*?)\s*[-–—/]\s*(?=\d)/g, '$1 a ')
    .replace(/^\s*[-–—]\s*(?=(?:de\s|d['’])?\s*(?:\d|un))/i, ' moins ')
  return normaliserLibelle(mots)
    .replace(/\bune?\b/g, '1')
    .replace(/\bdeux\b/g, '2')
    .replace(/\btrois\b/g, '3')
    .replace(/\bsix\b/g, '6')
}

function lireIntervalle(texte: string): { de: number; a: number } | undefined {
  const deux = DEUX.exec(texte)
  if (deux) {
    const de = enMois(deux[1], deux[2] ?? deux[4])
    return { de, a: borneHaute(enMois(deux[3], deux[4]), de) }
  }
  const moins = MOINS.exec(texte)
  if (moins) return { de: 0, a: enMois(moins[1], moins[2]) }
  const plus = PLUS.exec(texte) ?? ET_PLUS.exec(texte)
  if (plus) return { de: enMois(plus[1], plus[2]), a: Number.POSITIVE_INFINITY }
  const seule = SEULE.exec(texte)
  return seule ? { de: enMois(seule[1], seule[2]), a: enMois(seule[1], seule[2]) } : undefined
}

/** « 6 à 11 mois » goes to the end of the eleventh month. */
function borneHaute(mois: number, de: number): number {
  return mois % 6 === 5 && mois > de ? mois + 1 : mois
}

function enMois(nombre: string | undefined, unite: string | undefined): number {
  return Number(nombre) * (unite?.startsWith('a') ? 12 : 1)
}
