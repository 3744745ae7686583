import { formatNombre } from '../../../../../shared/domain/nombres.ts'

/** What a reader saw and did not take over, counted. */
export type Constats = {
  images: number
  objets: number
  suppressions: number
  ajouts: number
  commentaires: number
  notes: number
  masques: number
  macros: boolean
  /** Why tables were left out, a sentence each, in their order. */
  tableaux: string[]
}

export const AUCUN_CONSTAT: Readonly<Constats> = {
  images: 0,
  objets: 0,
  suppressions: 0,
  ajouts: 0,
  commentaires: 0,
  notes: 0,
  masques: 0,
  macros: false,
  tableaux: [],
}

/** The same as French sentences for the one who adds the text; none when all was taken over. */
export function direConstats(c: Constats): string[] {
  return [
    ...c.tableaux.map(phrase => `${phrase} Le reste du texte est là.`),
    ...direSuivi(c),
    ...siQuelque(c.commentaires, 'commentaire n’a pas été repris', 'commentaires n’ont pas été repris'),
    ...siQuelque(
      c.images,
      'image n’a pas été reprise\u00a0: ajoutez-la au chapitre si elle est utile',
      'images n’ont pas été reprises\u00a0: ajoutez-les au chapitre si elles sont utiles',
    ),
    ...siQuelque(c.objets, 'objet incorporé n’a pas été repris', 'objets incorporés n’ont pas été repris'),
    ...siQuelque(c.notes, 'note n’a pas été reprise', 'notes n’ont pas été reprises'),
    ...siQuelque(c.masques, 'passage masqué n’a pas été repris', 'passages masqués n’ont pas été repris'),
    ...(c.macros
      ? ['Ce fichier contient un programme (macro ou script)\u00a0: il n’a été ni lu ni exécuté.']
      : []),
  ]
}

function direSuivi({ suppressions, ajouts }: Constats): string[] {
  const fait = [
    ...siQuelque(suppressions, 'passage supprimé a été retiré', 'passages supprimés ont été retirés'),
    ...siQuelque(ajouts, 'passage ajouté a été gardé', 'passages ajoutés ont été gardés'),
  ].map(phrase => phrase.slice(0, -1))
  if (fait.length === 0) return []
  return [`Ce fichier portait des modifications suivies\u00a0: ${fait.join(', ')}. Relisez le texte.`]
}

function siQuelque(n: number, un: string, plusieurs: string): string[] {
  return n === 0 ? [] : [`${formatNombre(n)}\u00a0${n === 1 ? un : plusieurs}.`]
}
