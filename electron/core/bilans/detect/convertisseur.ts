import type { Decimales } from '../../../../shared/domain/bilan.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { formatJourFr, partiesDuJour } from '../../../../shared/domain/dates.ts'
import { estInconnu, findAbsence, findBooleen, nettoyerTexte } from '../../../../shared/domain/formats.ts'
import {
  findDate,
  findDateCompacte,
  findJourSerie,
  PIVOT,
  PIVOT_NAISSANCE,
} from '../../../../shared/domain/formats-date.ts'
import { contientIdentite, estNir, estNirScientifique } from '../../../../shared/domain/formats-identite.ts'
import { findNombre, type NombreLu } from '../../../../shared/domain/formats-nombre.ts'
import { texteCellule } from './cellules.ts'
import type { ColonneDetectee, Conversion } from './types.ts'

/** Days from the serial 0 of the 1900 system to that of the 1904 one. */
const JOURS_1904 = 1462
const MAX_MEMO = 50_000
const RIEN: Conversion = { valeur: null, absence: null, erreur: null }
const FAUX: Conversion = { valeur: false, absence: null, erreur: null }
/** Said without the value: the sentence goes to screens and journals. */
export const IDENTITE_REFUSEE =
  'Cette cellule contient un numéro de sécurité sociale, un téléphone ou une adresse électronique : Tandem ne les enregistre jamais. Corrigez-la ou videz-la.'
/** A rate above this, written without `%` among fractions, is no fraction. */
const MAX_FRACTION = 1.5

type LireTexte = (propre: string, colonne: ColonneDetectee) => Conversion

/**
 * Reads the cells of one column under the format decided from all its values. Dates give days since 1970-01-01,
 * percentages fractions, yes/no columns booleans (or their label when it is another word), texts their cleaned label.
 * Columns without meaning and identity columns always give nothing. Each distinct text is read once.
 */
export function convertisseur(colonne: ColonneDetectee): (cell: Cell) => Conversion {
  if (estMuette(colonne)) return () => RIEN
  const memo = new Map<string, Conversion>()
  const vide = colonne.blancFaux ? FAUX : RIEN
  return cell => {
    if (cell === null) return vide
    if (typeof cell !== 'string') return convertirTypee(cell, colonne)
    const deja = memo.get(cell)
    if (deja) return deja
    const lue = convertirTexte(cell, colonne, vide)
    if (memo.size < MAX_MEMO) memo.set(cell, lue)
    return lue
  }
}

/** True when nothing of the column is ever read: no meaning, left out, or identity. */
function estMuette(colonne: ColonneDetectee): boolean {
  return colonne.sens === null || ['identite', 'nir', 'ignoree'].includes(colonne.sens)
}

function convertirTexte(texte: string, colonne: ColonneDetectee, vide: Conversion): Conversion {
  const propre = nettoyerTexte(texte)
  if (estInconnu(propre)) return vide
  if (!lisibleSansPersonne(propre, colonne)) return refus(IDENTITE_REFUSEE)
  const absence = findAbsence(propre)
  if (absence !== undefined) return { valeur: null, absence, erreur: null }
  if (colonne.format === 'liste') return valeur(lignesPropres(texte))
  return lecteur(colonne)(propre, colonne)
}

/** Ten digits are a telephone among labels, and a sum of money among amounts: there, only a NIR with its key counts. */
function lisibleSansPersonne(texte: string, colonne: ColonneDetectee): boolean {
  // A NIR in the place of an identifier has its own refusal; other identifiers only make a key.
  if (colonne.sens === 'identifiant') return true
  if (!['nombre', 'montant', 'pourcentage'].includes(colonne.format)) return !contientIdentite(texte)
  return texte.replace(/\s/g, '').length !== 15 || !estNir(texte)
}

/** The line breaks of a cell separate its labels. */
function lignesPropres(texte: string): string {
  return texte
    .split(/[\r\n]+/)
    .map(nettoyerTexte)
    .filter(t => t !== '')
    .join('\n')
}

function lecteur(colonne: ColonneDetectee): LireTexte {
  switch (colonne.format) {
    case 'date':
      return lireDate
    case 'nombre':
    case 'montant':
    case 'pourcentage':
      return lireNombre
    case 'annee':
      return lireAnnee
    case 'booleen':
      return lireBooleen
    default:
      return colonne.sens === 'identifiant' ? lireIdentifiant : lireTexte
  }
}

function convertirTypee(cell: Exclude<Cell, null | string>, colonne: ColonneDetectee): Conversion {
  if (typeof cell === 'object' && cell.type === 'erreur') {
    return refus(`La cellule contient l’erreur ${cell.texte} du tableur : corrigez-la ou videz-la.`)
  }
  if (typeof cell === 'number' && !lisibleSansPersonne(String(cell), colonne)) return refus(IDENTITE_REFUSEE)
  if (colonne.format === 'date') return convertirJour(cell, colonne)
  if (colonne.format === 'annee') return convertirAnnee(cell, colonne)
  if (colonne.format === 'booleen') return convertirOuiNon(cell)
  if (['nombre', 'montant', 'pourcentage'].includes(colonne.format)) return convertirNombre(cell, colonne)
  return lecteur(colonne)(texteCellule(cell), colonne)
}

function convertirJour(cell: Exclude<Cell, null | string>, colonne: ColonneDetectee): Conversion {
  if (typeof cell === 'object' && cell.type === 'date') return valeur(cell.jours)
  const ecart = colonne.depuis1904 === true ? JOURS_1904 : 0
  const jours =
    typeof cell === 'number' ? (findJourSerie(cell + ecart) ?? findDateCompacte(String(cell))) : undefined
  return jours === undefined ? refusDate(texteCellule(cell), colonne) : valeur(jours)
}

