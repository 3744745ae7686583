import { strFromU8, unzipSync } from 'fflate'

/** The text of a docx, one line per paragraph, read from its XML as a word processor would. */
export function lireDocx(octets: Uint8Array): {
  texte: string
  corps: string
  parties: Record<string, string>
} {
  const parties = Object.fromEntries(
    Object.entries(unzipSync(octets)).map(([nom, contenu]) => [nom, strFromU8(contenu)]),
  )
  const corps = parties['word/document.xml'] ?? ''
  const texte = [...corps.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)]
    .map(([p]) =>
      [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(m => enClair(m[1] ?? '\n')).join(''),
    )
    .join('\n')
  return { texte: texte.replaceAll('\u00a0', ' '), corps, parties }
}

/** The tables of two rows of a docx body, as header → value. */
export function lireTableaux(corps: string): Map<string, string> {
  const tableaux = new Map<string, string>()
  for (const [tableau] of corps.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
    const [entetes = [], valeurs = []] = [...tableau.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([ligne]) =>
      [...ligne.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cellule]) => enClair(cellule.replace(/<[^>]+>/g, ''))),
    )
    for (const [rang, entete] of entetes.entries()) tableaux.set(entete, valeurs[rang] ?? '')
  }
  return tableaux
}

const enClair = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
