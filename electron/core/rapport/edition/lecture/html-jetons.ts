import { decoderEntites } from './html-entites.ts'

/** What a page is made of, in order. A comment is nothing; `condition` is what Word writes around the marks of its lists. */
export type Jeton =
  | { genre: 'texte'; texte: string }
  | { genre: 'ouvre'; nom: string; attributs: string }
  | { genre: 'ferme'; nom: string }
  | { genre: 'condition'; ouvre: boolean }

/** Their content is no markup; it is left out. */
const BRUTS = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noscript',
  'noembed',
  'noframes',
])
/** An attribute longer than this is an attack, or a quotation mark that is never closed. */
const BALISE_MAX = 100_000

/** Cuts a page as browsers do: nothing in it is an error. */
export function* listJetons(page: string): Generator<Jeton> {
  let p = 0
  while (p < page.length) {
    const balise = page.indexOf('<', p)
    const fin = balise < 0 ? page.length : balise
    if (fin > p) yield { genre: 'texte', texte: decoderEntites(page.slice(p, fin)) }
    if (balise < 0) return
    const { jeton, suite } = lireBalise(page, balise)
    if (jeton !== undefined) yield jeton
    p = jeton?.genre === 'ouvre' && BRUTS.has(jeton.nom) ? passerBrut(page, suite, jeton.nom) : suite
  }
}

function lireBalise(page: string, p: number): { jeton: Jeton | undefined; suite: number } {
  if (page.startsWith('<!--', p)) return { jeton: undefined, suite: apres(page, '-->', p + 4) }
  if (page.startsWith('<![CDATA[', p)) return { jeton: undefined, suite: apres(page, ']]>', p) }
  const condition = /^<!\[(if !supportLists|endif)/i.exec(page.slice(p, p + 24))
  if (condition !== null)
    return {
      jeton: { genre: 'condition', ouvre: condition[1]?.toLowerCase() !== 'endif' },
      suite: apres(page, '>', p),
    }
  const nom = /^<(\/?)([a-z][^\s/>]{0,60})/i.exec(page.slice(p, p + 64))
  if (nom === null) {
    const special = page[p + 1] === '!' || page[p + 1] === '?' || page[p + 1] === '/'
    if (special) return { jeton: undefined, suite: apres(page, '>', p) }
    return { jeton: { genre: 'texte', texte: '<' }, suite: p + 1 }
  }
  const debut = p + nom[0].length
  const fin = finDeBalise(page, debut)
  const minuscules = (nom[2] ?? '').toLowerCase()
  const jeton: Jeton =
    nom[1] === '/'
      ? { genre: 'ferme', nom: minuscules }
      : { genre: 'ouvre', nom: minuscules, attributs: page.slice(debut, fin) }
  return { jeton, suite: fin + 1 }
}

/** The first `>` outside quotation marks, or the first one when a mark is never closed. */
function finDeBalise(page: string, debut: number): number {
  const limite = Math.min(page.length, debut + BALISE_MAX)
  for (let p = debut; p < limite; p++) {
    const c = page[p]
    if (c === '>') return p
    if (c !== '"' && c !== "'") continue
    const fin = page.slice(p + 1, limite).indexOf(c)
    if (fin < 0) break
    p += fin + 1
  }
  const fin = page.indexOf('>', debut)
  return fin < 0 ? page.length : fin
}

function passerBrut(page: string, p: number, nom: string): number {
  const fin = new RegExp(`</${nom}`, 'gi')
  fin.lastIndex = p
  return fin.exec(page)?.index ?? page.length
}

function apres(page: string, quoi: string, p: number): number {
  const place = page.indexOf(quoi, p)
  return place < 0 ? page.length : place + quoi.length
}

/** Value of one attribute, in lower case; empty when the tag has none. */
export function lireAttribut(attributs: string, nom: string): string {
  const trouve = new RegExp(`(?:^|[\\s"'/])${nom}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributs,
  )
  return decoderEntites(trouve?.[1] ?? trouve?.[2] ?? trouve?.[3] ?? '').toLowerCase()
}
