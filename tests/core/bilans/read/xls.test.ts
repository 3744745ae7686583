import { describe, expect, it } from 'vitest'
import { openXls } from '../../../../electron/core/bilans/read/xls.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { ecrireCfb } from './cfb-bytes.ts'
import { ecrireFichier, lire, refus } from './read-all.ts'

const u16 = (...n: number[]): Buffer => Buffer.from(n.flatMap(v => [v & 255, v >> 8]))
const u32 = (n: number): Buffer => Buffer.from([n & 255, (n >> 8) & 255, (n >> 16) & 255, (n >>> 24) & 255])
const record = (type: number, ...donnees: Buffer[]): Buffer => {
  const corps = Buffer.concat(donnees)
  return Buffer.concat([u16(type, corps.length), corps])
}
const double = (n: number): Buffer => {
  const b = Buffer.alloc(8)
  b.writeDoubleLE(n)
  return b
}
const bof = (genre: number, version = 0x600): Buffer =>
  record(0x809, u16(version, genre, 0, 0), u32(0), u32(0))
const eof = record(0x0a)
const court = (t: string): Buffer => Buffer.concat([Buffer.from([t.length, 0]), Buffer.from(t, 'latin1')])
const long = (t: string): Buffer =>
  Buffer.concat([u16(t.length), Buffer.from([1]), Buffer.from(t, 'utf16le')])

/** The stream of a workbook of one sheet; `globaux` stand before its name. */
function classeur(globaux: Buffer[], cellules: Buffer[], version = 0x600): Buffer {
  const avant = Buffer.concat([bof(5, version), ...globaux])
  const nom = (position: number): Buffer => record(0x85, u32(position), Buffer.from([0, 0]), court('F'))
  const position = avant.length + nom(0).length + eof.length
  return Buffer.concat([avant, nom(position), eof, bof(0x10), ...cellules, eof])
}

async function lireFlux(flux: Buffer): Promise<Cell[][]> {
  const lignes: Cell[][] = []
  for await (const lot of openXls(flux).lignes(0, undefined)) lignes.push(...lot.map(l => l.cellules))
  return lignes
}

