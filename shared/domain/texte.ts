/**
 * The form under which labels are compared: no accents, lower case, one space, ligatures opened, typographic
 * apostrophes and every kind of space made plain. « Mobilité » and « MOBILITE » are one label.
 */
export function normaliserLibelle(texte: string): string {
  return texte
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s_\-–—./:;,'"()[\]«»!?*°]+/g, ' ')
    .trim()
}

/** A code made from a label: `Dammarie-les-Lys` → `dammarie-les-lys`. */
export function codeDepuisLibelle(texte: string, separateur: '-' | '_' = '-'): string {
  return normaliserLibelle(texte)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', separateur)
}

/** The text without what XML 1.0 forbids (controls, U+FFFE, U+FFFF, half a surrogate pair): one such character and Excel refuses the whole workbook. */
export function retirerInterdits(texte: string): string {
  return PEUT_ETRE_INTERDIT.test(texte) ? [...texte].filter(estPermis).join('') : texte
}

const PEUT_ETRE_INTERDIT = /[\p{Cc}\p{Cs}\ufffe\uffff]/u

function estPermis(caractere: string): boolean {
  const code = caractere.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}
