import {
  ajouterTexte,
  createTexteLu,
  fermerParagraphe,
  ouvrirParagraphe,
  SANS_MARQUE,
  type TexteLu,
} from './texte-lu.ts'

const PUCE = /^(\s*)[-–—•*◦▪·]\s+/

/** A plain text: each line that is not empty is a paragraph, those that begin with a point or a dash an item of a list. */
export function lireTexteBrut(texte: string): TexteLu {
  const lu = createTexteLu()
  for (const ligne of texte.split(/\r\n?|\n|\f/)) {
    if (ligne.trim() === '') continue
    const puce = PUCE.exec(ligne)
    const p = ouvrirParagraphe(lu)
    if (puce !== null)
      p.liste = { niveau: Math.floor((puce[1] ?? '').length / 2), ordonnee: false, suite: false }
    ajouterTexte(
      lu,
      ligne
        .slice(puce?.[0].length ?? 0)
        .replaceAll('\t', ' ')
        .trim(),
      SANS_MARQUE,
    )
    fermerParagraphe(lu)
  }
  return lu
}
