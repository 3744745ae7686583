import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ecrireArchive } from '../../../../electron/core/seances/dossier/archive.ts'

const nommer = (noms: string[]) =>
  Object.keys(
    unzipSync(
      ecrireArchive(
        'Dossier',
        noms.map((nom, i) => ({ nom: `pieces/${nom}`, contenu: new TextEncoder().encode(String(i)) })),
      ),
    ),
  )
    .filter(nom => nom.startsWith('pieces/'))
    .map(nom => nom.slice('pieces/'.length))

test('deux pièces du même nom, si long soit-il, restent deux fichiers', () => {
  const long = `${'a'.repeat(200)}.pdf`
  const court = 'a'.repeat(100)
  expect(nommer([long, long, long])).toEqual([`${court}.pdf`, `${court} (2).pdf`, `${court} (3).pdf`])
})

test('deux noms que Windows ou macOS ne distinguent pas restent deux fichiers', () => {
  expect(nommer(['note.txt', 'NOTE.TXT', 'e\u0301te.txt', '\u00e9te.txt'])).toEqual([
    'note.txt',
    'NOTE (2).TXT',
    '\u00e9te.txt',
    '\u00e9te (2).txt',
  ])
})

test('un nom ne trompe pas sur sa nature, et se décompresse partout', () => {
  expect(nommer(['a\u202egpj.exe', 'b.a:b|c', `c.${'x'.repeat(200)}`])).toEqual([
    'a-gpj.exe',
    'b.abc',
    `c.${'x'.repeat(20)}`,
  ])
})
