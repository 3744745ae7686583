/**
 * The NIR (numéro de sécurité sociale) and the other signs by which a value names somebody. Nothing here keeps a value:
 * answers are booleans.
 */

const NIR = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-4]\d|[5-9]\d)(?:\d{2}|2[ab])\d{6}(\d{2})?$/i

/**
 * A NIR of 13 digits, or of 15 with its valid key, spaces and points allowed, 2A and 2B included (key: 97 − n mod 97,
 * 2A counted as 19 and 2B as 18).
 */
export function estNir(texte: string): boolean {
  const compact = texte.replace(/[\s.\-\u00a0\u202f]/g, '')
  if (compact.length !== 13 && compact.length !== 15) return false
  const m = NIR.exec(compact)
  if (!m) return false
  return m[1] === undefined || Number(m[1]) === cleNir(compact.slice(0, 13))
}

/** A year and a month in the place of sex, year and month: « 20220315… » counts the files of an office. */
const DATE_EN_TETE = /^(?:19[3-9]\d|20[0-3]\d)(?:0[1-9]|1[0-2])/
const FORME_NIR =
  /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?!00)(?:\d{2}|2[ab])(?!000)\d{3}(?!000)\d{3}(?:\d{2})?$/i

/**
 * 13 or 15 characters in the places of a NIR, whatever its key. One value proves nothing: 6 numbers of 15 digits in 10 look
 * so; most values of a column do.
 */
export function aFormeDeNir(texte: string): boolean {
  const compact = texte.replace(/[\s.\-\u00a0\u202f]/g, '')
  return FORME_NIR.test(compact) && !DATE_EN_TETE.test(compact)
}

/** The two-digit key of the first thirteen characters of a NIR. */
export function cleNir(treize: string): number {
  const chiffres = treize.replace(/2a/i, '19').replace(/2b/i, '18')
  return 97 - (Number(chiffres) % 97)
}

/** A number as a spreadsheet turns a NIR into: whole and of 13 or 15 digits, its last ones perhaps lost. */
export function estNirNombre(n: number): boolean {
  if (!Number.isInteger(n) || n < 1e12 || n >= 9e14) return false
  const texte = String(n)
  if (texte.length === 13 || texte.length === 15) return estNir(texte) || /0{6}$/.test(texte)
  return false
}

/** « 1,23E+14 »: 13 to 15 digits beginning with 1 or 2, the rest lost by the spreadsheet. */
export function estNirScientifique(nettoye: string): boolean {
  return /^[12](?:[.,]\d+)?E\+?1[234]$/i.test(nettoye)
}

/** An e-mail address. */
export function estCourriel(nettoye: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(nettoye)
}

/** A French telephone number, its first zero perhaps lost. */
export function estTelephone(nettoye: string): boolean {
  const compact = nettoye.replace(/[\s.\-()/]/g, '')
  return /^(?:(?:\+|00)33|0)[1-9]\d{8}$/.test(compact) || /^[67]\d{8}$/.test(compact)
}

/** A street address (« 12 bis rue … », « 26000 Valence »). */
export function estAdresse(nettoye: string): boolean {
  return (
    /^\d{1,4} ?(?:bis|ter|quater|[a-d])?,? (?:rue|avenue|av|bd|boulevard|impasse|imp|allee|allée|chemin|ch|place|pl|route|rte|cours|quai|square|lotissement|lot|residence|résidence|lieu|passage)\b/i.test(
      nettoye,
    ) || /^\d{5} [\p{L}' -]{2,}$/u.test(nettoye)
  )
}

const PEUT_IDENTIFIER = /@|\d(?:[\s.\-()]*[\dab]){8}/i
const COURRIEL_DEDANS = /[^\s@<>,;:]+@[^\s@<>,;:]+\.[a-z]{2,}/i
const TELEPHONE_DEDANS =
  /(?<![\d/+])(?:(?:\+|00)33[\s.-]?(?:\(0\))?|0)[\s.-]?[1-9](?:[\s.-]?\d{2}){4}(?![\d/])/
const DATES_DEDANS = /\d{1,2}([.\-/])\d{1,2}\1\d{4}/g
const NIR_DEDANS = /(?<![\dab])[1-478](?:[\s.-]?[\dab]){12}(?:(?:[\s.-]?\d){2})?(?![\dab])/gi

/** A text that names somebody by an e-mail address, a telephone number or a NIR, alone or among other words. */
export function contientIdentite(texte: string): boolean {
  if (!PEUT_IDENTIFIER.test(texte)) return false
  // « 01.02.2022 03… » would read as ten digits of a telephone.
  if (COURRIEL_DEDANS.test(texte) || TELEPHONE_DEDANS.test(texte.replace(DATES_DEDANS, '|'))) return true
  return [...texte.matchAll(NIR_DEDANS)].some(([suite]) => estNir(suite))
}

/** The groups in which a NIR is written: « 2 85 05 78 006 084 36 ». */
const NIR_GROUPE = /^[1-478][\s.-]\d{2}[\s.-]\d{2}[\s.-]\d[\dab][\s.-]\d{3}[\s.-]\d{3}(?:[\s.-]\d{2})?$/i

/**
 * Where NIR stand in a text, as places of their first character and of the one after their last. One that is written in its
 * groups is one even when its key is wrong: a slip of the finger names somebody too.
 */
export function listNir(texte: string): { debut: number; fin: number }[] {
  if (!PEUT_IDENTIFIER.test(texte)) return []
  return [...texte.matchAll(NIR_DEDANS)]
    .filter(([suite]) => estNir(suite) || (NIR_GROUPE.test(suite) && aFormeDeNir(suite)))
    .map(m => ({ debut: m.index, fin: m.index + m[0].length }))
}
