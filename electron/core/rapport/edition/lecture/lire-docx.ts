import { attribut } from '../../../bilans/read/xml-attributes.ts'
import { readXmlPart } from '../../../bilans/read/xml-part.ts'
import type { Archive } from '../../../bilans/read/zip.ts'
import type { PlaceListe } from './assembler-blocs.ts'
import { createCoupures } from './docx-coupures.ts'
import {
  estOui,
  getStyleDocx,
  lireNiveauTitre,
  lireNumerotation,
  lireStylesDocx,
  type StyleDocx,
} from './docx-styles.ts'
import { verifierPartie } from './refus-lecture.ts'
import type { LigneLue } from './tableau-lu.ts'
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
  reporterParagraphe,
  SANS_MARQUE,
  type TexteLu,
} from './texte-lu.ts'

type Paragraphe = {
  style: StyleDocx | undefined
  titre: number | undefined
  liste: { numero: string; niveau: number } | undefined
  /** The mark at its end was deleted. */
  marqueSupprimee: boolean
}
type Suite = Marques & { cachee: boolean }

type Etat = {
  lu: TexteLu
  styles: ReadonlyMap<string, StyleDocx>
  numerotees: ReadonlySet<string>
  pile: string[]
  paragraphes: Paragraphe[]
  suites: Suite[]
  ligne: LigneLue | undefined
  cellule: ReturnType<typeof ouvrirCellule> | undefined
  /** Text is being read, spaces at its ends kept or not. */
  texte: { garder: boolean; morceaux: string[] } | null
}

const TABLE_DES_MATIERES = /^(toc|tm) ?(\d|heading)/

/** The text of a Word document: deleted passages dropped, inserted ones kept; headers, footers and notes are not read. */
export async function lireDocx(archive: Archive): Promise<TexteLu> {
  const partie = await trouverPartie(archive)
  verifierPartie(archive, partie)
  const dossier = partie.slice(0, partie.lastIndexOf('/') + 1)
  const e: Etat = {
    lu: createTexteLu(),
    styles: await lireStylesDocx(archive, `${dossier}styles.xml`),
    numerotees: await lireNumerotation(archive, `${dossier}numbering.xml`),
    pile: [],
    paragraphes: [],
    suites: [],
    ligne: undefined,
    cellule: undefined,
    texte: null,
  }
  const coupures = createCoupures(e.lu.constats)
  e.lu.constats.macros = archive.noms.some(nom => /vbaproject\.bin$/i.test(nom))
  await readXmlPart(archive, partie, {
    ouvre(nom, attributs) {
      const parent = e.pile.at(-1) ?? ''
      e.pile.push(nom)
      if (!coupures.ouvre(nom, parent, attributs)) ouvrir(e, nom, parent, attributs)
    },
    ferme(nom) {
      e.pile.pop()
      if (!coupures.ferme(nom)) fermer(e, nom)
    },
    texte(t) {
      if (e.texte !== null && !coupures.estCoupe()) e.texte.morceaux.push(t)
    },
  })
  return e.lu
}

