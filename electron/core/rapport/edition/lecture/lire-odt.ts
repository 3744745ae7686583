import { fichierChiffre } from '../../../bilans/read/refusals.ts'
import { attribut } from '../../../bilans/read/xml-attributes.ts'
import { readXmlPart } from '../../../bilans/read/xml-part.ts'
import type { Archive } from '../../../bilans/read/zip.ts'
import {
  createLecteurStyles,
  getStyleOdt,
  lireStylesOdt,
  type StyleOdt,
  type StylesOdt,
} from './odt-styles.ts'
import { refuserNature, verifierPartie } from './refus-lecture.ts'
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

type Suite = Marques & { cache: boolean }
type Liste = { style: string; premier: boolean }

type Etat = {
  lu: TexteLu
  styles: StylesOdt
  /** Elements open since one that is not read, itself included. */
  coupe: number
  suites: Suite[]
  listes: Liste[]
  entetes: number
  /** The last character read was a space, or nothing was read yet: spaces that follow are none (ODF 1.3, 6.1.2). */
  espace: boolean
  dansCorps: boolean
  dansTexte: boolean
}

const PARTIE = 'content.xml'
const REPETITIONS_MAX = 100
/** Parts that are no running text. `covered-table-cell` is under a merged cell. */
const COUPES = new Set([
  'tracked-changes',
  'annotation',
  'note',
  'table-of-content',
  'alphabetical-index',
  'covered-table-cell',
  'forms',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'object',
  'ruby-text',
])

/** The text of an OpenDocument: deleted passages are apart from it, inserted ones in it. Throws `fichier_chiffre`. */
export async function lireOdt(archive: Archive): Promise<TexteLu> {
  await refuserChiffre(archive)
  verifierPartie(archive, PARTIE)
  const styles = await lireStylesOdt(archive)
  const e: Etat = {
    lu: createTexteLu(),
    styles,
    coupe: 0,
    suites: [],
    listes: [],
    entetes: 0,
    espace: true,
    dansCorps: false,
    dansTexte: false,
  }
  const lecteurStyles = createLecteurStyles(styles)
  e.lu.constats.macros = archive.noms.some(estMacro)
  await readXmlPart(archive, PARTIE, {
    ouvre(nom, attributs) {
      if (e.dansCorps && !e.dansTexte && nom !== 'text')
        refuserNature('un classeur, un dessin ou une présentation')
      e.dansTexte = e.dansCorps
      e.dansCorps ||= nom === 'body'
      if (e.dansTexte) ouvrir(e, nom, attributs)
      else lecteurStyles.ouvre(nom, attributs)
    },
    ferme(nom) {
      if (!e.dansTexte) lecteurStyles.ferme(nom)
      else fermer(e, nom)
    },
    texte(t) {
      if (e.dansTexte && e.coupe === 0 && e.lu.paragraphes.length > 0) ecrire(e, t)
    },
  })
  return e.lu
}

/** The lists of modules of the Basic of LibreOffice are there even without a module. */
const estMacro = (nom: string) =>
  /^(basic|scripts)\/.*\.(xml|py|js|bsh)$/i.test(nom) && !/script-l[bc]\.xml$/i.test(nom)

async function refuserChiffre(archive: Archive): Promise<void> {
  if (archive.contient('encrypted-package')) throw fichierChiffre()
  if (!archive.contient('META-INF/manifest.xml')) return
  await readXmlPart(archive, 'META-INF/manifest.xml', {
    ouvre(nom) {
      if (nom === 'encryption-data') throw fichierChiffre()
    },
    ferme() {},
    texte() {},
  })
}

function ouvrir(e: Etat, nom: string, attributs: string): void {
  compter(e, nom)
  if (e.coupe > 0 || COUPES.has(nom)) e.coupe += 1
  else if (nom === 'p' || nom === 'h') ouvrirBloc(e, nom, attributs)
  else if (nom === 'span') ouvrirSuite(e, attributs)
  else if (nom === 'list') ouvrirListe(e, attributs)
  else if (nom === 'list-item' || nom === 'list-header') ouvrirElement(e, nom)
  else if (nom === 'table') ouvrirTableau(e.lu)
  else if (nom === 'table-header-rows') e.entetes += 1
  else if (nom === 'table-row') ouvrirLigne(e.lu).entete = e.entetes > 0
  else if (nom === 'table-cell') ouvrirCelluleOdt(e, attributs)
  else if (nom === 's')
    ajouter(e, ' '.repeat(Math.min(Number(attribut(attributs, 'c') ?? 1) || 1, REPETITIONS_MAX)))
  else if (nom === 'tab') ecrire(e, ' ')
  else if (nom === 'line-break') {
    ajouterSaut(e.lu)
    e.espace = true
  }
}

