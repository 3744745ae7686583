import type { Cell } from '../../../../shared/domain/cellule.ts'
import { nettoyerTexte } from '../../../../shared/domain/formats.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import type { RawRow } from '../read/port.ts'
import { estVide } from './cellules.ts'

const DEBUT_TOTAL =
  /^\s*[([*]*(nombre tot|nb tot|nbre tot|effectif tot|tot|ens|som|sou|s[/-]|cum|moy|fra|méd|med)/i
const TOTAL =
  /^(nombre |nb |nbre |effectif )?(sous |s )?(total|totaux|ensemble|somme|cumul|moyenne|mediane|moy|tot)( general| generale| generaux| global| globale| cumule)?( (de|des|du|d) .*| (annee|an) .*| \d.*)?$/
const FRANCE =
  /^(france( entiere| metropolitaine| metro| hexagonale)?( hors .*| et drom| y compris .*)?|metropole|total france)$/
const NOTE =
  /^(\*|\(\d\)|\d\)|note|nota|source|champ|lecture|legende|nb |n b |ps |attention|remarque|methodologie|definition|avertissement|donnees |edite|extrait|fait le|imprime|page \d|►|→|nd |nr |nc )/

/** « Nombre de lignes : 75 », « Effectif : 120 »: a count written in words under a list. */
const COMPTE =
  /^\s*(?:nombre|nb|nbre|effectifs?)(?:\s+(?:de|d['’])?\s*\p{L}+){0,3}\s*[:=]\s*\d+\s*\p{L}*\s*\.?\s*$/iu

/** A total, sub-total, mean or whole-country label: « Total », « ENSEMBLE », « TOTAL GENERAL », « France entière ». */
export function estLibelleTotal(texte: string): boolean {
  if (texte.length > 60) return false
  if (COMPTE.test(texte)) return true
  if (!DEBUT_TOTAL.test(texte)) return false
  const normal = normaliserLibelle(texte)
  return TOTAL.test(normal) || FRANCE.test(normal)
}

/** A mean is set aside with the totals and is never compared with a sum. */
export function estMoyenne(texte: string): boolean {
  return /moy|median/.test(normaliserLibelle(texte))
}

/** The words of a footnote. */
export function estLibelleNote(texte: string): boolean {
  const propre = nettoyerTexte(texte)
  return NOTE.test(propre.startsWith('*') || propre.startsWith('(') ? propre : normaliserLibelle(propre))
}

/** First cell that holds something between two columns, and how many hold something (counting stops at `assez`). */
export function survoler(
  row: RawRow,
  gauche: number,
  droite: number,
  assez: number,
): { premiere: Cell | null; index: number; pleines: number } {
  let premiere: Cell | null = null
  let index = -1
  let pleines = 0
  for (let i = gauche; i <= droite && pleines < assez; i++) {
    const cell = row.cellules[i]
    if (cell === null || cell === undefined || (typeof cell === 'string' && estVide(cell))) continue
    if (index < 0) {
      index = i
      premiere = cell
    }
    pleines++
  }
  return { premiere, index, pleines }
}
