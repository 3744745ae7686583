import { contientIdentite, listNir } from '../../../../shared/domain/formats-identite.ts'

export type IdentiteReperee = { code: string; quoi: string; extrait: string }

/** Characters shown on each side of what was found. */
const AUTOUR = 30
const COURRIEL = /[^\s@<>,;:]+@[^\s@<>,;:]+\.[a-z]{2,}/i

const EN_LETTRES = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']
const COMPTES =
  'personnes?|bénéficiaires?|parcours|participant(?:e|es|s)?|allocataires?|usag(?:er|ers|ère|ères)|femmes?|hommes?|demandeu(?:r|rs|se|ses)|accompagnements?|entrées?|sorties?|mesures?|salarié(?:e|es|s)?'
/** A number alone (not the end of « 1 234 », « 12,5 » or a date) and, two words later at most, what it counts. */
const NOMBRE_ECRIT = new RegExp(
  `(?<![\\d\\p{L}\\-\u2011]|\\d[\\s.,/])(\\d{1,2}|${EN_LETTRES.join('|')})\\s+(?:[\\p{L}’'-]+\\s+){0,2}?(?:${COMPTES})(?!\\p{L})`,
  'giu',
)

/** Small counts of people typed by hand, from 1 to `seuil` − 1, each as the words that hold it. « Une personne » is a way of speaking. */
export function listNombresEcrits(phrase: string, seuil: number): string[] {
  return [...phrase.matchAll(NOMBRE_ECRIT)]
    .filter(m => estPetit(m[1] ?? '', seuil))
    .map(m => m[0].replaceAll(/\s+/g, ' '))
}

/** NIR, e-mail addresses and telephone numbers, one finding per phrase and kind. A NIR is never repeated. */
export function decrireIdentites(phrases: readonly string[]): IdentiteReperee[] {
  return phrases.filter(contientIdentite).map(phrase => {
    const [nir] = listNir(phrase)
    if (nir !== undefined)
      return {
        code: 'numero_identite',
        quoi: 'ce qui se lit comme un numéro de sécurité sociale',
        extrait: `${couper(phrase.slice(0, nir.debut), -AUTOUR)}…`,
      }
    const courriel = COURRIEL.exec(phrase)
    return courriel === null
      ? { code: 'telephone', quoi: 'un numéro de téléphone', extrait: couper(phrase.trim(), AUTOUR * 2) }
      : { code: 'courriel', quoi: 'une adresse électronique', extrait: courriel[0] }
  })
}

function estPetit(ecrit: string, seuil: number): boolean {
  const rang = EN_LETTRES.indexOf(ecrit.toLowerCase())
  const n = rang === -1 ? Number(ecrit) : rang + 2
  return n > 0 && n < seuil
}

/** The first characters of a text, or its last ones for a negative length. */
function couper(texte: string, longueur: number): string {
  if (texte.length <= Math.abs(longueur)) return texte
  return longueur < 0 ? `…${texte.slice(longueur)}` : `${texte.slice(0, longueur)}…`
}
