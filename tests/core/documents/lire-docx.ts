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

const enClair = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
