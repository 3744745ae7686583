import { decodeXmlText } from './xml-text.ts'

/**
 * Walks the raw text of a tag: calls `visiter` with the places of each name and value (entities not replaced yet).
 * Without allocation, since it runs for every cell of a file.
 */
export function walkAttributes(
  a: string,
  visiter: (debutNom: number, finNom: number, debut: number, fin: number) => void,
): void {
  const n = a.length
  let p = 0
  while (p < n) {
    while (p < n && a.charCodeAt(p) <= 32) p++
    const debutNom = p
    while (p < n && a.charCodeAt(p) !== 61 && a.charCodeAt(p) > 32) p++
    const finNom = p
    while (p < n && (a.charCodeAt(p) <= 32 || a.charCodeAt(p) === 61)) p++
    const guillemet = a.charAt(p)
    if (guillemet !== '"' && guillemet !== "'") return
    const fin = a.indexOf(guillemet, p + 1)
    if (fin < 0) return
    visiter(debutNom, finNom, p + 1, fin)
    p = fin + 1
  }
}

/**
 * Value of one attribute, entities replaced, or undefined. A prefixed attribute answers to its bare name too (`r:id`
 * for `id`), the exact name first.
 */
export function attribut(attributs: string, nom: string): string | undefined {
  let exact: string | undefined
  let prefixe: string | undefined
  walkAttributes(attributs, (debutNom, finNom, debut, fin) => {
    const complet = attributs.slice(debutNom, finNom)
    if (complet === nom) exact = attributs.slice(debut, fin)
    else if (complet.endsWith(`:${nom}`)) prefixe = attributs.slice(debut, fin)
  })
  const brut = exact ?? prefixe
  return brut === undefined ? undefined : decodeXmlText(brut)
}
