import { type Jeton, lireAttribut, listJetons } from './html-jetons.ts'
import {
  ajouterSaut,
  ajouterTexte,
  createTexteLu,
  fermerParagraphe,
  fermerTableau,
  type Marques,
  ouvrirCellule,
  ouvrirLigne,
  ouvrirParagraphe,
  ouvrirTableau,
  SANS_MARQUE,
  type TexteLu,
} from './texte-lu.ts'

type Ouverture = Extract<Jeton, { genre: 'ouvre' }>
type Liste = { ordonnee: boolean; premier: boolean }
/** A paragraph that Word made an item of a list; `puce` is the mark that it wrote before it. */
type ListeWord = { niveau: number; puce: string }

type Etat = {
  lu: TexteLu
  /** Inline elements around the text, with the marks that hold inside them. */
  suites: { nom: string; marques: Marques }[]
  listes: Liste[]
  listeWord: ListeWord | null
  titre: number | null
  entete: boolean
  pre: boolean
  espace: boolean
  /** The element that is not read, and how many of its name are open. */
  coupe: { nom: string; ouverts: number } | null
}

const COUPES = new Set([
  'head',
  'template',
  'svg',
  'math',
  'object',
  'applet',
  'audio',
  'video',
  'canvas',
  'select',
  'xml',
  'del',
  'map',
])
const VIDES = new Set([
  'br',
  'img',
  'hr',
  'input',
  'meta',
  'link',
  'col',
  'embed',
  'wbr',
  'area',
  'source',
  'base',
])
/** Elements deeper than this change nothing: a page that opens a million of them is an attack. */
const IMBRICATIONS_MAX = 200
const BLOCS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const GRAS = new Set(['b', 'strong'])
const ITALIQUES = new Set(['i', 'em', 'cite', 'dfn', 'var'])

/** The text of a page, as browsers show it without styles; programs, hidden parts and deleted passages are left out. */
export function lireHtml(page: string): TexteLu {
  const e: Etat = {
    lu: createTexteLu(),
    suites: [],
    listes: [],
    listeWord: null,
    titre: null,
    entete: false,
    pre: false,
    espace: true,
    coupe: null,
  }
  for (const jeton of listJetons(page)) {
    if (e.coupe !== null) passer(e, e.coupe, jeton)
    else if (jeton.genre === 'texte') ecrire(e, jeton.texte)
    else if (jeton.genre === 'ouvre') ouvrir(e, jeton)
    else if (jeton.genre === 'ferme') fermer(e, jeton.nom)
    else if (jeton.ouvre) e.coupe = { nom: '', ouverts: 1 }
  }
  finirBloc(e)
  return e.lu
}

/** Nothing is read until the end of what is cut; the mark of an item of Word is remembered. */
function passer(e: Etat, coupe: NonNullable<Etat['coupe']>, jeton: Jeton): void {
  if (jeton.genre === 'texte' && e.listeWord !== null) e.listeWord.puce += jeton.texte
  else if (jeton.genre === 'ouvre' && jeton.nom === coupe.nom) coupe.ouverts += 1
  else if (jeton.genre === 'ferme' && jeton.nom === coupe.nom) coupe.ouverts -= 1
  else if (jeton.genre === 'condition' && coupe.nom === '') coupe.ouverts += jeton.ouvre ? 1 : -1
  if (coupe.ouverts === 0) e.coupe = null
}

function ouvrir(e: Etat, { nom, attributs }: Ouverture): void {
  const { constats } = e.lu
  const style = lireAttribut(attributs, 'style')
  if (nom === 'script') constats.macros = true
  else if (nom === 'img') constats.images += 1
  else if (nom === 'object' || nom === 'embed' || nom === 'applet') constats.objets += 1
  else if (nom === 'ins') constats.ajouts += 1
  if (BLOCS.has(nom)) finirBloc(e)
  if (doitCouper(e, nom, style, attributs)) e.coupe = VIDES.has(nom) ? null : { nom, ouverts: 1 }
  else if (nom === 'br') sauter(e)
  else if (BLOCS.has(nom)) ouvrirBloc(e, nom, style, attributs)
  else if (!VIDES.has(nom) && e.suites.length < IMBRICATIONS_MAX)
    e.suites.push({ nom, marques: lireMarques(e, nom, style) })
}

function doitCouper({ lu }: Etat, nom: string, style: string, attributs: string): boolean {
  const classe = lireAttribut(attributs, 'class')
  if (nom === 'del' || classe === 'msodel') lu.constats.suppressions += 1
  else if (classe === 'msocomanchor') lu.constats.commentaires += 1
  else if (/mso-element:\s*(comment|footnote|endnote)-list/.test(style)) return true
  else if (/display:\s*none|visibility:\s*hidden|mso-hide:\s*all/.test(style)) lu.constats.masques += 1
  else return COUPES.has(nom) || /mso-list:\s*ignore/.test(style)
  return true
}

