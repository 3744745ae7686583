import { hash } from 'node:crypto'
import { type FileHandle, open, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import { refusSysteme } from '../../system-refusal.ts'

/** What a file may weigh: a base that travels by e-mail and network drive stays usable. `code` begins its refusals. */
type Limite = { code: string; sujet: string; mo: number }

const PIECE: Limite = { code: 'piece', sujet: 'une pièce jointe', mo: 50 }

export type Contenu = { nom: string; octets: Buffer; sha256: string }

/** Reads a file to keep; its folder is not kept. Refuses, before reading, a folder, an empty file and one over the limit. */
export async function lirePiece(chemin: string, limite = PIECE): Promise<Contenu> {
  // The name may come from Windows as well as from here: both separators end a folder.
  const nom = path.win32.basename(chemin).trim()
  try {
    // A device or a pipe is refused by its kind: opening it could wait for ever.
    const infos = await stat(chemin)
    refuserTaille(nom, infos.size, infos.isFile(), limite)
    const fichier = await open(chemin, 'r')
    try {
      const octets = await lire(fichier, nom, limite)
      return { nom, octets, sha256: hash('sha256', octets, 'hex') }
    } finally {
      await fichier.close()
    }
  } catch (cause) {
    throw situer(cause)
  }
}

function refuserTaille(nom: string, taille: number, estFichier: boolean, limite: Limite): void {
  const octetsMax = limite.mo * 1024 * 1024
  if (!estFichier)
    throw new AppError('fichier_attendu', `« ${nom} » n’est pas un fichier. Choisissez un fichier à joindre.`)
  if (taille === 0)
    throw new AppError(
      `${limite.code}_vide`,
      `Le fichier « ${nom} » est vide (0 octet) : il n’a pas été joint. Vérifiez qu’il a bien été enregistré, puis recommencez.`,
    )
  if (taille > octetsMax)
    throw new AppError(
      `${limite.code}_trop_lourde`,
      `Le fichier « ${nom} » pèse ${formatMo(taille)} Mo et ${limite.sujet} ne peut pas dépasser ${limite.mo} Mo. Allégez-le ou joignez-en un extrait.`,
      { octets: taille, max: octetsMax },
    )
}

/** As many bytes as the open file has, no more: a file that grows or shrinks meanwhile is refused. */
async function lire(fichier: FileHandle, nom: string, limite: Limite): Promise<Buffer> {
  const { size } = await fichier.stat()
  refuserTaille(nom, size, true, limite)
  const octets = Buffer.alloc(size + 1)
  let lus = 0
  while (lus <= size) {
    const { bytesRead } = await fichier.read(octets, lus, octets.length - lus, lus)
    if (bytesRead === 0) break
    lus += bytesRead
  }
  if (lus === size) return octets.subarray(0, size)
  throw new AppError(
    `${limite.code}_instable`,
    `Le fichier « ${nom} » est en cours d’écriture. Attendez la fin de son enregistrement, puis recommencez.`,
  )
}

/** One decimal, rounded up so that a file over the limit never seems to be within it. */
function formatMo(octets: number): string {
  return (Math.ceil((octets / (1024 * 1024)) * 10) / 10).toLocaleString('fr-FR')
}

/** A refusal that the window shows beside the field of the file; anything else is a bug and stays as it is. */
function situer(cause: unknown): unknown {
  const refus = refusSysteme(cause)
  if (refus === undefined) return cause
  const details = typeof refus.details === 'object' ? refus.details : {}
  return new AppError(refus.code, refus.message, { champ: 'fichier', ...details }, { cause })
}
