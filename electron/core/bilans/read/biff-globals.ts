import { BIFF, type BiffRecord, readBiffRecords } from './biff-records.ts'
import { createBiffCursor, readBiffSst, readBiffString } from './biff-strings.ts'
import { type NatureFormat, natureFormat, natureFormatIntegre } from './number-format.ts'
import { fichierChiffre, fichierIllisible, fichierTronque, formatAncien } from './refusals.ts'

export type FeuilleXls = { nom: string; masquee: boolean; position: number }

/** What the first part of an .xls stream says, before any cell. */
export type XlsGlobals = {
  feuilles: FeuilleXls[]
  textes: string[]
  /** By cell format number (XF). */
  natures: NatureFormat[]
  depuis1904: boolean
}

const BIFF8 = 0x600

/** Reads the globals of a BIFF8 stream; refuses older versions and passwords. */
export function readXlsGlobals(flux: Buffer): XlsGlobals {
  const globals: XlsGlobals = { feuilles: [], textes: [], natures: [], depuis1904: false }
  const codes = new Map<number, NatureFormat>()
  const formatsXf: number[] = []
  let premier = true
  for (const e of readBiffRecords(flux, 0)) {
    if (premier) verifierVersion(e)
    premier = false
    if (e.type === BIFF.EOF) {
      globals.natures = formatsXf.map(id => codes.get(id) ?? natureFormatIntegre(id))
      return globals
    }
    lireGlobal(e, globals, codes, formatsXf)
  }
  throw fichierTronque()
}

function verifierVersion({ type, donnees }: BiffRecord): void {
  if (type !== BIFF.BOF || donnees.length < 4) throw fichierIllisible('début du classeur')
  if (donnees.readUInt16LE(0) !== BIFF8) throw formatAncien()
}

function lireGlobal(
  e: BiffRecord,
  globals: XlsGlobals,
  codes: Map<number, NatureFormat>,
  formatsXf: number[],
): void {
  const c = createBiffCursor(e)
  switch (e.type) {
    case BIFF.FILEPASS:
      throw fichierChiffre()
    case BIFF.DATEMODE:
      globals.depuis1904 = c.u16() === 1
      break
    case BIFF.FORMAT: {
      const id = c.u16()
      codes.set(id, natureFormat(readBiffString(c, 2)))
      break
    }
    case BIFF.XF:
      c.u16()
      formatsXf.push(c.u16())
      break
    case BIFF.BOUNDSHEET: {
      const position = c.u32()
      const etat = c.u8()
      // Type 0 is a worksheet; charts, macros and dialogs hold no table.
      if (c.u8() === 0)
        globals.feuilles.push({ nom: readBiffString(c, 1), masquee: (etat & 3) !== 0, position })
      break
    }
    case BIFF.SST:
      globals.textes = readBiffSst(e)
  }
}
