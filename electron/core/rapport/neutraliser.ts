import { retirerInterdits } from '../../../shared/domain/texte.ts'

/** A text beginning with = + - @, a tab or a line break would run as a formula when copied: an apostrophe keeps it text. Characters that no file may hold are dropped. */
export function neutraliser(texte: string): string {
  const propre = retirerInterdits(texte)
  return /^[\s\p{C}]*[=+\-@＝＋－＠﹢﹣﹦﹫]|^[\t\r\n]/u.test(propre) ? `'${propre}` : propre
}
