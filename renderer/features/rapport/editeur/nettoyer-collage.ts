import type { EnLigne, NoeudTexte } from '../../../../shared/domain/texte-riche.ts'
import {
  type Ecart,
  ecarter,
  estEcarte,
  type Lecture,
  type Marque,
  marquesDe,
  motsDe,
  noterForme,
  resserrer,
  styleDe,
} from './collage-lecture.ts'
import { grouperPuces, lirePuce, type Puce } from './collage-puces.ts'
import { lireTableau } from './collage-tableau.ts'

export type Collage = {
  contenu: NoeudTexte[]
  /** What was left aside, and how many times. */
  ecartes: ReadonlyMap<Ecart, number>
  /** Lines of the longest table, also of one that lost its form inside another. */
  lignes: number
}

const AUCUNE_IMAGE: ReadonlyMap<string, string> = new Map()
const BLOCS = new Set(
  `P DIV H1 H2 H3 H4 H5 H6 UL OL LI TABLE BLOCKQUOTE PRE SECTION ARTICLE MAIN ASIDE HEADER FOOTER NAV ADDRESS DL DT DD
  FIGURE FIGCAPTION BODY HR CENTER FORM DETAILS SUMMARY`.split(/\s+/),
)
const ELEMENT = 1
const TEXTE = 3

/** The page of the clipboard (Word, LibreOffice, Excel, a browser) as nodes of the report; nothing of it is ever run. */
export function nettoyerCollage(html: string, images = AUCUNE_IMAGE): Collage {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const lecture: Lecture = { ecartes: new Map(), images, lignes: 0 }
  const contenu = lireBlocs(page.body, new Set(), lecture)
  return { contenu, ecartes: lecture.ecartes, lignes: lecture.lignes }
}

/** Addresses of the pictures that the page itself holds (base 64): they can be kept. */
export function listImages(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const adresses = [...page.querySelectorAll('img')].map(i => i.getAttribute('src') ?? '')
  return [...new Set(adresses.filter(a => /^data:image\/(?:png|jpe?g);base64,/i.test(a)))]
}

/** The blocks that an element holds: its runs of words become paragraphs. */
function lireBlocs(parent: Node, marques: ReadonlySet<Marque>, lecture: Lecture): NoeudTexte[] {
  const blocs: (NoeudTexte | Puce)[] = []
  let ligne: EnLigne[] = []
  const poser = () => {
    const content = resserrer(ligne)
    ligne = []
    if (content.length > 0) blocs.push({ type: 'paragraph', content })
  }
  for (const enfant of parent.childNodes) {
    if (enfant.nodeType === TEXTE) ligne.push(...motsDe(enfant.nodeValue ?? '', marques))
    if (enfant.nodeType !== ELEMENT || !estElement(enfant) || estEcarte(enfant, lecture)) continue
    if (estBloc(enfant)) {
      poser()
      noterForme(enfant, lecture)
      blocs.push(...lireBloc(enfant, marques, lecture))
    } else if (nomDe(enfant) === 'IMG' || nomDe(enfant) === 'V:IMAGEDATA') {
      poser()
      blocs.push(...lireImage(enfant, lecture))
    } else ligne.push(...lireEnLigne(enfant, marques, lecture))
  }
  poser()
  return grouperPuces(blocs)
}

const estElement = (n: Node): n is Element => n.nodeType === ELEMENT
const nomDe = (e: Element) => e.nodeName.toUpperCase()

/** Also an inline element that wraps blocks or pictures (pages of an office suite put everything in one `b`). */
const estBloc = (e: Element): boolean =>
  BLOCS.has(nomDe(e)) || [...e.querySelectorAll('*')].some(d => BLOCS.has(nomDe(d)) || nomDe(d) === 'IMG')

function lireEnLigne(e: Element, avant: ReadonlySet<Marque>, lecture: Lecture): EnLigne[] {
  if (nomDe(e) === 'BR') return [{ type: 'hardBreak' }]
  noterForme(e, lecture)
  if (/mso-list:ignore/.test(styleDe(e))) return []
  if (/mso-tab-count/.test(styleDe(e))) return motsDe(' ', avant)
  const marques = marquesDe(e, avant)
  const suite: EnLigne[] = []
  for (const enfant of e.childNodes) {
    if (enfant.nodeType === TEXTE) suite.push(...motsDe(enfant.nodeValue ?? '', marques))
    else if (estElement(enfant) && !estEcarte(enfant, lecture))
      suite.push(...lireEnLigne(enfant, marques, lecture))
  }
  return suite
}

function lireBloc(e: Element, avant: ReadonlySet<Marque>, lecture: Lecture): (NoeudTexte | Puce)[] {
  const nom = nomDe(e)
  if (nom === 'HR') return []
  if (nom === 'TABLE') return lireTableau(e as HTMLTableElement, lecture, lireBlocs)
  if (nom === 'UL' || nom === 'OL') return lireListe(e, avant, lecture)
  const niveau = /^H([1-6])$/.exec(nom)?.[1] ?? (/\bMsoTitle\b/.test(e.className) ? '1' : null)
  if (niveau !== null) return titrer(lireBlocs(e, avant, lecture), Number(niveau) <= 3 ? 3 : 4)
  const marques = marquesDe(e, avant)
  const puce = lirePuce(e)
  const blocs = lireBlocs(e, marques, lecture)
  if (nom === 'BLOCKQUOTE' && blocs.length > 0) return [{ type: 'blockquote', content: blocs }]
  return puce === null || blocs.length === 0 ? blocs : [{ ...puce, content: blocs }]
}

/** A title is one line in one form: its marks go, since its style is the report's. */
function titrer(blocs: NoeudTexte[], level: 3 | 4): NoeudTexte[] {
  return blocs.map(b => {
    if (b.type !== 'paragraph' || !b.content) return b
    const content = b.content.map(n => (n.type === 'text' ? { type: n.type, text: n.text } : n))
    return { type: 'heading', attrs: { level }, content }
  })
}

/** Items; what stands between them (an office suite nests a list beside its item) joins the item before. */
function lireListe(e: Element, marques: ReadonlySet<Marque>, lecture: Lecture): NoeudTexte[] {
  const elements: { type: 'listItem'; content: NoeudTexte[] }[] = []
  for (const enfant of e.children) {
    if (estEcarte(enfant, lecture)) continue
    const blocs =
      nomDe(enfant) === 'UL' || nomDe(enfant) === 'OL'
        ? lireListe(enfant, marques, lecture)
        : lireBlocs(enfant, marquesDe(enfant, marques), lecture)
    if (blocs.length === 0) continue
    const precedent = elements.at(-1)
    if (nomDe(enfant) !== 'LI' && precedent) precedent.content.push(...blocs)
    else elements.push({ type: 'listItem', content: blocs })
  }
  if (elements.length === 0) return []
  return [{ type: nomDe(e) === 'OL' ? 'orderedList' : 'bulletList', content: elements }]
}

function lireImage(e: Element, lecture: Lecture): NoeudTexte[] {
  noterForme(e, lecture)
  const sha256 = lecture.images.get(e.getAttribute('src') ?? '')
  if (sha256 !== undefined) return [{ type: 'image', attrs: { sha256, alt: e.getAttribute('alt') ?? '' } }]
  ecarter(lecture, 'image')
  return []
}
