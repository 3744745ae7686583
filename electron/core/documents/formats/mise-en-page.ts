import type { Bloc } from '../../../../shared/domain/document.ts'

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

const A_DROITE: ReadonlySet<string> = new Set(['destinataire', 'date'])
const FORTES: ReadonlySet<string> = new Set(['numero', 'seance', 'delibere'])

export function placer(bloc: Bloc): Place {
  if (A_DROITE.has(bloc.cle)) return 'droite'
  return FORTES.has(bloc.cle) ? 'forte' : 'normale'
}

/** The blocks that are drawn: a phrase that the user emptied is left out, and may come back. */
export function listDessines(blocs: readonly Bloc[]): Bloc[] {
  return blocs.filter(b => b.texte.trim() !== '' || b.genre === 'tableau')
}

/** What a block says in strong letters first: number and verb of an article (« Article 1 : APPROUVE »), label of a fact. */
export function couperFort({ genre, cle, texte }: Bloc): { fort: string; suite: string } {
  const fort = genre === 'article' ? lireArticle(texte) : ETIQUETES.test(cle) ? lireEtiquette(texte) : ''
  return { fort, suite: texte.slice(fort.length) }
}

const ETIQUETES = /^(appel:|convocation$|assistants$|decision:(?:\d+:)?chiffre$)/
const lireEtiquette = (texte: string) => /^[^:\n]*:/.exec(texte)?.[0] ?? ''

function lireArticle(texte: string): string {
  const m =
    /^(Article \d+[\u00a0 ]: )((?:\p{Lu}’)?\p{Lu}[\p{Lu}-]+(?!\p{Ll}|’)(?: (?:\p{Lu}’)?\p{Lu}[\p{Lu}-]+(?!\p{Ll}|’))*)?/u.exec(
      texte,
    )
  return `${m?.[1] ?? ''}${m?.[2] ?? ''}`
}

/** True for a table that is signed by hand: its rows are high. */
export function estASigner(lignes: readonly (readonly string[])[]): boolean {
  return lignes[0]?.at(-1) === 'Signature'
}

/** True when every cell under the header is a number: short columns of equal width, centred. */
export function estChiffre(lignes: readonly (readonly string[])[]): boolean {
  return lignes.length > 1 && lignes.slice(1).every(l => l.every(c => /^\d+$/.test(c)))
}

const LONGUE = 60
/** A letter of the longest word needs more than its share: a header is in strong letters and a cell has its margins. */
const [PAR_LETTRE, MARGE] = [1.25, 3]
const SIGNATURE = 26

/** Share of the width of each column, in per cent: by what it holds, and never less than its longest word. */
export function partagerLargeur(lignes: readonly (readonly string[])[]): number[] {
  const poids = (lignes[0] ?? []).map((_, i) => peser(lignes, i))
  const total = poids.reduce((somme, p) => somme + p, 0)
  return poids.map(p => Math.round((p / total) * 1000) / 10)
}

function peser(lignes: readonly (readonly string[])[], colonne: number): number {
  const cellules = lignes.map(l => l[colonne] ?? '')
  const mot = Math.max(...cellules.flatMap(c => c.split(/\s+/)).map(m => m.length))
  const minimum = Math.min(mot, 20) * PAR_LETTRE + MARGE
  if (estChiffre(lignes)) return minimum
  if (estASigner(lignes) && colonne === (lignes[0]?.length ?? 0) - 1) return SIGNATURE
  const ligne = Math.max(...cellules.flatMap(c => c.split('\n')).map(t => t.length))
  return Math.max(minimum, Math.min(LONGUE, ligne) ** 0.9 + MARGE)
}
