import { unzipSync } from 'fflate'
import { dater, type Parties, zipper } from '../../rapport/graphiques-natifs/paquet.ts'

/** A paper of a meeting has no day of its own in its file: one fixed instant. */
const INSTANT = '2000-01-01T00:00:00Z'

/** The same document without the time at which it was packed: fixed dates, parts in one order. */
export function figerDocx(docx: Uint8Array): Uint8Array {
  const parties: Parties = unzipSync(docx, { filter: f => !f.name.endsWith('/') })
  dater(parties, INSTANT)
  return zipper(parties)
}
