import type { Bloc } from '../../../../shared/domain/document.ts'

/** Makers of blocks. What comes from the meeting is a fact; a phrase of Tandem may be changed by the user. */

type Options = Pick<Partial<Bloc>, 'niveau' | 'page'>

function creer(cle: string, genre: Bloc['genre'], texte: string, options: Partial<Bloc> = {}): Bloc {
  return { cle, genre, texte, modifiable: false, modifie: false, ...options }
}

/** Lines above the title: who writes. */
export const entete = (cle: string, lignes: readonly string[]): Bloc =>
  creer(cle, 'entete', lignes.join('\n'))
export const titre = (cle: string, texte: string): Bloc => creer(cle, 'titre', texte)
export const sousTitre = (cle: string, texte: string, options: Options = {}): Bloc =>
  creer(cle, 'sous_titre', texte, options)
/** A paragraph that only the meeting can change. */
export const fait = (cle: string, texte: string): Bloc => creer(cle, 'paragraphe', texte)
/** A paragraph that the user may write otherwise. */
export const phrase = (cle: string, texte: string): Bloc =>
  creer(cle, 'paragraphe', texte, { modifiable: true })
export const liste = (cle: string, lignes: readonly string[]): Bloc =>
  creer(cle, 'liste', lignes.map(enUneLigne).join('\n'))
/** `texte` names the table for whoever does not see it; the first row is its header. */
export const tableau = (cle: string, texte: string, lignes: string[][]): Bloc =>
  creer(cle, 'tableau', texte, { lignes })
export const article = (cle: string, texte: string): Bloc => creer(cle, 'article', texte)
export const mention = (cle: string, texte: string): Bloc => creer(cle, 'mention', texte)
/** A mention that the user may write otherwise. */
export const mentionLibre = (cle: string, texte: string): Bloc =>
  creer(cle, 'mention', texte, { modifiable: true })
export const signature = (cle: string, lignes: readonly string[]): Bloc =>
  creer(cle, 'signature', lignes.join('\n'))

/** The blocks when the condition holds, none otherwise. */
export const si = (condition: boolean, ...blocs: Bloc[]): Bloc[] => (condition ? blocs : [])

const enUneLigne = (texte: string) => texte.replace(/\s*\n\s*/g, ' ')

/** A first capital letter, the rest untouched. */
export const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1)

/** No-break spaces where French punctuation wants them; ordinary spaces only are replaced. */
export const typographier = (texte: string): string =>
  texte.replace(/ ([:;?!»%])/g, '\u00a0$1').replace(/« /g, '«\u00a0')
