import { basename, extname } from 'node:path'
import { openCfbWorkbook } from './cfb-workbook.ts'
import type { Contenu } from './content.ts'
import { type Empreinte, readFingerprint } from './fingerprint.ts'
import type { AvertissementLecture, Classeur, FormatFichier, OptionsLecture, RawRow } from './port.ts'
import { nommer } from './refusals.ts'
import { detectContainer } from './signature.ts'
import { openTextFile } from './text-workbook.ts'
import { openZipWorkbook } from './zip-workbook.ts'

/**
 * Opens a file of a partner, whatever its extension says: its bytes are hashed and its sheets listed, its rows stay on
 * disk until they are asked for. Every refusal is an `AppError` that names the file and says what to do.
 */
export async function ouvrirClasseur(chemin: string, options: OptionsLecture = {}): Promise<Classeur> {
  const fichier = options.nom ?? basename(chemin)
  try {
    const empreinte = await readFingerprint(chemin, options.annule)
    const classeur = await ouvrirContenu(chemin, fichier, empreinte, options)
    avertirExtension(classeur)
    return { ...classeur, lignes: index => nommerRefus(classeur.lignes(index), fichier) }
  } catch (erreur) {
    throw nommer(erreur, fichier)
  }
}

async function ouvrirContenu(
  chemin: string,
  fichier: string,
  empreinte: Empreinte,
  options: OptionsLecture,
): Promise<Classeur> {
  const conteneur = detectContainer(empreinte.debut)
  if (conteneur === 'texte') return openTextFile(chemin, fichier, empreinte, options)
  const contenu = conteneur === 'zip' ? await openZipWorkbook(chemin) : await openCfbWorkbook(chemin)
  return createClasseur(contenu, fichier, empreinte, options.annule)
}

function createClasseur(
  contenu: Contenu,
  fichier: string,
  { sha256, octets }: Empreinte,
  annule: (() => boolean) | undefined,
): Classeur {
  const { format, feuilles, avertissements } = contenu
  return {
    fichier,
    format,
    encodage: null,
    separateur: null,
    sha256,
    octets,
    feuilles,
    ...(contenu.depuis1904 === true ? { depuis1904: true } : {}),
    avertissements,
    lignes: index => contenu.lignes(index, annule),
  }
}

async function* nommerRefus(lots: AsyncIterable<RawRow[]>, fichier: string): AsyncGenerator<RawRow[]> {
  try {
    yield* lots
  } catch (erreur) {
    throw nommer(erreur, fichier)
  }
}

const EXTENSIONS: Record<string, FormatFichier[]> = {
  '.xlsx': ['xlsx'],
  '.xlsm': ['xlsm', 'xlsx'],
  '.ods': ['ods'],
  '.xls': ['xls'],
  '.csv': ['csv', 'tsv'],
  '.tsv': ['tsv', 'csv'],
}

function avertirExtension({ fichier, format, avertissements }: Classeur): void {
  const extension = extname(fichier).toLowerCase()
  const attendus = EXTENSIONS[extension]
  if (!attendus || attendus.includes(format)) return
  const avertissement: AvertissementLecture = {
    feuille: null,
    code: 'extension_trompeuse',
    message: `Le fichier « ${fichier} » porte l’extension ${extension}, mais son contenu est au format ${format} : il est lu comme tel.`,
  }
  avertissements.push(avertissement)
}
