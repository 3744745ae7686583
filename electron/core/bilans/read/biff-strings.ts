import type { BiffRecord } from './biff-records.ts'
import { MAX_TEXTES_PARTAGES } from './limits.ts'
import { bombeZip, fichierTronque } from './refusals.ts'

/** Walks the bytes of a record and of its CONTINUE records as one. */
export type BiffCursor = {
  u8(): number
  u16(): number
  u32(): number
  f64(): number
  sauter(octets: number): void
  /** Characters; a break between two records repeats the width of characters. */
  caracteres(nombre: number, large: boolean): string
}

/** A cursor at the beginning of a record, or at `position` in it. Reading past the end throws `fichier_tronque`. */
export function createBiffCursor({ donnees, suites }: BiffRecord, position = 0): BiffCursor {
  const blocs = [donnees, ...suites]
  let bloc = 0
  let p = position
  const courant = (): Buffer => {
    while (p >= (blocs[bloc]?.length ?? 0)) {
      p -= blocs[bloc]?.length ?? 0
      bloc++
      if (bloc >= blocs.length) throw fichierTronque()
    }
    return blocs[bloc] ?? Buffer.alloc(0)
  }
  const u8 = (): number => courant().readUInt8(p++)
  const u16 = (): number => u8() + u8() * 256
  return {
    u8,
    u16,
    u32: () => u16() + u16() * 65_536,
    f64: () => Buffer.from(Array.from({ length: 8 }, u8)).readDoubleLE(0),
    sauter(octets) {
      p += octets
    },
    caracteres(nombre, large) {
      let texte = ''
      let largeur = large ? 2 : 1
      for (let reste = nombre; reste > 0; ) {
        const avant = bloc
        const source = courant()
        if (bloc !== avant) largeur = (u8() & 1) + 1
        const fin = Math.min(source.length, p + reste * largeur)
        const lus = Math.floor((fin - p) / largeur)
        texte += source.toString(largeur === 2 ? 'utf16le' : 'latin1', p, p + lus * largeur)
        reste -= lus
        p = lus === 0 ? source.length : p + lus * largeur
      }
      return texte
    },
  }
}

/** A text with a length of two bytes (cells, formats) or one (sheet names). Formatting runs after it are skipped. */
export function readBiffString(c: BiffCursor, octetsLongueur: 1 | 2): string {
  const longueur = octetsLongueur === 1 ? c.u8() : c.u16()
  const options = c.u8()
  const passages = options & 8 ? c.u16() : 0
  const annexe = options & 4 ? c.u32() : 0
  const texte = longueur === 0 ? '' : c.caracteres(longueur, (options & 1) !== 0)
  if (passages > 0 || annexe > 0) c.sauter(passages * 4 + annexe)
  return texte
}

/** The shared texts of a workbook, in order. */
export function readBiffSst(enregistrement: BiffRecord): string[] {
  const c = createBiffCursor(enregistrement)
  c.u32()
  const nombre = c.u32()
  if (nombre > MAX_TEXTES_PARTAGES) throw bombeZip()
  const textes: string[] = []
  for (let n = 0; n < nombre; n++) textes.push(readBiffString(c, 2))
  return textes
}
