import { type NatureFormat, natureFormat, natureFormatIntegre } from './number-format.ts'
import { attribut } from './xml-attributes.ts'
import { readXmlPart } from './xml-part.ts'
import type { Archive } from './zip.ts'

/** Nature of each cell style, in the order of `cellXfs`: the `s` of a cell is an index into it. */
export async function readXlsxStyles(archive: Archive, partie: string): Promise<NatureFormat[]> {
  const codes = new Map<number, NatureFormat>()
  const natures: NatureFormat[] = []
  let dansStyles = false
  await readXmlPart(archive, partie, {
    ouvre(balise, attributs) {
      if (balise === 'numFmt') {
        codes.set(
          Number(attribut(attributs, 'numFmtId')),
          natureFormat(attribut(attributs, 'formatCode') ?? ''),
        )
      } else if (balise === 'cellXfs') dansStyles = true
      else if (balise === 'xf' && dansStyles) {
        const id = Number(attribut(attributs, 'numFmtId') ?? 0)
        natures.push(codes.get(id) ?? natureFormatIntegre(id))
      }
    },
    ferme(balise) {
      if (balise === 'cellXfs') dansStyles = false
    },
    texte() {},
  })
  return natures
}
