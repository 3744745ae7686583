import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ecrireFichier, fixture, refus } from './read-all.ts'

const FICHIERS = [
  'tableau.xlsx',
  'tableau.ods',
  'tableau.xls',
  'texte.csv',
  'texte-utf16.tsv',
  'texte-1252.csv',
  'chiffre.xlsx',
]
const CODES = /^(fichier_|format_|bombe_zip|xml_entites|trop_de_|guillemet_)/

/** A damaged file is read, or refused with a code that the user is told of: `refus` throws on anything else. */
async function tenter(nom: string, octets: Buffer): Promise<void> {
  const erreur = await refus(ecrireFichier(nom, octets))
  if (erreur) expect(erreur.code).toMatch(CODES)
}

describe.each(FICHIERS)('%s damaged', nom => {
  const octets = readFileSync(fixture(nom))

  it('is read or refused wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(octets.length - 1), taille => tenter(nom, octets.subarray(0, taille))),
      { numRuns: 30 },
    )
  })

  it('is read or refused whatever bytes are changed', async () => {
    const changement = fc.tuple(fc.nat(octets.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(changement, { minLength: 1, maxLength: 6 }), changements => {
        const faux = Buffer.from(octets)
        for (const [place, valeur] of changements) faux.writeUInt8(valeur, place)
        return tenter(nom, faux)
      }),
      { numRuns: 50 },
    )
  })
})

describe.each(['tableau.xlsx', 'tableau.ods', 'texte.xlsx', 'texte.ods'])('%s with a damaged part', nom => {
  const parties = unzipSync(readFileSync(fixture(nom)))
  const xml = Object.keys(parties).filter(p => /\.(xml|rels)$/.test(p))

  // The sum of control of a zip stops most damage before the parts are read: here it is right again.
  it('is read or refused whatever characters are changed in it', async () => {
    const changement = fc.tuple(fc.nat(), fc.constantFrom(...'<>/&"\'=; 09azé\0'))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...xml),
        fc.array(changement, { minLength: 1, maxLength: 4 }),
        (partie, changements) => {
          const texte = [...Buffer.from(parties[partie] ?? []).toString()]
          for (const [place, valeur] of changements) texte[place % Math.max(1, texte.length)] = valeur
          return tenter(nom, Buffer.from(zipSync({ ...parties, [partie]: Buffer.from(texte.join('')) })))
        },
      ),
      { numRuns: 50 },
    )
  })
})
