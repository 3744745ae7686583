import { formatJourIso } from '../../../../../shared/domain/dates.ts'
import { echapperXml } from '../../graphiques-natifs/echapper-xml.ts'
import type { Bloc, Cellule, Feuille, Ligne, ModeleRapport, Tableau } from '../../modele.ts'
import { neutraliser } from '../../neutraliser.ts'
import { texteCellule } from '../../texte-cellule.ts'
import { getStyleNombre, nommerStyle, type StyleCellule } from './styles-ods.ts'

/** Centimetres of one character of a column's width. */
const CM_PAR_CARACTERE = 0.23

/** Number of columns of a sheet. */
export function compterColonnes(feuille: Feuille): number {
  return Math.max(2, ...feuille.blocs.map(b => b.tableau.colonnes.length))
}

/** Styles of the columns of one sheet: their widths are its own. */
export function colonnesOds(feuille: Feuille, rang: number): string {
  return Array.from({ length: compterColonnes(feuille) }, (_, c) => {
    const caracteres = feuille.largeurs[c] ?? feuille.largeurs.at(-1) ?? 12
    return `<style:style style:name="co${rang}-${c}" style:family="table-column"><style:table-column-properties style:column-width="${(caracteres * CM_PAR_CARACTERE).toFixed(2)}cm"/></style:style>`
  }).join('')
}

/** One sheet: its title and mention, then each table under its sentence. */
export function feuilleOds(feuille: Feuille, rang: number, rapport: ModeleRapport): string {
  const colonnes = compterColonnes(feuille)
  const declarees = Array.from(
    { length: colonnes },
    (_, c) => `<table:table-column table:style-name="co${rang}-${c}"/>`,
  ).join('')
  const lignes = [
    titre(feuille.titre, 'titre', colonnes),
    titre(rapport.mention, 'mention', colonnes),
    ...feuille.intro.map(t => titre(t, 'phrase', colonnes)),
    ...feuille.blocs.flatMap(b => blocOds(b, colonnes)),
  ]
  return `<table:table table:name="${echapperXml(feuille.nom)}" table:style-name="ta-${feuille.orientation}">${declarees}${lignes.join('')}</table:table>`
}

function blocOds({ tableau, phrase }: Bloc, colonnes: number): string[] {
  return [
    '<table:table-row><table:table-cell/></table:table-row>',
    titre(tableau.titre, 'section', colonnes),
    ...(phrase === null ? [] : [titre(phrase, 'phrase', colonnes)]),
    entetes(tableau),
    ...tableau.lignes.map(ligneOds),
    ...tableau.notes.map(n => titre(n, 'note', colonnes)),
  ]
}

/** A text over the whole width of the sheet. */
function titre(texte: string, style: StyleCellule, colonnes: number): string {
  const couvertes =
    colonnes > 1 ? `<table:covered-table-cell table:number-columns-repeated="${colonnes - 1}"/>` : ''
  return `<table:table-row>${texteOds(texte, style, ` table:number-columns-spanned="${colonnes}"`)}${couvertes}</table:table-row>`
}

function entetes({ colonnes }: Tableau): string {
  return `<table:table-row>${colonnes.map(c => texteOds(c.titre, 'entete')).join('')}</table:table-row>`
}

function ligneOds(ligne: Ligne): string {
  const total = ligne.total === true
  return `<table:table-row>${ligne.cellules.map(c => celluleOds(c, total)).join('')}</table:table-row>`
}

/** Every digit is kept in the value; the text is what a reader sees. An absent value has its mark and no number anywhere. */
function celluleOds(cellule: Cellule, total: boolean): string {
  const nombre = getStyleNombre(cellule)
  if (cellule.type === 'texte') return texteOds(cellule.texte, total ? 'total' : 'texte')
  if (nombre === null) return texteOds(texteCellule(cellule), 'absente')
  const signe = cellule.type === 'nombre' && cellule.ecart !== undefined
  const style = nommerStyle(nombre, { total, signe })
  return `<table:table-cell table:style-name="${style}" ${valeurOds(cellule)}><text:p>${echapperXml(texteCellule(cellule))}</text:p></table:table-cell>`
}

function valeurOds(cellule: Exclude<Cellule, { type: 'texte' }>): string {
  if (cellule.type === 'jour')
    return `office:value-type="date" office:date-value="${formatJourIso(cellule.jour)}"`
  if (cellule.type === 'annee') return `office:value-type="float" office:value="${cellule.annee}"`
  const { valeur, format, ecart } = cellule
  if (valeur === null) throw new Error('Une valeur absente n’a pas de nombre.')
  if (ecart === 'points') return `office:value-type="float" office:value="${valeur * 100}"`
  if (format === 'pourcentage') return `office:value-type="percentage" office:value="${valeur}"`
  return `office:value-type="float" office:value="${format === 'euros' ? valeur / 100 : valeur}"`
}

/** Text that a spreadsheet could take for a formula once copied is neutralised; each of its lines is a paragraph. */
function texteOds(texte: string, style: StyleCellule, attributs = ''): string {
  const lignes = neutraliser(texte)
    .split('\n')
    .map(l => `<text:p>${echapperXml(l)}</text:p>`)
  return `<table:table-cell table:style-name="${style}" office:value-type="string"${attributs}>${lignes.join('')}</table:table-cell>`
}
