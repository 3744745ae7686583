type Jpeg = {
  octets: Buffer
  largeur: number
  hauteur: number
  /** How the camera was held (Exif, 1 to 8): 1 needs no turn. */
  orientation: number
}

type Etat = {
  taille: { largeur: number; hauteur: number } | undefined
  orientation: number
  morceaux: Buffer[]
}

/** Sizes are in the frame headers: C0 to CF, but C4, C8 and CC are tables. */
const estCadre = (m: number) => m >= 0xc0 && m <= 0xcf && m !== 0xc4 && m !== 0xc8 && m !== 0xcc
const DEBUT_BALAYAGE = 0xda
const FIN = 0xd9

/**
 * The same picture without Exif, position, author, comment, thumbnail, nor what follows its end; undefined when the file is
 * damaged. Colours are kept: JFIF, profile (ICC) and Adobe's transform.
 */
export function nettoyerJpeg(octets: Buffer): Jpeg | undefined {
  const e: Etat = { taille: undefined, orientation: 1, morceaux: [octets.subarray(0, 2)] }
  let p = 2
  while (p + 4 <= octets.length && octets[p] === 0xff) {
    const marque = octets.readUInt8(p + 1)
    if (marque === 0xff) p += 1
    else {
      const fin = p + 2 + octets.readUInt16BE(p + 2)
      if (fin > octets.length || fin < p + 4) return undefined
      lireSegment(e, octets.subarray(p, fin), marque)
      p = marque === DEBUT_BALAYAGE ? passerBalayage(e, octets, fin) : fin
      if (octets[p + 1] === FIN && octets[p] === 0xff && marque === DEBUT_BALAYAGE) return conclure(e)
    }
  }
  return undefined
}

function conclure({ taille, orientation, morceaux }: Etat): Jpeg | undefined {
  if (taille === undefined) return undefined
  return { octets: Buffer.concat([...morceaux, Buffer.from([0xff, FIN])]), ...taille, orientation }
}

function lireSegment(e: Etat, segment: Buffer, marque: number): void {
  if (marque === 0xe1) e.orientation = lireOrientation(segment) ?? e.orientation
  if (estCadre(marque) && segment.length >= 9)
    e.taille ??= { hauteur: segment.readUInt16BE(5), largeur: segment.readUInt16BE(7) }
  if (estGarde(segment, marque)) e.morceaux.push(segment)
}

function estGarde(segment: Buffer, marque: number): boolean {
  const nom = segment.toString('latin1', 4, 16)
  if (marque === 0xe0) return nom.startsWith('JFIF\0')
  if (marque === 0xe2) return nom.startsWith('ICC_PROFILE\0')
  if (marque === 0xee) return nom.startsWith('Adobe')
  return marque < 0xe0 || (marque > 0xef && marque !== 0xfe)
}

/** Data of a scan go on until a marker that is neither a stuffed byte nor a restart. Returns its place, or the end of the file. */
function passerBalayage(e: Etat, octets: Buffer, debut: number): number {
  let p = octets.indexOf(0xff, debut)
  while (p >= 0 && p + 1 < octets.length) {
    const suivant = octets.readUInt8(p + 1)
    if (suivant !== 0 && suivant !== 0xff && (suivant < 0xd0 || suivant > 0xd7)) {
      e.morceaux.push(octets.subarray(debut, p))
      return p
    }
    p = octets.indexOf(0xff, p + (suivant === 0xff ? 1 : 2))
  }
  return octets.length
}

/** Tag 0x0112 of the first directory (Exif 2.3, 4.6.4); undefined when there is none. */
function lireOrientation(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return undefined
  const tiff = segment.subarray(10)
  if (tiff.length < 8) return undefined
  const petit = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (p: number) => (petit ? tiff.readUInt16LE(p) : tiff.readUInt16BE(p))
  const debut = petit ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (debut + 2 > tiff.length) return undefined
  for (let n = 0; n < u16(debut); n++) {
    const p = debut + 2 + 12 * n
    if (p + 12 > tiff.length) return undefined
    if (u16(p) === 0x0112) return u16(p + 8)
  }
  return undefined
}
