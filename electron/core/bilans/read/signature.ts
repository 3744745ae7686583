import { fichierBinaire, formatAncien, formatInconnu } from './refusals.ts'

/** `zip` holds xlsx, xlsm or ods; `cfb` holds xls, or an encrypted workbook; all the rest is text. */
export type Conteneur = 'zip' | 'cfb' | 'texte'

/** Foreign files that users do choose, by their first bytes: said by name rather than « unreadable ». */
const CONNUS: [string, string][] = [
  ['%PDF', 'un document PDF'],
  ['\x89PNG', 'une image'],
  ['GIF8', 'une image'],
  ['\xff\xd8\xff', 'une image'],
  ['\x1f\x8b', 'une archive compressée, à décompresser d’abord'],
  ['Rar!', 'une archive compressée, à décompresser d’abord'],
  ['7z\xbc\xaf', 'une archive compressée, à décompresser d’abord'],
  ['BZh9', 'une archive compressée, à décompresser d’abord'],
  ['{\\rtf', 'un document RTF'],
  ['SQLite format 3', 'une base de données'],
]

/** Beginnings of Excel 2 to 4 files, and of later ones cut out of their container. */
const EXCEL_NU = ['\x09\x00\x04\x00', '\x09\x02\x06\x00', '\x09\x04\x06\x00', '\x09\x08']

/** Decides by the first bytes, never by the extension. Throws `format_inconnu` or `format_ancien` on foreign files. */
export function detectContainer(debut: Buffer): Conteneur {
  const octets = debut.toString('latin1', 0, 64)
  if (octets.startsWith('PK\x03\x04') || octets.startsWith('PK\x05\x06')) return 'zip'
  if (octets.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'cfb'
  if (EXCEL_NU.some(marque => octets.startsWith(marque))) throw formatAncien()
  const connu = CONNUS.find(([marque]) => octets.startsWith(marque))
  if (connu) throw formatInconnu(connu[1])
  return 'texte'
}

/** Throws when a decoded text is markup or holds control characters: a page or a binary file, not lines of cells. */
export function checkText(debut: string): void {
  const tete = debut.trimStart().slice(0, 2000).toLowerCase()
  if (
    /^(<!doctype html|<html|<head|<body|<table|<meta|<style|<div)/.test(tete) ||
    /^<\?xml[^>]*>\s*<html/.test(tete)
  ) {
    throw formatInconnu('une page web enregistrée sous un nom de tableau')
  }
  if (tete.startsWith('<?xml') || /^<(workbook|office:document)/.test(tete)) {
    throw formatInconnu('un fichier XML')
  }
  const controles = compterControles(debut)
  if (debut.includes('\0') || controles > debut.length * 0.01) throw fichierBinaire()
}

/** Control characters other than tab, line ends, page feed and the end mark of DOS. */
function compterControles(texte: string): number {
  let n = 0
  for (let p = 0; p < texte.length; p++) {
    const c = texte.charCodeAt(p)
    if (c < 32 && (c < 9 || c > 13) && c !== 26) n++
  }
  return n
}
