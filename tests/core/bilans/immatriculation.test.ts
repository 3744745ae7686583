import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { closeBase } from '../../../electron/core/database/open.ts'
import { cleNir } from '../../../shared/domain/formats-identite.ts'
import { type Atelier, ouvrirAtelier } from './atelier.ts'
import { ecrireClasseur } from './read/classeur-bytes.ts'

const deux = (n: number) => String(n).padStart(2, '0')
const treize = (i: number) => `${1 + (i % 2)}${60 + i}${deux(1 + (i % 12))}77${284 + i}${deux(10 + i)}4`
const cle = (i: number, ecart: number) => deux(((cleNir(treize(i)) + ecart - 1) % 97) + 1)
const NIRS: Record<string, (i: number) => string> = {
  'of 13 digits': treize,
  'with their key': i => treize(i) + cle(i, 0),
  'with a wrong key': i => treize(i) + cle(i, 1 + i),
  'written in groups, with a wrong key': i =>
    `${treize(i)}${cle(i, 5)}`.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, '$1 $2 $3 $4 $5 $6 $7'),
  'of Corsica, with a wrong key': i => `${treize(i).slice(0, 5)}2A${treize(i).slice(7)}${cle(i, 3)}`,
  'with and without a key, a few cut short': i =>
    i % 5 === 4 ? treize(i).slice(0, 9) : i % 2 === 0 ? treize(i) : treize(i) + cle(i, 7),
}
const ENTETES = ['Immatriculation', 'Sexe', 'Agence', 'Date d’entrée']
const RANGS = Array.from({ length: 12 }, (_, i) => i)
const lignes = (ecrire: (i: number) => string | number) => [
  ENTETES,
  ...RANGS.map(i => [ecrire(i), i % 2 === 0 ? 'F' : 'M', 'Meaux', `${13 + i}/01/2022`]),
]
const csv = (a: Atelier, ecrire: (i: number) => string | number) =>
  a.ecrire(
    'f.csv',
    lignes(ecrire).map(l => l.join(';')),
  )
const codes = (r: { avertissements: { code: string }[] }) => r.avertissements.map(x => x.code)

test.each(Object.keys(NIRS))(
  'A column « Immatriculation » of NIR %s is refused and hashed nowhere',
  async cas => {
    const a = await ouvrirAtelier()
    const ecrire = NIRS[cas] ?? treize
    const r = await a.importer([csv(a, ecrire)])
    expect(codes(r)).toEqual(expect.arrayContaining(['nir_refuse', 'sans_identifiant']))
    expect(r.fichiers[0]?.feuilles[0]?.colonnes[0]).toMatchObject({ sens: 'nir' })
    closeBase(a.ctx.base())
    const octets = readFileSync(a.base)
    expect(RANGS.filter(i => octets.includes(ecrire(i)) || JSON.stringify(r).includes(ecrire(i)))).toEqual([])
  },
)

test.each([0, 9])('NIR stored as numbers, their key wrong by %i, are refused as texts are', async ecart => {
  const a = await ouvrirAtelier()
  const f = ecrireClasseur('f.xlsx', { Suivi: lignes(i => Number(treize(i) + cle(i, ecart))) })
  expect(codes(await a.importer([f]))).toContain('nir_refuse')
})

test.each(Object.keys(NIRS))('NIR %s are refused though the user calls them an identifier', async cas => {
  const a = await ouvrirAtelier()
  const correspondance = { colonnes: { A: 'identifiant' } }
  const r = await a.importer([csv(a, NIRS[cas] ?? treize)], { correspondance })
  expect(codes(r)).toContain('nir_refuse')
})

test.each<[string, (i: number) => string]>([
  ['of seven digits and a letter', i => `${7_000_000 + i}K`],
  ['of eight digits', i => String(23_000_000 + i)],
  ['of fifteen digits that begin with zeros', i => `000000000${100_000 + i}`],
  ['of fifteen digits in sequence', i => `1000000000${10_000 + i}`],
  ['of a month and a rank', i => `20220${1 + (i % 9)}${1_000_000 + i}`],
  ['of fourteen digits, as a SIRET', i => `184057512345${deux(i)}`],
  ['of a day and a rank', i => `202203${deux(13 + i)}00000${deux(i)}`],
])('An immatriculation number %s is an identifier', async (_, ecrire) => {
  const a = await ouvrirAtelier()
  const r = await a.importer([csv(a, ecrire)])
  expect(codes(r)).not.toContain('nir_refuse')
  expect(r.fichiers[0]?.feuilles[0]?.colonnes[0]).toMatchObject({ sens: 'identifiant' })
})
