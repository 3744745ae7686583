import type { Contenu } from './content.ts'
import { openOds } from './ods.ts'
import { fichierIllisible, formatInconnu } from './refusals.ts'
import { openXlsx } from './xlsx.ts'
import { type Archive, openArchive } from './zip.ts'

/** Opens what a zip holds: an Excel or an OpenDocument workbook, by its parts. */
export async function openZipWorkbook(chemin: string): Promise<Contenu> {
  const archive = await openArchive(chemin)
  if (archive.contient('[Content_Types].xml')) return openXlsx(archive)
  if (archive.contient('content.xml') || archive.contient('encrypted-package')) return openOds(archive)
  throw archive.noms.length === 0 ? fichierIllisible('archive vide') : formatInconnu(natureZip(archive))
}

function natureZip(archive: Archive): string {
  if (archive.noms.some(nom => /\.iwa$/i.test(nom))) return 'un classeur Numbers'
  return 'une archive zip, à décompresser d’abord'
}
