import { retirerInterdits } from '../../../../shared/domain/texte.ts'

/** A text between quotes of a style sheet: nothing in it may end the string, the rule or the element. */
export function enCss(texte: string): string {
  return retirerInterdits(texte)
    .replace(/[\n\r\t]/g, ' ')
    .replace(/["\\<>]/g, c => `\\${c.charCodeAt(0).toString(16)} `)
}
