import type { Cell } from '../../../../shared/domain/cellule.ts'
import { parseJour } from '../../../../shared/domain/dates.ts'
import { walkAttributes } from './xml-attributes.ts'
import { decodeXmlText } from './xml-text.ts'

/** A cell being read: its attributes are known, its text arrives. */
export type OdsCell = {
  repetitions: number
  ouvrirParagraphe(): void
  ecrire(texte: string): void
  valeur(): Cell
}

/** Shown by LibreOffice in any language; a text that the user typed is not the result of a formula. */
const ERREUR = /^(#[^\s]{1,10}[!?]?( ?[!?])?|Err:\d{3})$/

type Attributs = {
  type: string
  valeur: string | null
  erreur: boolean
  formule: boolean
  repetitions: number
}

/** Starts a cell from the raw attributes of its tag. */
export function createOdsCell(attributs: string): OdsCell {
  const a = lireAttributs(attributs)
  let texte: string | null = null
  return {
    repetitions: a.repetitions,
    ouvrirParagraphe() {
      texte = texte === null ? '' : `${texte}\n`
    },
    ecrire(morceau) {
      texte = (texte ?? '') + morceau
    },
    valeur: () => lireValeur(a, texte ?? ''),
  }
}

function lireAttributs(attributs: string): Attributs {
  const a: Attributs = { type: '', valeur: null, erreur: false, formule: false, repetitions: 1 }
  walkAttributes(attributs, (debutNom, finNom, debut, fin) => {
    const valeur = (): string => decodeXmlText(attributs.slice(debut, fin))
    switch (attributs.slice(debutNom, finNom)) {
      case 'office:value-type':
        a.type = valeur()
        break
      case 'calcext:value-type':
        a.erreur = valeur() === 'error'
        break
      case 'office:value':
      case 'office:date-value':
      case 'office:time-value':
      case 'office:boolean-value':
      case 'office:string-value':
        a.valeur = valeur()
        break
      case 'table:formula':
        a.formule = true
        break
      case 'table:number-columns-repeated':
        a.repetitions = Math.max(1, Math.trunc(Number(valeur())) || 1)
    }
  })
  return a
}

function lireValeur(a: Attributs, texte: string): Cell {
  if (a.erreur || (a.formule && ERREUR.test(texte))) return { type: 'erreur', texte }
  switch (a.type) {
    case '':
    case 'string':
      return a.valeur || texte || null
    case 'boolean':
      return a.valeur === 'true'
    case 'date':
      return date(a.valeur ?? '', texte)
    case 'time':
      return heure(a.valeur ?? '') ?? (texte || null)
    case 'percentage':
      return nombre(a.valeur, texte, valeur => ({ type: 'pourcentage', valeur }))
    default:
      return nombre(a.valeur, texte, valeur => valeur)
  }
}

function date(iso: string, texte: string): Cell {
  const jours = parseJour(iso.slice(0, 10))
  return jours === undefined ? texte || iso || null : { type: 'date', jours }
}

/** `PT08H30M00S` → `08:30`. */
function heure(duree: string): string | undefined {
  const m = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(duree)
  if (!m) return undefined
  const [h, min, s] = [m[2], m[3], m[4]].map(n => (n ?? '0').padStart(2, '0'))
  return `${m[1]}${h}:${min}${Number(s) === 0 ? '' : `:${s}`}`
}

/** A number that the file states badly keeps its text: the import will say so at its place. */
function nombre(valeur: string | null, texte: string, en: (n: number) => Cell): Cell {
  const n = valeur === null || valeur.trim() === '' ? Number.NaN : Number(valeur)
  return Number.isFinite(n) ? en(n) : texte || null
}