function convertirAnnee(cell: Exclude<Cell, null | string>, colonne: ColonneDetectee): Conversion {
  if (typeof cell === 'object' && cell.type === 'date') return valeur(partiesDuJour(cell.jours).annee)
  return lireAnnee(texteCellule(cell), colonne)
}

function convertirOuiNon(cell: Exclude<Cell, null | string>): Conversion {
  if (typeof cell === 'boolean') return valeur(cell)
  if (cell === 1) return valeur(true)
  if (cell === 0) return valeur(false)
  return valeur(texteCellule(cell))
}

function convertirNombre(cell: Exclude<Cell, null | string>, colonne: ColonneDetectee): Conversion {
  if (typeof cell === 'number') return enFraction(cell, colonne)
  if (typeof cell === 'object' && cell.type === 'pourcentage') return valeur(cell.valeur)
  const texte = texteCellule(cell)
  return refus(`« ${texte} » n’est pas un nombre : écrivez un nombre, ou ND s’il n’est pas disponible.`)
}

function lireDate(propre: string, colonne: ColonneDetectee): Conversion {
  const lue = findDate(propre, colonne.sens === 'date_naissance' ? PIVOT_NAISSANCE : PIVOT)
  if (lue) {
    const jours = colonne.ordre === 'mja' ? lue.mja : lue.jma
    return jours === null ? refusDate(propre, colonne) : valeur(jours)
  }
  const compacte = findDateCompacte(propre)
  if (compacte !== undefined) return valeur(compacte)
  const nombre = findNombre(propre)
  const serie = nombre && nombre.virgule >= 1000 ? findJourSerie(nombre.virgule) : undefined
  return serie === undefined ? refusDate(propre, colonne) : valeur(serie)
}

function lireNombre(propre: string, colonne: ColonneDetectee): Conversion {
  const lu = findNombre(propre)
  if (!lu) {
    return refus(`« ${propre} » n’est pas un nombre : écrivez un nombre, ou ND s’il n’est pas disponible.`)
  }
  const n = choisir(lu, colonne.decimales)
  return lu.pourcent ? valeur(n) : enFraction(n, colonne)
}

/** The value of a text number under the column's decimal mark (comma when nothing in the column depends on it). */
export function choisir(lu: NombreLu, decimales: Decimales | null): number {
  return decimales === 'point' ? lu.point : lu.virgule
}

function enFraction(n: number, colonne: ColonneDetectee): Conversion {
  if (colonne.enPoints) return valeur(Number(`${n}e-2`))
  if (colonne.format !== 'pourcentage' || Math.abs(n) <= MAX_FRACTION) return valeur(n)
  const texte = String(n).replace('.', ',')
  return refus(`« ${texte} » peut être ${texte} % ou une fraction : ajoutez le signe %.`)
}

function lireAnnee(propre: string, colonne: ColonneDetectee): Conversion {
  const an = /^(?:19|20)\d{2}$/.exec(propre.replace(/[.,]0+$/, ''))
  if (an) return valeur(Number(an[0]))
  const lue = lireDate(propre, colonne)
  if (typeof lue.valeur === 'number') return valeur(partiesDuJour(lue.valeur).annee)
  const cite = colonne.sens === 'annee_naissance' ? 'Cette année' : `« ${propre} »`
  return refus(`${cite} n’est pas une année : écrivez quatre chiffres, par exemple 1985.`)
}

function lireBooleen(propre: string): Conversion {
  return valeur(findBooleen(propre) ?? propre)
}

function lireTexte(propre: string): Conversion {
  return valeur(propre)
}

function lireIdentifiant(propre: string): Conversion {
  if (/^\d(?:[.,]\d+)?E\+?\d{2}$/i.test(propre)) {
    return refus(
      'Le tableur a abrégé cet identifiant (forme 1,2E+13) : des chiffres sont perdus. Redonnez la colonne au format Texte.',
    )
  }
  if (estNirScientifique(propre) || (propre.replace(/\s/g, '').length === 15 && estNir(propre))) {
    return refus('Cet identifiant est un numéro de sécurité sociale : Tandem ne l’enregistre jamais.')
  }
  return valeur(propre)
}

function refusDate(texte: string, colonne: ColonneDetectee): Conversion {
  const cite = colonne.sens === 'date_naissance' ? 'Cette valeur' : `« ${texte} »`
  const forme = colonne.ordre === 'mja' ? '04/23/2023 (mois, jour, année)' : '23/04/2023'
  return refus(`${cite} n’est pas une date du calendrier : écrivez par exemple ${forme}.`)
}

function valeur(v: number | string | boolean): Conversion {
  return { valeur: v, absence: null, erreur: null }
}

function refus(erreur: string): Conversion {
  return { valeur: null, absence: null, erreur }
}

/** A converted value as the preview and the proof write it: dates dd/mm/yyyy, decimal comma, OUI / NON. */
export function formatValeur(v: Conversion['valeur'], format: ColonneDetectee['format']): string {
  if (v === null) return ''
  if (typeof v === 'boolean') return v ? 'OUI' : 'NON'
  if (typeof v === 'string') return v
  if (format === 'date') return formatJourFr(v)
  if (format === 'pourcentage') return `${String(Number((v * 100).toFixed(6))).replace('.', ',')} %`
  return String(v).replace('.', ',')
}
