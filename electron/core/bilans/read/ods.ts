import type { Contenu } from './content.ts'
import { createTableHandler } from './ods-table.ts'
import { listOdsTables } from './ods-tables.ts'
import type { RawRow } from './port.ts'
import { fichierChiffre, fichierIllisible, formatInconnu } from './refusals.ts'
import { createRowBatches } from './row-batches.ts'
import { scanXmlPart } from './xml-part.ts'
import type { Archive } from './zip.ts'

const CONTENU = 'content.xml'
const MAX_MANIFESTE = 5_000_000

/** Opens an OpenDocument spreadsheet. Its sheets stand one after the other in one part, read up to the one asked for. */
export async function openOds(archive: Archive): Promise<Contenu> {
  await refuserChiffrement(archive)
  await verifierNature(archive)
  const tables = await listOdsTables(archive, CONTENU)
  return {
    format: 'ods',
    feuilles: tables.map(({ nom, masquee }, index) => ({ nom, index, masquee })),
    avertissements: [],
    lignes(index, annule) {
      const table = tables[index]
      if (!table) throw new RangeError(`Feuille ${index} inconnue`)
      return lireTable(archive, index, table.nom, annule)
    },
  }
}

async function* lireTable(
  archive: Archive,
  index: number,
  nom: string,
  annule: (() => boolean) | undefined,
): AsyncGenerator<RawRow[]> {
  const lots = createRowBatches(nom, annule)
  const handler = createTableHandler(index, lots)
  for await (const _ of scanXmlPart(archive, CONTENU, handler)) {
    const lot = lots.prendre()
    if (lot) yield lot
    if (handler.termine()) break
  }
  const dernier = lots.prendre(true)
  if (dernier) yield dernier
}

/** LibreOffice encrypts each part and says so in the manifest, or wraps the whole document in one part. */
async function refuserChiffrement(archive: Archive): Promise<void> {
  if (archive.contient('encrypted-package')) throw fichierChiffre()
  const manifeste = 'META-INF/manifest.xml'
  if (!archive.contient(manifeste)) return
  if ((await lireTout(archive, manifeste, MAX_MANIFESTE)).includes('encryption-data')) throw fichierChiffre()
}

async function verifierNature(archive: Archive): Promise<void> {
  if (!archive.contient('mimetype')) return
  const type = await lireTout(archive, 'mimetype', 1000)
  if (!type.includes('opendocument') || type.includes('spreadsheet')) return
  throw formatInconnu(
    type.includes('text') ? 'un texte OpenDocument' : 'un document OpenDocument sans feuille de calcul',
  )
}

/** The whole text of a small part; a part larger than `max` bytes is not what it pretends to be. */
async function lireTout(archive: Archive, nom: string, max: number): Promise<string> {
  if (archive.taille(nom) > max) throw fichierIllisible(`la partie ${nom} est démesurée`)
  const morceaux: Buffer[] = []
  for await (const morceau of archive.lire(nom)) morceaux.push(morceau)
  return Buffer.concat(morceaux).toString('utf8')
}
