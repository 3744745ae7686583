import { attribut } from './xml-attributes.ts'
import { readXmlPart } from './xml-part.ts'
import type { Archive } from './zip.ts'

export type TableOds = { nom: string; masquee: boolean }

/** The sheets of an OpenDocument in order. Whether one is hidden is said by its style. Tables inside cells are no sheet. */
export async function listOdsTables(archive: Archive, partie: string): Promise<TableOds[]> {
  const tables: TableOds[] = []
  const stylesMasques = new Set<string>()
  let style = ''
  let niveau = 0
  await readXmlPart(archive, partie, {
    ouvre(balise, attributs) {
      if (balise === 'style') style = attribut(attributs, 'style:name') ?? ''
      else if (balise === 'table-properties') {
        if (attribut(attributs, 'table:display') === 'false') stylesMasques.add(style)
      } else if (balise === 'table' && ++niveau === 1) {
        const nom = attribut(attributs, 'table:name') ?? `Feuille ${tables.length + 1}`
        tables.push({ nom, masquee: stylesMasques.has(attribut(attributs, 'table:style-name') ?? '') })
      }
    },
    ferme(balise) {
      if (balise === 'table') niveau--
    },
    texte() {},
  })
  return tables
}
