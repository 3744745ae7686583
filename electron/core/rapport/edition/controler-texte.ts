import { AppError } from '../../../../shared/domain/erreurs.ts'
import { listNir } from '../../../../shared/domain/formats-identite.ts'
import { formatNombre } from '../../../../shared/domain/nombres.ts'
import type { EnLigne, TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import { parcourirLignes, parcourirNoeuds } from './parcourir-texte.ts'

/** Bytes of a text as JSON: about 600 pages. */
const OCTETS_MAX = 2 * 1024 * 1024
/** A longer table is a file, not a page. */
export const LIGNES_TABLEAU_MAX = 300
export const COLONNES_TABLEAU_MAX = 40

/** The JSON to store of a normalised text. Throws `texte_trop_long`, `tableau_trop_long`, `numero_identite` beside `contenu`. */
export function verifierTexte(texte: TexteRiche): string {
  for (const n of parcourirNoeuds(texte)) {
    if (n.type !== 'table') continue
    refuserTableau(n.content.length, LIGNES_TABLEAU_MAX, 'lignes')
    refuserTableau(Math.max(...n.content.map(l => l.content.length)), COLONNES_TABLEAU_MAX, 'colonnes')
  }
  refuserNir(texte)
  const json = JSON.stringify(texte)
  if (Buffer.byteLength(json) <= OCTETS_MAX) return json
  throw new AppError(
    'texte_trop_long',
    'Ce texte dépasse 2 Mo, soit plusieurs centaines de pages\u00a0: il n’a pas été enregistré. Partagez-le en plusieurs chapitres, ou joignez-en une partie à la séance.',
    { champ: 'contenu', max: OCTETS_MAX },
  )
}

function refuserTableau(nombre: number, max: number, quoi: string): void {
  if (nombre <= max) return
  throw new AppError(
    'tableau_trop_long',
    `Un tableau de ce texte compte ${formatNombre(nombre)} ${quoi}, et ${max} au plus s’impriment dans un chapitre\u00a0: le texte n’a pas été enregistré. Gardez-en les ${quoi} utiles, ou importez ce tableau comme un bilan.`,
    { champ: 'contenu', max },
  )
}

/** No identity is ever stored, even typed. */
function refuserNir(texte: TexteRiche): void {
  for (const lignes of parcourirLignes(texte)) {
    if (listNir(joindreLignes(lignes)).length === 0) continue
    throw new AppError(
      'numero_identite',
      'Ce texte contient ce qui se lit comme un numéro de sécurité sociale\u00a0: il n’a pas été enregistré. Retirez ce numéro, puis continuez.',
      { champ: 'contenu' },
    )
  }
}

/** A line as one string, one character for each break and live node, so that places in it are places in its runs. */
export function joindreLignes(lignes: readonly EnLigne[]): string {
  return lignes
    .map(l => {
      if (l.type === 'text') return l.text
      return l.type === 'hardBreak' ? '\n' : '\ufffc'
    })
    .join('')
}
