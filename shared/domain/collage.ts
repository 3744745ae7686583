/** A table pasted from a spreadsheet goes where a file would: the reference carries its text, and nothing is put on disk. */
const PREFIXE = 'collage:'

/** Name under which a pasted table appears in the preview and the journal. */
export const NOM_COLLAGE = 'Tableau collé'

/** The reference of a pasted text, to give where a file is expected. */
export function referenceCollage(texte: string): string {
  return PREFIXE + texte
}

/** The pasted text of a reference; undefined when the reference names a file. */
export function texteColle(reference: string): string | undefined {
  return reference.startsWith(PREFIXE) ? reference.slice(PREFIXE.length) : undefined
}
