import { fichierIllisible, xmlAvecEntites } from './refusals.ts'

const ENTITES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text with line ends made plain and references replaced: the five of XML and character numbers, no other. */
export function decodeXmlText(texte: string): string {
  const brut = texte.includes('\r') ? texte.replace(/\r\n?/g, '\n') : texte
  if (!brut.includes('&')) return brut
  return brut.replace(/&([^;&\s]{0,12})(;?)/g, (_, nom: string, fin: string) => {
    const connue = ENTITES[nom]
    if (connue !== undefined && fin === ';') return connue
    return fin === ';' ? caractere(nom) : refuser()
  })
}

function caractere(nom: string): string {
  const numero = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(nom)
  if (!numero) return refuser()
  const code = numero[1] === undefined ? Number(numero[2]) : Number.parseInt(numero[1], 16)
  if (code > 0x10ffff) throw fichierIllisible('caractère inconnu')
  return String.fromCodePoint(code)
}

function refuser(): never {
  throw xmlAvecEntites()
}
