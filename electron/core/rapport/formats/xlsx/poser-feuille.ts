import type { Row, Worksheet } from 'exceljs'
import { tailleGraphique } from '../../../../../shared/graphiques/taille.ts'
import { chartXml } from '../../graphiques-natifs/chart-xml.ts'
import { lettre } from '../../graphiques-natifs/classeur-incorpore.ts'
import { type Liaison, texteCellule, versCellule } from '../../graphiques-natifs/liaison.ts'
import { texteAlternatif } from '../../graphiques-natifs/parties-graphique.ts'
import { formesXml } from '../../graphiques-natifs/repere.ts'
import type { Bloc, Feuille, Ligne, ModeleRapport, Tableau } from '../../modele.ts'
import type { GraphiqueAPoser } from './inject-charts.ts'
import {
  BORDURES,
  contenu,
  FOND_ENTETE,
  FOND_TOTAL,
  POLICE,
  POLICE_ABSENCE,
  POLICE_ENTETE,
  POLICE_MENTION,
  POLICE_NOTE,
  POLICE_SECTION,
  POLICE_TITRE,
  RENVOI,
} from './styles.ts'

const HAUTEUR_LIGNE = 15
/** Points; Excel refuses a higher row. */
const HAUTEUR_MAX = 409
/** Printable part of an A4 page between its margins, in points. */
const PAGE = { portrait: { largeur: 521, hauteur: 734 }, paysage: { largeur: 768, hauteur: 487 } }
/** Points of one character of a column's width, and the part of a page kept for repeated titles and other fonts. */
const POINTS_PAR_CARACTERE = 5.5
const RESERVE = 0.93
/** How much wider strong letters are. */
const GRAS = 1.1
const EMU_PAR_CARACTERE = 66_675
/** Centimetres of one row of the default height. */
const CM_PAR_LIGNE = 0.53

type Place = { ws: Worksheet; feuille: Feuille; colonnes: number; reste: number }

/** Fills one sheet from its model and returns the charts to put on it, bound to the cells just written. */
export function poserFeuille(ws: Worksheet, feuille: Feuille, rapport: ModeleRapport): GraphiqueAPoser[] {
  const dessinee = feuille.blocs.some(b => b.graphique !== null)
  const colonnes = Math.max(dessinee ? 6 : 2, ...feuille.blocs.map(b => b.tableau.colonnes.length))
  for (let c = 1; c <= colonnes; c += 1) ws.getColumn(c).width = largeur(feuille, c - 1)
  const place: Place = { ws, feuille, colonnes, reste: 0 }
  place.reste = hauteurPage(place)
  ecrireTexte(place, feuille.titre, POLICE_TITRE, 24)
  ecrireTexte(place, rapport.mention, POLICE_MENTION, 18)
  for (const phrase of feuille.intro) ecrireTexte(place, phrase, POLICE)
  return feuille.blocs.flatMap(bloc => poserBloc(place, bloc))
}

function poserBloc(place: Place, bloc: Bloc): GraphiqueAPoser[] {
  const { tableau, graphique } = bloc
  changerDePage(place, hauteurInsecable(place, bloc))
  ajouterLigne(place)
  ecrireTexte(place, tableau.titre, POLICE_SECTION, 20)
  if (bloc.phrase !== null) ecrireTexte(place, bloc.phrase, POLICE)
  const entete = ecrireEntete(place, tableau)
  for (const ligne of tableau.lignes) ecrireLigne(place, ligne)
  for (const note of tableau.notes) ecrireTexte(place, note, POLICE_NOTE)
  recompterPage(place)
  if (graphique === null) return []
  changerDePage(place, (lignesGraphique(bloc) + 1) * HAUTEUR_LIGNE)
  ajouterLigne(place)
  const debut = place.ws.rowCount
  for (let i = 0; i < lignesGraphique(bloc); i += 1) ajouterLigne(place)
  const { spec } = graphique
  const formes = formesXml(spec)
  return [
    {
      feuille: place.feuille.nom,
      xml: chartXml(
        spec,
        lier(place.feuille.nom, bloc, entete.number),
        formes === null ? {} : { formes: 'rId1' },
      ),
      formes,
      nom: `Graphique ${spec.id}`,
      texteAlternatif: texteAlternatif(spec),
      de: { colonne: 0, ligne: debut },
      a: { colonne: largeurGraphique(place) - 1, ligne: debut + lignesGraphique(bloc) - 1 },
      debord: (largeur(place.feuille, largeurGraphique(place) - 1) - 1) * EMU_PAR_CARACTERE,
    },
  ]
}