/** Named by the relations of the package; Word always writes word/document.xml. */
async function trouverPartie(archive: Archive): Promise<string> {
  let partie = 'word/document.xml'
  if (!archive.contient('_rels/.rels')) return partie
  await readXmlPart(archive, '_rels/.rels', {
    ouvre(nom, attributs) {
      if (nom === 'Relationship' && attribut(attributs, 'Type')?.endsWith('/officeDocument') === true)
        partie = (attribut(attributs, 'Target') ?? partie).replace(/^\//, '')
    },
    ferme() {},
    texte() {},
  })
  return partie
}

function ouvrir(e: Etat, nom: string, parent: string, attributs: string): void {
  if (nom === 'p') {
    ouvrirParagraphe(e.lu)
    e.paragraphes.push({ style: undefined, titre: undefined, liste: undefined, marqueSupprimee: false })
  } else if (nom === 'r') e.suites.push({ ...SANS_MARQUE, cachee: false })
  else if (nom === 'tbl') ouvrirTableau(e.lu)
  else if (nom === 'tr') e.ligne = ouvrirLigne(e.lu)
  else if (nom === 'tc') e.cellule = ouvrirCellule(e.lu)
  else if (parent === 'r') ouvrirDansSuite(e, nom, attributs)
  else if (parent === 'pPr' || parent === 'numPr')
    reglerParagraphe(e.paragraphes.at(-1), e.styles, nom, attributs)
  else if (parent === 'rPr') reglerSuite(e, nom, attributs)
  else reglerTableau(e, nom, parent, attributs)
}

function reglerParagraphe(
  p: Paragraphe | undefined,
  styles: Etat['styles'],
  nom: string,
  attributs: string,
): void {
  if (p === undefined) return
  const valeur = attribut(attributs, 'val')
  if (nom === 'pStyle') p.style = getStyleDocx(styles, valeur)
  else if (nom === 'outlineLvl') p.titre = lireNiveauTitre(valeur)
  else if (nom === 'ilvl') p.liste = { niveau: Number(valeur) || 0, numero: p.liste?.numero ?? '' }
  else if (nom === 'numId') p.liste = { niveau: p.liste?.niveau ?? 0, numero: valeur ?? '0' }
}

/** `rPr` of a paragraph is its end mark, that of a run its own. */
function reglerSuite(e: Etat, nom: string, attributs: string): void {
  const dansSuite = e.pile.at(-3) === 'r'
  const suite = e.suites.at(-1)
  const valeur = attribut(attributs, 'val')
  if (!dansSuite) {
    const p = e.paragraphes.at(-1)
    if (nom === 'del' && p !== undefined) p.marqueSupprimee = true
  } else if (suite === undefined) return
  else if (nom === 'rStyle') {
    const style = getStyleDocx(e.styles, valeur)
    suite.gras ||= style?.gras === true
    suite.italique ||= style?.italique === true
    suite.souligne ||= style?.souligne === true
  } else if (nom === 'b') suite.gras = estOui(valeur)
  else if (nom === 'i') suite.italique = estOui(valeur)
  else if (nom === 'u') suite.souligne = valeur !== 'none'
  else if (nom === 'vanish' && estOui(valeur)) suite.cachee = true
}

function reglerTableau(e: Etat, nom: string, parent: string, attributs: string): void {
  const valeur = attribut(attributs, 'val')
  if (parent === 'trPr' && e.ligne !== undefined) {
    if (nom === 'tblHeader') e.ligne.entete = estOui(valeur)
    else if (nom === 'del') e.ligne.jetee = true
  } else if (parent === 'tcPr' && e.cellule !== undefined) {
    if (nom === 'gridSpan') e.cellule.colspan = Math.max(1, Math.min(Number(valeur) || 1, 1000))
    else if (nom === 'vMerge') e.cellule.continue = valeur !== 'restart'
  }
}

function ouvrirDansSuite(e: Etat, nom: string, attributs: string): void {
  const suite = e.suites.at(-1) ?? { ...SANS_MARQUE, cachee: false }
  if (nom === 't') e.texte = { garder: attribut(attributs, 'space') === 'preserve', morceaux: [] }
  else if (nom === 'tab' || nom === 'ptab') ajouterTexte(e.lu, ' ', SANS_MARQUE)
  else if (nom === 'noBreakHyphen') ajouterTexte(e.lu, '\u2011', suite)
  else if (nom === 'cr' || (nom === 'br' && attribut(attributs, 'type') === undefined)) ajouterSaut(e.lu)
}

function fermer(e: Etat, nom: string): void {
  if (nom === 't') finirSuite(e)
  else if (nom === 'r') e.suites.pop()
  else if (nom === 'p') finirParagraphe(e)
  else if (nom === 'tbl') fermerTableau(e.lu)
}

function finirSuite(e: Etat): void {
  if (e.texte === null) return
  const brut = e.texte.morceaux.join('')
  const texte = e.texte.garder ? brut : brut.trim()
  const suite = e.suites.at(-1)
  e.texte = null
  if (suite?.cachee === true) e.lu.constats.masques += 1
  else ajouterTexte(e.lu, texte, suite ?? SANS_MARQUE)
}

function finirParagraphe(e: Etat): void {
  const p = e.paragraphes.pop()
  const lu = e.lu.paragraphes.at(-1)
  if (p === undefined || lu === undefined) return
  lu.jete = TABLE_DES_MATIERES.test(p.style?.nom ?? '')
  lu.titre = p.titre ?? p.style?.titre ?? null
  lu.liste = placer(e, p)
  if (p.marqueSupprimee) reporterParagraphe(e.lu)
  else fermerParagraphe(e.lu)
}

/** A paragraph may give its level and leave its list to its style. List 0 is no list. */
function placer(e: Etat, { liste, style }: Paragraphe): PlaceListe | null {
  const numero = liste?.numero === '' ? undefined : liste?.numero
  const lue = {
    numero: numero ?? style?.liste?.numero ?? '0',
    niveau: liste?.niveau ?? style?.liste?.niveau ?? 0,
  }
  if (lue.numero === '0') return null
  return {
    niveau: Math.max(0, lue.niveau),
    ordonnee: e.numerotees.has(`${lue.numero}:${lue.niveau}`),
    suite: false,
  }
}
