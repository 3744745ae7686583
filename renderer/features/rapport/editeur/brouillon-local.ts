import { z } from 'zod'
import { type TexteRiche, texteRicheSchema } from '../../../../shared/domain/texte-riche.ts'

const brouillonSchema = z.object({ version: z.int(), contenu: texteRicheSchema })

/** Which text: one chapter of one report of one base. */
export type CleTexte = { fichier: string; convention: string; annee: number; code: string }

const cleDe = ({ fichier, convention, annee, code }: CleTexte) =>
  `tandem-texte/${[fichier, convention, annee, code].map(encodeURIComponent).join('/')}`

/**
 * Keeps on this machine what the base does not hold yet, for a window that stops at once; null forgets it. A few seconds
 * at most: it is names of people too, and the base is their place.
 */
export function garderTexte(cle: CleTexte, contenu: TexteRiche | null, version: number): void {
  const nom = cleDe(cle)
  if (contenu === null) {
    localStorage.removeItem(nom)
    return
  }
  try {
    localStorage.setItem(nom, JSON.stringify({ version, contenu }))
  } catch {
    // Too long for this place: the base has it in a second, and older words must not come back instead.
    localStorage.removeItem(nom)
  }
}

/** What a window left behind; undefined when there is nothing, or nothing that can be read. */
export function trouverTexte(cle: CleTexte): { version: number; contenu: TexteRiche } | undefined {
  const brut = localStorage.getItem(cleDe(cle))
  if (brut === null) return undefined
  try {
    return brouillonSchema.parse(JSON.parse(brut))
  } catch {
    localStorage.removeItem(cleDe(cle))
    return undefined
  }
}