/** Binds a chart to its cells; what the chart says and what the cells hold are the same by construction, and checked. */
function lier(feuille: string, bloc: Bloc, entete: number): Liaison {
  const { tableau, graphique } = bloc
  if (graphique === null) throw new Error('Tableau sans graphique')
  const { spec } = graphique
  const plage = (colonne: number) =>
    `${citer(feuille)}!$${lettre(colonne)}$${entete + 1}:$${lettre(colonne)}$${entete + spec.categories.length}`
  const lignes = tableau.lignes.slice(0, spec.categories.length)
  const textes = lignes.map(l => texteDe(l, 0))
  const series = graphique.colonnes.map((colonne, rang) => {
    const valeurs = lignes.map(l => valeurDe(l, colonne))
    const attendues = spec.series[rang]?.valeurs ?? []
    if (valeurs.length !== attendues.length || valeurs.some((v, i) => v !== attendues[i]))
      throw new Error(`Le graphique ${spec.id} ne suit pas son tableau.`)
    return {
      refNom: `${citer(feuille)}!$${lettre(colonne)}$${entete}`,
      nom: texteCellule(tableau.colonnes[colonne]?.titre ?? ''),
      ref: plage(colonne),
      valeurs: valeurs.map(v => versCellule(v, spec.format)),
    }
  })
  return { categories: { ref: plage(0), textes }, series }
}

function texteDe(ligne: Ligne, colonne: number): string {
  const cellule = ligne.cellules[colonne]
  return cellule === undefined ? '' : String(contenu(cellule).valeur)
}

function valeurDe(ligne: Ligne, colonne: number): number | null {
  const cellule = ligne.cellules[colonne]
  return cellule?.type === 'nombre' ? cellule.valeur : null
}

function ecrireEntete(place: Place, tableau: Tableau): Row {
  const row = ajouterLigne(place, hauteurEntete(place, tableau))
  for (const [i, colonne] of tableau.colonnes.entries()) {
    const cell = row.getCell(i + 1)
    cell.value = /^\d{4}$/.test(colonne.titre)
      ? Number(colonne.titre)
      : contenu({ type: 'texte', texte: colonne.titre }).valeur
    cell.font = POLICE_ENTETE
    cell.fill = FOND_ENTETE
    cell.border = BORDURES
    cell.alignment = {
      wrapText: true,
      vertical: 'middle',
      ...(colonne.nombre ? { horizontal: 'right' } : { horizontal: 'left', indent: i === 0 ? 0 : 1 }),
    }
  }
  return row
}

function ecrireLigne(place: Place, ligne: Ligne): void {
  const row = ajouterLigne(place, hauteurLigne(place, ligne))
  for (const [i, cellule] of ligne.cellules.entries()) {
    const { valeur, format, absente } = contenu(cellule)
    const cell = row.getCell(i + 1)
    cell.value = valeur
    cell.font = absente ? POLICE_ABSENCE : ligne.total ? { ...POLICE, bold: true } : POLICE
    cell.border = BORDURES
    cell.alignment =
      cellule.type === 'texte'
        ? { ...RENVOI, horizontal: 'left', indent: i === 0 ? 0 : 1 }
        : { vertical: 'top', horizontal: absente ? 'center' : 'right' }
    if (format !== null) cell.numFmt = format
    if (ligne.total) cell.fill = FOND_TOTAL
  }
}

/** A text over the whole width of the sheet, as high as its lines and at least `minimum` points. */
function ecrireTexte(place: Place, texte: string, font: Row['font'], minimum = 0): void {
  const taille = ((font.size ?? 11) / 11) * (font.bold === true ? GRAS : 1)
  const lignes = lignesDe(texte, largeurTotale(place) / taille)
  const row = ajouterLigne(place, Math.max(minimum, lignes * HAUTEUR_LIGNE * Math.max(1, taille)))
  place.ws.mergeCells(row.number, 1, row.number, place.colonnes)
  const cell = row.getCell(1)
  cell.value = String(contenu({ type: 'texte', texte }).valeur)
  cell.font = font
  cell.alignment = { wrapText: true, vertical: 'middle' }
}

