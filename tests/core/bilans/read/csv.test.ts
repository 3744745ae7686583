import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectDialect, readCsv } from '../../../../electron/core/bilans/read/csv.ts'
import type { RawRow } from '../../../../electron/core/bilans/read/port.ts'
import { cellules, ecrireFichier, lire, refus } from './read-all.ts'

async function lireMorceaux(morceaux: string[]): Promise<RawRow[]> {
  const dialecte = detectDialect(morceaux.join(''), true)
  const lignes: RawRow[] = []
  for await (const lot of readCsv(morceaux, dialecte, 'f')) lignes.push(...lot)
  return lignes
}

describe('readCsv', () => {
  it('counts lines as a spreadsheet: blank ones count, breaks inside quotes do not', async () => {
    expect(await lireMorceaux(['a;b\r\n"1\r\n2";x\r\n\r\n3;y\r\n'])).toEqual([
      { ligne: 1, cellules: ['a', 'b'] },
      { ligne: 2, cellules: ['1\r\n2', 'x'] },
      { ligne: 4, cellules: ['3', 'y'] },
    ])
  })

  it('keeps doubled quotes, spaces and leading zeros', async () => {
    expect(await lireMorceaux(['a;b;c\n"dit ""Zoé""";  x ;01000\n'])).toEqual([
      { ligne: 1, cellules: ['a', 'b', 'c'] },
      { ligne: 2, cellules: ['dit "Zoé"', '  x ', '01000'] },
    ])
  })

  it('reads the lines of a file that mixes the ends of Windows and Unix', async () => {
    const lignes = await lireMorceaux(['a;b\r\n1;2\n"3";"4"\r\n5;\r\n'])
    expect(lignes.map(l => l.cellules)).toEqual([['a', 'b'], ['1', '2'], ['3', '4'], ['5']])
  })

  it('reads the line ends of old Macs, line breaks in cells apart', async () => {
    expect((await lireMorceaux(['a;b\r"1\n2";x\r3;y'])).map(l => l.cellules)).toEqual([
      ['a', 'b'],
      ['1\n2', 'x'],
      ['3', 'y'],
    ])
  })

  it('does not count a « sep= » line', async () => {
    expect(await lireMorceaux(['sep=,\r\na,b;c\r\n1,2;3\r\n'])).toEqual([
      { ligne: 1, cellules: ['a', 'b;c'] },
      { ligne: 2, cellules: ['1', '2;3'] },
    ])
  })

  it('gives the same rows wherever the text is cut', async () => {
    const texte = 'a;b;c\r\n"x ""y""\r\nz";2;"3"\r\n;;\r\n"";"é";fin\r\n'
    const attendu = await lireMorceaux([texte])
    for (let coupe = 1; coupe < texte.length; coupe++) {
      expect(await lireMorceaux([texte.slice(0, coupe), texte.slice(coupe)])).toEqual(attendu)
    }
  })

  it('gives back any table that a French spreadsheet writes', async () => {
    const cellule = fc.oneof(
      fc.string({ maxLength: 12, unit: 'grapheme' }),
      fc.constantFrom('12,5', 'a;b', 'dit "x"', 'l1\nl2', 'l1\r\nl2', ' é ', "l'été", '\t', ''),
    )
    const texte = cellule.filter(t => !t.includes('\0') && !/\r$|\r(?!\n)/.test(t))
    const table = fc.array(fc.tuple(texte, texte, texte), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(';', ',', '\t'),
        fc.constantFrom('\n', '\r\n'),
        async (t, s, fin) => {
          const ecrire = (c: string): string => `"${c.replaceAll('"', '""')}"`
          const csv = [['ent', 'ête', 'z'], ...t].map(l => l.map(ecrire).join(s) + fin).join('')
          const lues = await lireMorceaux([csv])
          const attendues = [['ent', 'ête', 'z'], ...t].flatMap((l, i) => {
            const pleines = l.map(c => (c === '' ? null : c))
            while (pleines.at(-1) === null) pleines.pop()
            return pleines.length === 0 ? [] : [{ ligne: i + 1, cellules: pleines }]
          })
          expect(lues).toEqual(attendues)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('a csv that cannot be read', () => {
  it('is refused at the line of a quote that never closes', async () => {
    const erreur = await refus(ecrireFichier('f.csv', 'a;b\n1;2\n3;"ouvert\n4;5\n'))
    expect(erreur?.code).toBe('guillemet_non_ferme')
    expect(erreur?.message).toContain('ligne 3')
  })

  it('is refused at that line too when the rest of the file is long', async () => {
    const erreur = await refus(ecrireFichier('f.csv', `a;b\n1;"x\n${'12;34\n'.repeat(1_000_000)}`))
    expect([erreur?.code, erreur?.message.includes('ligne 2')]).toEqual(['guillemet_non_ferme', true])
  })

  it('is refused at the line where text follows a closing quote', async () => {
    const erreur = await refus(ecrireFichier('f.csv', 'a;b\n"Foyer "Les Lilas"";2\n3;4\n'))
    expect([erreur?.code, erreur?.message.includes('ligne 2')]).toEqual(['guillemet_mal_place', true])
  })

  it('is refused beyond 256 columns and beyond the rows of the import', async () => {
    const large = ecrireFichier('f.csv', `${Array.from({ length: 257 }, () => 'x').join(';')}\n`)
    expect((await refus(large))?.code).toBe('trop_de_colonnes')
    const longue = await refus(ecrireFichier('f.csv', 'a;b\n'.repeat(200_101)))
    expect(longue?.code).toBe('trop_de_lignes')
    expect(longue?.message).toContain('200\u00a0000')
  })
})

it('accepts blank cells and blank lines far beyond the limits', async () => {
  const chemin = ecrireFichier('f.csv', `a;b${';'.repeat(5000)}\n${'\n'.repeat(300_000)}1;2\n`)
  expect(await lire(chemin)).toEqual([
    { ligne: 1, cellules: ['a', 'b'] },
    { ligne: 300_002, cellules: ['1', '2'] },
  ])
})

it('reads a file of one column, its commas left alone', async () => {
  expect(await cellules(ecrireFichier('f.csv', 'Nom\nMeaux\nLagny, Torcy\nMelun\nProvins\n'))).toEqual([
    ['Nom'],
    ['Meaux'],
    ['Lagny, Torcy'],
    ['Melun'],
    ['Provins'],
  ])
})