function lireMarques(e: Etat, nom: string, style: string): Marques {
  const autour = e.suites.at(-1)?.marques ?? SANS_MARQUE
  return {
    gras: autour.gras || GRAS.has(nom) || /font-weight:\s*(bold|[6-9]00)/.test(style),
    italique: autour.italique || ITALIQUES.has(nom) || /font-style:\s*(italic|oblique)/.test(style),
    souligne: autour.souligne || nom === 'u' || /text-decoration[^;]*underline/.test(style),
  }
}

function ouvrirBloc(e: Etat, nom: string, style: string, attributs: string): void {
  if (/^h[1-6]$/.test(nom)) e.titre = Number(nom[1])
  else if ((nom === 'ul' || nom === 'ol') && e.listes.length < IMBRICATIONS_MAX)
    e.listes.push({ ordonnee: nom === 'ol', premier: true })
  else if (nom === 'li') commencerElement(e)
  else if (nom === 'pre') e.pre = true
  else if (nom === 'table') ouvrirTableau(e.lu)
  else if (nom === 'thead') e.entete = true
  else if (nom === 'tr') ouvrirLigne(e.lu).entete = e.entete
  else if (nom === 'td' || nom === 'th') {
    const nombre = (a: string) => Math.max(1, Math.min(Number(lireAttribut(attributs, a)) || 1, 1000))
    const cellule = ouvrirCellule(e.lu)
    cellule.entete = nom === 'th'
    cellule.colspan = nombre('colspan')
    cellule.rowspan = nombre('rowspan')
  }
  const niveau = /mso-list:[^;]*level(\d)/.exec(style)?.[1]
  e.listeWord = niveau === undefined ? null : { niveau: Math.max(0, Number(niveau) - 1), puce: '' }
}

function commencerElement(e: Etat): void {
  if (e.listes.length === 0) e.listes.push({ ordonnee: false, premier: true })
  const liste = e.listes.at(-1)
  if (liste !== undefined) liste.premier = true
}

function fermer(e: Etat, nom: string): void {
  if (BLOCS.has(nom)) fermerBloc(e, nom)
  else {
    const place = e.suites.findLastIndex(s => s.nom === nom)
    if (place >= 0) e.suites.splice(place)
  }
}

function fermerBloc(e: Etat, nom: string): void {
  finirBloc(e)
  if (/^h[1-6]$/.test(nom)) e.titre = null
  else if (nom === 'ul' || nom === 'ol') e.listes.pop()
  else if (nom === 'pre') e.pre = false
  else if (nom === 'thead') e.entete = false
  else if (nom === 'table') fermerTableau(e.lu)
  e.listeWord = null
}

function finirBloc(e: Etat): void {
  fermerParagraphe(e.lu)
  e.espace = true
}

function sauter(e: Etat): void {
  if (e.lu.paragraphes.length > 0) ajouterSaut(e.lu)
  e.espace = true
}

/** White space is one space, and none at the beginning of a line; a paragraph begins with its first word. */
function ecrire(e: Etat, brut: string): void {
  if (e.pre) {
    const [premiere = '', ...lignes] = brut.split(/\r\n?|\n/)
    poser(e, premiere)
    for (const ligne of lignes) {
      sauter(e)
      poser(e, ligne)
    }
  } else {
    const texte = brut.replace(/[ \t\r\n\f]+/g, ' ')
    poser(e, e.espace ? texte.replace(/^ /, '') : texte)
  }
}

function poser(e: Etat, texte: string): void {
  if (texte === '') return
  if (e.lu.paragraphes.length === 0) commencerParagraphe(e)
  ajouterTexte(e.lu, texte, e.suites.at(-1)?.marques ?? SANS_MARQUE)
  e.espace = texte.endsWith(' ')
}

function commencerParagraphe(e: Etat): void {
  const p = ouvrirParagraphe(e.lu)
  const liste = e.listes.at(-1)
  p.titre = e.titre
  if (e.listeWord !== null)
    p.liste = {
      niveau: e.listeWord.niveau,
      ordonnee: /^\s*[\da-z]{1,4}[.)]/i.test(e.listeWord.puce),
      suite: false,
    }
  else if (liste !== undefined) {
    p.liste = { niveau: e.listes.length - 1, ordonnee: liste.ordonnee, suite: !liste.premier }
    liste.premier = false
  }
}
