import { expect, test } from 'vitest'
import { allegerTableau } from '../../../../../electron/core/rapport/formats/docx/alleger-tableaux.ts'

const cellule = (texte: string, suite: object[] = []) => ({
  'w:tc': [
    { 'w:tcPr': [{ 'w:tcW': { _attr: { 'w:w': 1870 } } }] },
    { 'w:p': [{ 'w:pPr': suite }, { 'w:r': [{ 'w:t': [texte] }] }] },
  ],
})
const rang = (texte: string, { entete = false, lie = false } = {}) => ({
  'w:tr': [
    { 'w:trPr': entete ? [{ 'w:tblHeader': {} }] : [] },
    cellule(texte, lie ? [{ 'w:keepNext': {} }] : []),
    cellule('1'),
  ],
})
const table = (...rangs: object[]) => ({
  'w:tbl': [
    { 'w:tblPr': [] },
    {
      'w:tblGrid': [{ 'w:gridCol': { _attr: { 'w:w': 1870 } } }, { 'w:gridCol': { _attr: { 'w:w': 1870 } } }],
    },
    ...rangs,
  ],
})
const hauteurs = (allege: unknown) =>
  [...JSON.stringify(allege).matchAll(/"w:val":(\d+),"w:hRule":"exact"/g)].map(m => Number(m[1]))

test('des rangs qui restent ensemble en font un, aussi haut qu’eux, avec leur en-tête', () => {
  const court = table(rang('E', { entete: true }), rang('a', { lie: true }), rang('b'))
  expect(hauteurs(allegerTableau(court))).toEqual([3 * 266])
})

test('un long tableau garde ses rangs et son en-tête ; un texte de trois lignes en prend trois', () => {
  const long = table(rang('E', { entete: true }), rang('a'), rang('mot '.repeat(12).trim()))
  expect(hauteurs(allegerTableau(long))).toEqual([266, 266, 70 + 3 * 196])
  expect(JSON.stringify(allegerTableau(long)).match(/tblHeader/g)).toHaveLength(1)
})
