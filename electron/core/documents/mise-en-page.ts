import type { Bloc } from '../../../shared/domain/document.ts'

/** A paper ready to be drawn: html and docx read the same. */
export type Page = {
  titre: string
  /** Foot of each sheet, at the left of « page x / y ». */
  pied: string
  /** Said at the head of each sheet; null once the paper is validated. */
  mention: string | null
  blocs: readonly Bloc[]
}

/** What draws a block otherwise than its genre: a letter's date and addressee at the right, a number in strong letters. */
export type Place = 'normale' | 'droite' | 'forte'

const A_DROITE: ReadonlySet<string> = new Set(['destinataire', 'date', 'pouvoir:date'])
const FORTES: ReadonlySet<string> = new Set(['numero', 'seance', 'delibere'])

export function placer(bloc: Bloc): Place {
  if (A_DROITE.has(bloc.cle)) return 'droite'
  return FORTES.has(bloc.cle) ? 'forte' : 'normale'
}

/** The blocks that are drawn: a phrase that the user emptied is left out, and may come back. */
export function listDessines(blocs: readonly Bloc[]): Bloc[] {
  return blocs.filter(b => b.texte.trim() !== '' || b.genre === 'tableau')
}

/** Number, verb in capitals and text of an article: « Article 1 : », « APPROUVE », « la convention… ». */
export function decouperArticle(texte: string): { numero: string; verbe: string; suite: string } {
  const m = /^(Article \d+[\u00a0 ]: )((?:\p{Lu}[\p{Lu}’'-]*(?: (?=\p{Lu}{2}))?)+)?([\s\S]*)$/u.exec(texte)
  return { numero: m?.[1] ?? '', verbe: m?.[2] ?? '', suite: m?.[3] ?? texte }
}

/** True for a table that is signed by hand: its rows are high. */
export function estASigner(lignes: readonly (readonly string[])[]): boolean {
  return lignes[0]?.at(-1) === 'Signature'
}

/** True when every cell under the header is a number: short columns of equal width, centred. */
export function estChiffre(lignes: readonly (readonly string[])[]): boolean {
  return lignes.length > 1 && lignes.slice(1).every(l => l.every(c => /^\d+$/.test(c)))
}

const [COURTE, LONGUE] = [6, 60]

/** Share of the width of each column, in per cent: by the longest line it holds, between bounds, so that no column is crushed. */
export function partagerLargeur(lignes: readonly (readonly string[])[]): number[] {
  const colonnes = lignes[0]?.length ?? 0
  const poids = Array.from({ length: colonnes }, (_, i) => peser(lignes, i))
  const total = poids.reduce((somme, p) => somme + p, 0)
  return poids.map(p => Math.round((p / total) * 1000) / 10)
}

function peser(lignes: readonly (readonly string[])[], colonne: number): number {
  if (estChiffre(lignes)) return 1
  if (estASigner(lignes) && colonne === (lignes[0]?.length ?? 0) - 1) return 28
  const longueurs = lignes.map(l => Math.max(...(l[colonne] ?? '').split('\n').map(t => t.length)))
  const motLePlusLong = Math.max(...lignes.flatMap(l => (l[colonne] ?? '').split(/\s+/).map(t => t.length)))
  const longueur = Math.max(...longueurs)
  return Math.max(COURTE, Math.min(motLePlusLong, 20) * 1.15, Math.min(LONGUE, longueur) ** 0.9)
}
