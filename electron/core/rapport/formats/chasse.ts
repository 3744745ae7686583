const FIN = /[fijlt.,:;'’!|()[\]/\s\u00a0\u202f-]/
const LARGE = /[mwMW%—–○●✕✓▲◌▒]/
const CAPITALE = /[A-ZÀ-Þ]/

/** Width of a text in em of the letters of tables: there is no page to measure it on. Classes of Arial's own widths. */
export function mesurerTexte(texte: string): number {
  let largeur = 0
  for (const signe of texte)
    largeur += FIN.test(signe) ? 0.3 : LARGE.test(signe) ? 0.86 : CAPITALE.test(signe) ? 0.7 : 0.556
  return largeur
}

/** Lines that a text takes in a width, in em; a word too long for a line goes on to the next ones. */
export function compterLignes(texte: string, largeur: number): number {
  let lignes = 1
  let place = largeur
  for (const mot of texte.split(/[ \n]+/)) {
    const longueur = mesurerTexte(mot)
    if (longueur > place && place < largeur) {
      lignes += 1
      place = largeur
    }
    const suites = Math.max(0, Math.ceil(longueur / largeur) - 1)
    lignes += suites
    place -= longueur - suites * largeur + 0.3
  }
  return lignes
}
