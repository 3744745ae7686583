import { fichierTronque } from './refusals.ts'

/** One record of an .xls stream; `suites` are the CONTINUE records that follow it. */
export type BiffRecord = { type: number; position: number; donnees: Buffer; suites: Buffer[] }

export const BIFF = {
  BOF: 0x809,
  EOF: 0x0a,
  FILEPASS: 0x2f,
  DATEMODE: 0x22,
  FORMAT: 0x41e,
  XF: 0xe0,
  BOUNDSHEET: 0x85,
  SST: 0xfc,
  CONTINUE: 0x3c,
  LABELSST: 0xfd,
  LABEL: 0x204,
  RSTRING: 0xd6,
  NUMBER: 0x203,
  RK: 0x27e,
  MULRK: 0xbd,
  FORMULA: 0x06,
  STRING: 0x207,
  BOOLERR: 0x205,
} as const

/** Records from `debut` on, each whole: a stream that stops inside a record was cut (`fichier_tronque`). */
export function* readBiffRecords(flux: Buffer, debut: number): Generator<BiffRecord> {
  let p = debut
  while (p + 4 <= flux.length) {
    const position = p
    const type = flux.readUInt16LE(p)
    const donnees = lireDonnees(flux, p)
    p += 4 + donnees.length
    const suites: Buffer[] = []
    while (p + 4 <= flux.length && flux.readUInt16LE(p) === BIFF.CONTINUE) {
      const suite = lireDonnees(flux, p)
      suites.push(suite)
      p += 4 + suite.length
    }
    yield { type, position, donnees, suites }
  }
}

function lireDonnees(flux: Buffer, p: number): Buffer {
  const fin = p + 4 + flux.readUInt16LE(p + 2)
  if (fin > flux.length) throw fichierTronque()
  return flux.subarray(p + 4, fin)
}