function ajouterLigne(place: Place, hauteur = HAUTEUR_LIGNE): Row {
  const row = place.ws.getRow(place.ws.rowCount + 1)
  row.height = Math.min(HAUTEUR_MAX, hauteur)
  place.reste -= hauteur
  // An empty row exists for the next one only once it holds something.
  row.getCell(1).value ??= null
  row.commit()
  return row
}

/** Starts a page rather than cut a block in two, when a whole page can hold it. */
function changerDePage(place: Place, hauteur: number): void {
  const page = hauteurPage(place)
  if (place.reste >= hauteur) return
  if (place.reste < page) place.ws.getRow(place.ws.rowCount).addPageBreak()
  place.reste = page
}

/** After a table longer than a page nobody knows how much of the last page is left: what follows begins a new one. */
function recompterPage(place: Place): void {
  place.reste = Math.max(0, place.reste)
}

/** What a page holds once the sheet is reduced to the width of the paper. */
function hauteurPage(place: Place): number {
  const { largeur: papier, hauteur } = PAGE[place.feuille.orientation]
  const feuille = largeurTotale(place) * POINTS_PAR_CARACTERE
  return (hauteur / Math.min(1, papier / feuille)) * RESERVE - 2 * HAUTEUR_LIGNE
}

function largeurTotale(place: Place): number {
  return Array.from({ length: place.colonnes }, (_, c) => largeur(place.feuille, c)).reduce(
    (a, b) => a + b,
    0,
  )
}

/** A table with its chart stays on one page when it can; a table alone may go on over the page, its titles repeated. */
function hauteurInsecable(place: Place, bloc: Bloc): number {
  const page = hauteurPage(place)
  const hauteur = hauteurBloc(place, bloc)
  const coupable = bloc.graphique === null || hauteur > page
  return coupable ? Math.min(hauteur, page * 0.3) : hauteur
}

function hauteurBloc(place: Place, bloc: Bloc): number {
  const corps = bloc.tableau.lignes.reduce((somme, l) => somme + hauteurLigne(place, l), 0)
  const graphique = bloc.graphique === null ? 0 : (lignesGraphique(bloc) + 1) * HAUTEUR_LIGNE
  return (
    corps +
    graphique +
    hauteurEntete(place, bloc.tableau) +
    20 +
    HAUTEUR_LIGNE * (3 + bloc.tableau.notes.length)
  )
}

function lignesGraphique(bloc: Bloc): number {
  const spec = bloc.graphique?.spec
  return spec === undefined ? 0 : Math.ceil(tailleGraphique(spec).hauteurCm / CM_PAR_LIGNE)
}

function largeurGraphique(place: Place): number {
  return Math.min(place.colonnes, place.feuille.orientation === 'portrait' ? 6 : 8)
}

function hauteurEntete(place: Place, tableau: Tableau): number {
  const lignes = tableau.colonnes.map((c, i) => lignesDe(c.titre, largeur(place.feuille, i) - 2))
  return Math.max(1, ...lignes) * HAUTEUR_LIGNE + 4
}

function hauteurLigne(place: Place, ligne: Ligne): number {
  const lignes = ligne.cellules.map((c, i) =>
    c.type === 'texte' ? lignesDe(c.texte, largeur(place.feuille, i)) : 1,
  )
  return Math.max(1, ...lignes) * HAUTEUR_LIGNE
}

/** Lines that a text takes when it is wrapped. */
function lignesDe(texte: string, caracteres: number): number {
  return texte.split('\n').reduce((n, l) => n + Math.max(1, Math.ceil(l.length / caracteres)), 0)
}

function largeur(feuille: Feuille, colonne: number): number {
  return feuille.largeurs[colonne] ?? feuille.largeurs.at(-1) ?? 12
}

function citer(feuille: string): string {
  return `'${feuille.replaceAll("'", "''")}'`
}
