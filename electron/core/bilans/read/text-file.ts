import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'
import { estErreurDisque, refusDisque } from './disk-refusals.ts'

const MORCEAU = 262_144

/** The text of a file, piece by piece, without its byte order mark. */
export async function* readText(chemin: string, encodage: string): AsyncGenerator<string> {
  const decodeur = iconv.getDecoder(encodage, { stripBOM: true })
  try {
    for await (const morceau of createReadStream(chemin, {
      highWaterMark: MORCEAU,
    }) as AsyncIterable<Buffer>) {
      yield decodeur.write(morceau)
    }
  } catch (erreur) {
    throw estErreurDisque(erreur) ? refusDisque(erreur) : erreur
  }
  const fin = decodeur.end()
  if (fin) yield fin
}
