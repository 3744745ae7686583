import { readFile, stat } from 'node:fs/promises'
import { type Cfb, readCfb } from './cfb.ts'
import type { Contenu } from './content.ts'
import { estErreurDisque, refusDisque } from './disk-refusals.ts'
import { MAX_OCTETS_XLS } from './limits.ts'
import { bombeZip, fichierChiffre, formatAncien, formatInconnu } from './refusals.ts'
import { openXls } from './xls.ts'

/** Opens what an old Office container holds: an .xls, or the refusal that its streams call for. */
export async function openCfbWorkbook(chemin: string): Promise<Contenu> {
  const cfb = readCfb(await lire(chemin))
  if (cfb.noms.some(nom => /^encrypt(ioninfo|edpackage)$/i.test(nom))) throw fichierChiffre()
  const flux = cfb.find('Workbook')
  if (flux) return openXls(flux)
  if (cfb.find('Book')) throw formatAncien()
  throw formatInconnu(natureCfb(cfb))
}

/** An .xls has 65 536 rows at most: it is small enough to be read whole. */
async function lire(chemin: string): Promise<Buffer> {
  try {
    if ((await stat(chemin)).size > MAX_OCTETS_XLS) throw bombeZip()
    return await readFile(chemin)
  } catch (erreur) {
    throw estErreurDisque(erreur) ? refusDisque(erreur) : erreur
  }
}

function natureCfb({ noms }: Cfb): string {
  if (noms.includes('WordDocument')) return 'un document Word'
  if (noms.includes('PowerPoint Document')) return 'un diaporama PowerPoint'
  if (noms.some(nom => nom.startsWith('__properties'))) return 'un courriel Outlook'
  return 'un document d’un autre logiciel'
}
