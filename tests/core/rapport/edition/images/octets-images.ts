import { crc32, deflateSync } from 'node:zlib'

/** A baseline photo of 12 × 8 with a comment, as ImageMagick writes it. */
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD//gAQbm90ZSBkZSBEdXBvbnT/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAIAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVEAEBAAAAAAAAAAAAAAAAAAAAE//EABUBAQEAAAAAAAAAAAAAAAAAAAME/8QAGREAAgMBAAAAAAAAAAAAAAAAAFECAxMU/9oADAMBAAIRAxEAPwCChQF/PWhN5s//2Q==',
  'base64',
)

/** The same in ten scans. */
export const JPEG_PROGRESSIF = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD//gAQbm90ZSBkZSBEdXBvbnT/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wgARCAAIAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVAQEBAAAAAAAAAAAAAAAAAAACA//aAAwDAQACEAMQAAABnF1//8QAFRABAQAAAAAAAAAAAAAAAAAAABH/2gAIAQEAAQUCqv/EABYRAAMAAAAAAAAAAAAAAAAAAAABEv/aAAgBAwEBPwG2f//EABYRAAMAAAAAAAAAAAAAAAAAAAACE//aAAgBAgEBPwGan//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEABj8CP//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEAAT8hD//aAAwDAQACAAMAAAAQ+//EABURAQEAAAAAAAAAAAAAAAAAAABh/9oACAEDAQE/ELv/xAAVEQEBAAAAAAAAAAAAAAAAAAAAYf/aAAgBAgEBPxCD/8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgBAQABPxAP/9k=',
  'base64',
)

/** 7 × 5, with an author, dates and a background, as ImageMagick writes it. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAcAAAAFEAIAAABWaL3MAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABmJLR0T///////8JWPfcAAAAB3RJTUUH6gsWCSQZ4/vZ/wAAACpJREFUCNdj/P+fgUjAcoCBgcGBOKUHGYlWeoCBgcGeKEcwMjAwMBDnXgDJeggLS3QaTAAAAA10RVh0QXV0aG9yAER1cG9udCRo3OkAAAAldEVYdGRhdGU6Y3JlYXRlADIwMjYtMTEtMjJUMDk6MzY6MjUrMDA6MDCcAAa8AAAAJXRFWHRkYXRlOm1vZGlmeQAyMDI2LTExLTIyVDA5OjM2OjI1KzAwOjAw7V2+AAAAAABJRU5ErkJggg==',
  'base64',
)

/** One chunk of a png, its sum right. */
export function morceau(type: string, donnees: Uint8Array): Buffer {
  const entete = Buffer.alloc(8)
  entete.writeUInt32BE(donnees.length)
  entete.write(type, 4, 'latin1')
  const fin = Buffer.alloc(4)
  fin.writeUInt32BE(crc32(donnees, crc32(entete.subarray(4))))
  return Buffer.concat([entete, donnees, fin])
}

/** A grey png of any size: its lines are zeros. */
export function png(largeur: number, hauteur: number, autres: Buffer[] = []): Buffer {
  const ihdr = Buffer.alloc(13)
  ihdr.writeUInt32BE(largeur, 0)
  ihdr.writeUInt32BE(hauteur, 4)
  ihdr.writeUInt8(8, 8)
  const lignes = Buffer.alloc(Math.min((largeur + 1) * hauteur, 1_000_000))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    morceau('IHDR', ihdr),
    ...autres,
    morceau('IDAT', deflateSync(lignes)),
    morceau('IEND', Buffer.alloc(0)),
  ])
}

/** A segment of a jpeg, after its beginning. */
export function avecSegment(jpeg: Buffer, marque: number, donnees: Uint8Array): Buffer {
  const entete = Buffer.from([0xff, marque, 0, 0])
  entete.writeUInt16BE(donnees.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), entete, donnees, jpeg.subarray(2)])
}

/** Exif with one tag: how the camera was held. */
export function exif(orientation: number, petit = true): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 12 + 4)
  tiff.write(petit ? 'II' : 'MM', 'latin1')
  const u16 = (n: number, p: number) => (petit ? tiff.writeUInt16LE(n, p) : tiff.writeUInt16BE(n, p))
  const u32 = (n: number, p: number) => (petit ? tiff.writeUInt32LE(n, p) : tiff.writeUInt32BE(n, p))
  u16(42, 2)
  u32(8, 4)
  u16(1, 8)
  u16(0x0112, 10)
  u16(3, 12)
  u32(1, 14)
  u16(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}