function compter({ lu, coupe }: Etat, nom: string): void {
  const { constats } = lu
  if (nom === 'deletion') constats.suppressions += 1
  else if (nom === 'insertion') constats.ajouts += 1
  else if (coupe > 0) return
  else if (nom === 'annotation') constats.commentaires += 1
  else if (nom === 'note') constats.notes += 1
  else if (nom === 'image') constats.images += 1
  else if (nom === 'object') constats.objets += 1
}

function ouvrirBloc(e: Etat, nom: string, attributs: string): void {
  const p = ouvrirParagraphe(e.lu)
  const style = getStyleOdt(e.styles, 'paragraph', attribut(attributs, 'text:style-name'))
  const liste = e.listes.at(-1)
  if (nom === 'h') p.titre = Math.max(1, Number(attribut(attributs, 'outline-level')) || 1)
  else if (style.titre !== undefined) p.titre = style.titre
  else if (liste !== undefined) {
    const niveau = e.listes.length - 1
    p.liste = { niveau, ordonnee: e.styles.numerotees.has(`${liste.style}:${niveau}`), suite: !liste.premier }
    liste.premier = false
  }
  e.espace = true
  // A heading is bold by its nature: what its style says of it is not a mark of the text.
  e.suites.push(completer(p.titre === null ? style : { parent: undefined }, undefined))
}

function ouvrirSuite(e: Etat, attributs: string): void {
  const style = getStyleOdt(e.styles, 'text', attribut(attributs, 'text:style-name'))
  e.suites.push(completer(style, e.suites.at(-1)))
}

/** A run inherits from the one around it. */
function completer(style: StyleOdt, autour: Suite | undefined): Suite {
  return {
    gras: style.gras ?? autour?.gras ?? false,
    italique: style.italique ?? autour?.italique ?? false,
    souligne: style.souligne ?? autour?.souligne ?? false,
    cache: style.cache ?? autour?.cache ?? false,
  }
}

/** A list without a style goes on with that of the list around it. */
function ouvrirListe(e: Etat, attributs: string): void {
  const style = attribut(attributs, 'text:style-name') ?? e.listes.at(-1)?.style ?? ''
  e.listes.push({ style, premier: true })
}

function ouvrirElement(e: Etat, nom: string): void {
  const liste = e.listes.at(-1)
  if (liste !== undefined) liste.premier = nom === 'list-item'
}

function ouvrirCelluleOdt(e: Etat, attributs: string): void {
  const nombre = (nom: string) => Math.max(1, Math.min(Number(attribut(attributs, nom)) || 1, 1000))
  for (let n = Math.min(nombre('number-columns-repeated'), REPETITIONS_MAX); n > 0; n--) {
    const cellule = ouvrirCellule(e.lu)
    cellule.colspan = nombre('number-columns-spanned')
    cellule.rowspan = nombre('number-rows-spanned')
  }
}

function fermer(e: Etat, nom: string): void {
  if (e.coupe > 0) e.coupe -= 1
  else if (nom === 'p' || nom === 'h') {
    e.suites.pop()
    fermerParagraphe(e.lu)
    e.espace = false
  } else if (nom === 'span') e.suites.pop()
  else if (nom === 'list') e.listes.pop()
  else if (nom === 'table') fermerTableau(e.lu)
  else if (nom === 'table-header-rows') e.entetes -= 1
}

/** White space of the file is one space, and none after a space. */
function ecrire(e: Etat, brut: string): void {
  const texte = brut.replace(/[ \t\r\n]+/g, ' ')
  ajouter(e, e.espace ? texte.replace(/^ /, '') : texte)
}

function ajouter(e: Etat, texte: string): void {
  if (texte === '') return
  const suite = e.suites.at(-1)
  e.espace = texte.endsWith(' ')
  if (suite?.cache === true) e.lu.constats.masques += 1
  else ajouterTexte(e.lu, texte, suite ?? SANS_MARQUE)
}
