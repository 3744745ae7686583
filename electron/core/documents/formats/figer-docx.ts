import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The library stamps the instant at which it writes: one fixed instant instead. */
const INSTANT = '2000-01-01T00:00:00Z'
const TYPES = '[Content_Types].xml'
const PROPRIETES = 'docProps/core.xml'

/** The same document without the time at which it was packed: fixed dates, parts in one order. */
export function figerDocx(docx: Uint8Array): Uint8Array {
  const parties = unzipSync(docx, { filter: f => !f.name.endsWith('/') })
  const proprietes = parties[PROPRIETES]
  if (proprietes !== undefined)
    parties[PROPRIETES] = strToU8(
      strFromU8(proprietes).replace(
        /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
        (_, balise: string) => `${balise}${INSTANT}`,
      ),
    )
  const noms = Object.keys(parties).sort(
    (a, b) => Number(b === TYPES) - Number(a === TYPES) || (a < b ? -1 : 1),
  )
  const ordonnees = noms.map(nom => [nom, parties[nom] ?? new Uint8Array()] as const)
  // A zip date has no time zone and fflate reads the local one: made here, it is the same text everywhere.
  return zipSync(Object.fromEntries(ordonnees), { level: 6, mtime: new Date(1980, 0, 1) })
}
