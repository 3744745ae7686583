import { crc32 } from 'node:zlib'

/** What is drawn, and where it ends. Texts, dates, positions and animations are none of it. */
const GARDES = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'pHYS',
  'bKGD',
])
const ENTETE = 8

/** The same picture without the texts, dates and positions that it carried; undefined when the file is damaged. */
export function nettoyerPng(
  octets: Buffer,
): { octets: Buffer; largeur: number; hauteur: number } | undefined {
  const morceaux = [octets.subarray(0, ENTETE)]
  const vus = new Set<string>()
  let p = ENTETE
  while (!vus.has('IEND')) {
    const morceau = lireMorceau(octets, p)
    if (morceau === undefined || (p === ENTETE && morceau.type !== 'IHDR')) return undefined
    if (GARDES.has(morceau.type)) morceaux.push(octets.subarray(p, morceau.fin))
    vus.add(morceau.type)
    p = morceau.fin
  }
  if (!vus.has('IDAT')) return undefined
  return {
    octets: Buffer.concat(morceaux),
    largeur: octets.readUInt32BE(16),
    hauteur: octets.readUInt32BE(20),
  }
}

/** Length, type, data, sum of control (PNG, 5.3); undefined when it is cut or its sum is wrong. */
function lireMorceau(octets: Buffer, p: number): { type: string; fin: number } | undefined {
  if (p + 12 > octets.length) return undefined
  const fin = p + 12 + octets.readUInt32BE(p)
  if (fin > octets.length) return undefined
  const type = octets.toString('latin1', p + 4, p + 8)
  if (type === 'IHDR' && fin - p !== 25) return undefined
  return crc32(octets.subarray(p + 4, fin - 4)) === octets.readUInt32BE(fin - 4) ? { type, fin } : undefined
}
