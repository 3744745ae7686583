/** A text beginning with = + - @, a tab or a line break would run as a formula when copied: an apostrophe keeps it text. */
export function neutraliser(texte: string): string {
  return /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(texte) ? `'${texte}` : texte
}
