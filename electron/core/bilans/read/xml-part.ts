import { TextDecoder } from 'node:util'
import { fichierIllisible } from './refusals.ts'
import { createXmlScanner, type XmlHandler } from './xml-scanner.ts'
import type { Archive } from './zip.ts'

/** Scans one part of an archive from beginning to end; `apres` is called after each piece (to yield, or to stop). */
export async function readXmlPart(archive: Archive, nom: string, handler: XmlHandler): Promise<void> {
  for await (const _ of scanXmlPart(archive, nom, handler));
}

/** The same scan, piece by piece: what the handler gathered may be handed over between two pieces. */
export async function* scanXmlPart(
  archive: Archive,
  nom: string,
  handler: XmlHandler,
): AsyncGenerator<undefined> {
  const scanner = createXmlScanner(handler)
  let decodeur: TextDecoder | undefined
  for await (const morceau of archive.lire(nom)) {
    decodeur ??= createDecodeur(morceau)
    scanner.ecrire(decoder(decodeur, morceau))
    yield
  }
  if (decodeur) scanner.ecrire(decoder(decodeur))
  scanner.finir()
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
function createDecodeur(debut: Buffer): TextDecoder {
  if (debut[0] === 0xff && debut[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (debut[0] === 0xfe && debut[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  return new TextDecoder('utf-8', { fatal: true })
}

function decoder(decodeur: TextDecoder, morceau?: Buffer): string {
  try {
    return morceau ? decodeur.decode(morceau, { stream: true }) : decodeur.decode()
  } catch (cause) {
    throw fichierIllisible('caractères invalides', cause)
  }
}
