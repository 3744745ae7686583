import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { lireCollage } from '../../../../electron/core/bilans/read/text-workbook.ts'
import { lireFeuille } from './read-all.ts'

it('reads a paste from a spreadsheet through the same port as a file', async () => {
  const texte = 'Agence\tEntrées\r\nMeaux\t12\r\n"Lagny\nTorcy"\t1 234,5\r\n'
  const classeur = lireCollage(texte)
  expect(classeur).toMatchObject({
    fichier: 'Collage',
    format: 'tsv',
    encodage: null,
    separateur: '\t',
    sha256: createHash('sha256').update(texte).digest('hex'),
  })
  expect((await lireFeuille(classeur)).map(l => l.cellules)).toEqual([
    ['Agence', 'Entrées'],
    ['Meaux', '12'],
    ['Lagny\nTorcy', '1 234,5'],
  ])
})

it('refuses an empty paste', () => {
  expect(() => lireCollage(' \n\t\n')).toThrow(expect.objectContaining({ code: 'fichier_vide' }))
})
