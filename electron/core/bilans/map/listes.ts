import { nettoyerTexte } from '../../../../shared/domain/formats.ts'

const FORTS = /\s*[;|\n\r•]\s*/
const FAIBLES = /\s*(?:,|\/|\+| et )\s*/

/**
 * The labels of a cell that holds several. A label that is known whole is never cut (« Lecture, écriture, calcul »); a
 * comma, a slash, « + » or « et » cut only where `connu` recognises more of the pieces than of the whole.
 */
export function separerListe(texte: string, connu: (libelle: string) => boolean): string[] {
  const forts = texte
    .split(FORTS)
    .map(nettoyerTexte)
    .filter(t => t !== '')
  const libelles = forts.flatMap(part => separerFaible(part, connu))
  return [...new Set(libelles.map(t => t.replace(/^[-–*]\s*/, '').trim()).filter(t => t !== ''))]
}

function separerFaible(part: string, connu: (libelle: string) => boolean): string[] {
  if (connu(part) || !FAIBLES.test(part)) return [part]
  const morceaux = regrouper(part, connu)
  const reconnus = morceaux.filter(connu).length
  return reconnus > 0 ? morceaux : part.includes(',') ? part.split(',').map(nettoyerTexte) : [part]
}

/** Cuts everywhere, then joins again the longest runs that are one known label. */
function regrouper(part: string, connu: (libelle: string) => boolean): string[] {
  const marques = [...part.matchAll(new RegExp(FAIBLES, 'g'))]
  const bornes = [
    { debut: 0, fin: 0 },
    ...marques.map(m => ({ debut: m.index, fin: m.index + m[0].length })),
    { debut: part.length, fin: part.length },
  ]
  const morceaux: string[] = []
  for (let i = 0; i < bornes.length - 1; ) {
    let j = bornes.length - 1
    const texte = () => nettoyerTexte(part.slice(bornes[i]?.fin, bornes[j]?.debut))
    while (j > i + 1 && !connu(texte())) j--
    morceaux.push(texte())
    i = j
  }
  return morceaux.filter(t => t !== '')
}
