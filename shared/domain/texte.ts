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
