import { retirerInterdits } from '../../../../shared/domain/texte.ts'

/** Text made safe in XML, content or attribute; what XML forbids is dropped. */
export function echapperXml(texte: string): string {
  return retirerInterdits(texte)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
