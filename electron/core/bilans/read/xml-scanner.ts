import { fichierIllisible, fichierTronque, xmlAvecEntites } from './refusals.ts'
import { decodeXmlText } from './xml-text.ts'

/** What a scan reports, prefixes removed from names. `attributs` is the raw end of the tag: read it with `attribut`. */
export type XmlHandler = {
  ouvre(nom: string, attributs: string): void
  ferme(nom: string): void
  texte(texte: string): void
}

export type XmlScanner = {
  /** Feeds the next piece of text, cut anywhere. */
  ecrire(morceau: string): void
  /** To call at the end: an element still open means that the file was cut. */
  finir(): void
}

/** A tag or a text longer than this is an attack or a broken file, not a spreadsheet. */
const MAX_JETON = 4_000_000
const MAX_NIVEAUX = 200

type Etat = { handler: XmlHandler; pile: string[]; reste: string; racineFermee: boolean }

/**
 * Streams XML made by spreadsheets: elements, attributes, text and CDATA. Document types and entities of one's own
 * are refused (`xml_entites`), unbalanced elements too; nothing is fetched or expanded. A sheet is read twice by an
 * import: this takes a quarter of the time of a general parser.
 */
export function createXmlScanner(handler: XmlHandler): XmlScanner {
  const e: Etat = { handler, pile: [], reste: '', racineFermee: false }
  return {
    ecrire(morceau) {
      const source = e.reste === '' ? morceau : e.reste + morceau
      e.reste = source.slice(consommer(e, source))
      if (e.reste.length > MAX_JETON) throw fichierIllisible('élément trop long')
    },
    finir() {
      if (e.pile.length > 0 || !e.racineFermee || e.reste.startsWith('<')) throw fichierTronque()
    },
  }
}

/** Reports all that is complete in `source`, and returns where the incomplete end begins. */
function consommer(e: Etat, source: string): number {
  const retours = source.includes('\r')
  let reference = prochaineReference(source, 0)
  let p = 0
  for (;;) {
    // Most tags follow another at once: looking first saves a search for each of them.
    const balise = source.charCodeAt(p) === 60 ? p : source.indexOf('<', p)
    if (balise < 0) return p
    if (balise > p) {
      const texte = source.slice(p, balise)
      const avecReference = balise > reference
      e.handler.texte(avecReference || retours ? decodeXmlText(texte) : texte)
      if (avecReference) reference = prochaineReference(source, balise)
    }
    const suite = passerBalise(e, source, balise)
    if (suite < 0) return balise
    p = suite
  }
}

/** Index after the tag that begins at `p`, or -1 when it is not complete yet. */
function passerBalise(e: Etat, source: string, p: number): number {
  const code = source.charCodeAt(p + 1)
  if (code === 33 || code === 63) return passerSpeciale(e, source, p)
  const fin = finDeBalise(source, p + 1)
  if (fin < 0) return -1
  if (code === 47) fermer(e, source, p + 2, fin)
  else ouvrir(e, source, p + 1, fin)
  return fin + 1
}

function passerSpeciale(e: Etat, source: string, p: number): number {
  if (source.startsWith('<?', p)) return apres(source, '?>', p + 2)
  if (source.startsWith('<!--', p)) return apres(source, '-->', p + 4)
  if (source.startsWith('<![CDATA[', p)) {
    const fin = source.indexOf(']]>', p + 9)
    if (fin < 0) return -1
    e.handler.texte(source.slice(p + 9, fin))
    return fin + 3
  }
  if (source.length - p < 9) return -1
  throw xmlAvecEntites()
}

function ouvrir(e: Etat, source: string, debut: number, fin: number): void {
  const vide = source.charCodeAt(fin - 1) === 47
  const limite = vide ? fin - 1 : fin
  let p = debut
  let prefixe = debut
  for (; p < limite; p++) {
    const c = source.charCodeAt(p)
    if (c <= 32) break
    if (c === 58) prefixe = p + 1
  }
  if (e.racineFermee) throw fichierIllisible('du contenu suit la fin du document')
  const nom = source.slice(prefixe, p)
  e.handler.ouvre(nom, source.slice(p, limite))
  if (vide) {
    e.handler.ferme(nom)
    e.racineFermee = e.pile.length === 0
  } else if (e.pile.push(nom) > MAX_NIVEAUX) throw fichierIllisible('trop de niveaux')
}

function fermer(e: Etat, source: string, debut: number, fin: number): void {
  let limite = fin
  while (limite > debut && source.charCodeAt(limite - 1) <= 32) limite--
  let prefixe = limite
  while (prefixe > debut && source.charCodeAt(prefixe - 1) !== 58) prefixe--
  const nom = source.slice(prefixe, limite)
  if (e.pile.pop() !== nom) throw fichierIllisible(`balise ${nom.slice(0, 40)} inattendue`)
  e.racineFermee = e.pile.length === 0
  e.handler.ferme(nom)
}

function apres(source: string, fin: string, p: number): number {
  const i = source.indexOf(fin, p)
  return i < 0 ? -1 : i + fin.length
}

/** A `>` may stand inside a quoted attribute: the end is the first one outside quotes. */
function finDeBalise(source: string, debut: number): number {
  const n = source.length
  for (let p = debut; p < n; p++) {
    const c = source.charCodeAt(p)
    if (c === 62) return p
    if (c === 34 || c === 39) {
      p = source.indexOf(c === 34 ? '"' : "'", p + 1)
      if (p < 0) return -1
    }
  }
  return -1
}

/** Where the next `&` is: texts before it are passed as they are. */
function prochaineReference(source: string, p: number): number {
  const place = source.indexOf('&', p)
  return place < 0 ? source.length : place
}