describe('cells of an xls', () => {
  it('reads every kind of number, exactly', async () => {
    const rk = (n: number): Buffer => u32(n)
    const cellules = [
      record(0x203, u16(0, 0, 0), double(-1.5)),
      record(0x27e, u16(0, 1, 0), rk((12 << 2) | 2)),
      record(0x27e, u16(0, 2, 0), rk(((-1250 << 2) | 3) >>> 0)),
      record(0xbd, u16(0, 3, 0), rk((7 << 2) | 2), u16(0), rk((8 << 2) | 2), u16(4)),
      record(0x27e, u16(0, 5, 0), rk(0x3ff00000)),
    ]
    expect(await lireFlux(classeur([], cellules))).toEqual([[-1.5, 12, -12.5, 7, 8, 1]])
  })

  it('shows numbers as their formats say, from 1904 when the workbook counts so', async () => {
    const xf = (format: number): Buffer => record(0xe0, u16(0, format, 0, 0))
    const globaux = [
      record(0x22, u16(1)),
      record(0x41e, u16(164), long('0,0\\ %')),
      xf(0),
      xf(14),
      xf(164),
      xf(10),
    ]
    const cellules = [0, 1, 2, 3].map(n => record(0x203, u16(0, n, n), double(n === 1 ? 43_557 : 0.5)))
    expect(await lireFlux(classeur(globaux, cellules))).toEqual([
      [
        0.5,
        { type: 'date', jours: 19450 },
        { type: 'pourcentage', valeur: 0.5 },
        { type: 'pourcentage', valeur: 0.5 },
      ],
    ])
  })

  it('reads the stored results of formulas: number, text, boolean, error, empty text', async () => {
    const formule = (colonne: number, resultat: Buffer): Buffer =>
      record(0x06, u16(0, colonne, 0), resultat, u16(0))
    const special = (genre: number, valeur: number): Buffer =>
      Buffer.from([genre, 0, valeur, 0, 0, 0, 255, 255])
    const cellules = [
      formule(0, double(2.5)),
      formule(1, special(0, 0)),
      record(0x4bc, Buffer.alloc(8)),
      record(0x207, long('été')),
      formule(2, special(1, 1)),
      formule(3, special(2, 42)),
      formule(4, special(3, 0)),
      record(0x205, u16(0, 5, 0), Buffer.from([15, 1])),
      record(0x205, u16(0, 6, 0), Buffer.from([0, 0])),
    ]
    expect(await lireFlux(classeur([], cellules))).toEqual([
      [
        2.5,
        'été',
        true,
        { type: 'erreur', texte: '#N/A' },
        null,
        { type: 'erreur', texte: '#VALUE!' },
        false,
      ],
    ])
  })

  it('joins a shared text cut between two records, its width changing on the way', async () => {
    const entete = Buffer.concat([u32(3), u32(3)])
    const riche = Buffer.concat([u16(5), Buffer.from([8]), u16(1), Buffer.from('riche'), u32(0)])
    const debut = Buffer.concat([u16(8), Buffer.from([0]), Buffer.from('coup')])
    const suite = Buffer.concat([Buffer.from([1]), Buffer.from('é€œ!', 'utf16le'), u16(3), Buffer.from([0])])
    const globaux = [
      record(0xfc, entete, riche, debut),
      record(0x3c, suite),
      record(0x3c, Buffer.from([0]), Buffer.from('fin')),
    ]
    const cellules = [0, 1, 2].map(n => record(0xfd, u16(0, n, 0), u32(n)))
    expect(await lireFlux(classeur(globaux, cellules))).toEqual([['riche', 'coupé€œ!', 'fin']])
  })

  it('puts rows in order, and leaves drawings inside the sheet out', async () => {
    const cellules = [
      record(0x203, u16(4, 0, 0), double(2)),
      bof(0x20),
      record(0x203, u16(9, 0, 0), double(9)),
      eof,
      record(0x204, u16(1, 1, 0), long('un')),
    ]
    expect(await lireFlux(classeur([], cellules))).toEqual([[null, 'un'], [2]])
  })
})

describe('an old Office container', () => {
  it('is read when it holds a workbook, at any length', async () => {
    const cellules = Array.from({ length: 9000 }, (_, n) => record(0x203, u16(n, 0, 0), double(n)))
    const lignes = await lire(ecrireFichier('f.xls', ecrireCfb({ Workbook: classeur([], cellules) })))
    expect([lignes.length, lignes.at(-1)]).toEqual([9000, { ligne: 9000, cellules: [8999] }])
  })

  it.each([
    ['Book', Buffer.alloc(10), 'format_ancien'],
    ['Workbook', classeur([], [], 0x500), 'format_ancien'],
    ['Workbook', classeur([record(0x2f, u16(0))], []), 'fichier_chiffre'],
    ['Workbook', classeur([], []).subarray(0, 40), 'fichier_tronque'],
    ['EncryptionInfo', Buffer.alloc(10), 'fichier_chiffre'],
    ['WordDocument', Buffer.alloc(10), 'format_inconnu'],
    ['PowerPoint Document', Buffer.alloc(10), 'format_inconnu'],
  ])('is refused when it holds %s', async (nom, flux, code) => {
    expect((await refus(ecrireFichier('f.xls', ecrireCfb({ [nom]: flux }))))?.code).toBe(code)
  })

  it('is refused when the chain of its sectors loops or leaves the file', async () => {
    const octets = ecrireCfb({ Workbook: classeur([], []) })
    const table = octets.length - 1024
    for (const suivant of [0, 60_000]) {
      const faux = Buffer.from(octets)
      faux.writeUInt32LE(suivant, table)
      expect((await refus(ecrireFichier('f.xls', faux)))?.code).toMatch(/^fichier_(illisible|tronque)$/)
    }
  })
})
