import type { Absence } from './absence.ts'

const ESPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g

/** The text of a cell without the spaces around it, every kind of space made one plain space (« ND  » is « ND »). */
export function nettoyerTexte(texte: string): string {
  return texte.replace(ESPACES, ' ').trim()
}

const INCONNU =
  /^(?:null|\(null\)|<null>|\\n|\(?vides?\)?|#?n[/.]?a\.?|\?+|(?:non|pas) (?:renseign|communiqu|précis|precis|connu|indiqu)(?:é|e)?(?:\(?e\)?)?s?|inconnue?s?|nsp|ne sait pas|(?:à|a) (?:compléter|completer|renseigner|préciser|preciser))$/i

/** The text says nothing: empty, « NULL », « Non renseigné », « ? » (unknown in a nominative file, nothing stored in a crosstab). */
export function estInconnu(nettoye: string): boolean {
  return nettoye === '' || (nettoye.length <= 20 && INCONNU.test(nettoye))
}

const ABSENCES_ECRITES: Record<string, Absence> = {
  nr: 'nr',
  'non repondant': 'nr',
  nd: 'nd',
  ns: 'nd',
  'non disponible': 'nd',
  'non significatif': 'nd',
  nc: 'nc',
  'non concerne': 'nc',
  'non concernee': 'nc',
  'sans objet': 'so',
}

/**
 * The absence that a cell writes: NR → nr; ND, nd, ns, « - » → nd; NC → nc; « / » → so. Undefined for anything else,
 * empty included: see `estInconnu`.
 */
export function findAbsence(nettoye: string): Absence | undefined {
  if (nettoye.length > 20 || /\d/.test(nettoye)) return undefined
  if (/^[-–—‐‑−]{1,3}$/.test(nettoye) || /^(\.{2,3}|…)$/.test(nettoye)) return 'nd'
  if (nettoye === '/' || nettoye === '//') return 'so'
  const cle = nettoye
    .normalize('NFD')
    .replace(/\p{M}|[.()[\]*]/gu, '')
    .toLowerCase()
    .trim()
  return Object.hasOwn(ABSENCES_ECRITES, cle) ? ABSENCES_ECRITES[cle] : undefined
}

const VRAI = new Set(['oui', 'o', 'vrai', 'true', 'yes', 'y', 'x', '✓', '✔', '☑', '1'])
const FAUX = new Set(['non', 'n', 'faux', 'false', 'no', '0', '☐'])

/** OUI/NON, O/N, VRAI/FAUX, 1/0, X. Undefined when the text is none of them. */
export function findBooleen(nettoye: string): boolean | undefined {
  if (nettoye.length > 5) return undefined
  const cle = nettoye.toLowerCase()
  if (VRAI.has(cle)) return true
  return FAUX.has(cle) ? false : undefined
}

/** A mark that means yes when the other cells of its column are blank (X, ✓). */
export function estCroix(nettoye: string): boolean {
  return /^[x✓✔☑]$/i.test(nettoye)
}
