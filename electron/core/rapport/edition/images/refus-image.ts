import { AppError } from '../../../../../shared/domain/erreurs.ts'

/** Other pictures and files that users do choose, by their first bytes. */
const AUTRES: [signe: string, place: number, nature: string][] = [
  ['GIF8', 0, 'une image GIF'],
  ['WEBP', 8, 'une image WebP'],
  ['BM', 0, 'une image BMP'],
  ['II*\0', 0, 'une image TIFF'],
  ['MM\0*', 0, 'une image TIFF'],
  ['ftyphe', 4, 'une photo HEIC'],
  ['ftypmif', 4, 'une photo HEIC'],
  ['ftypavif', 4, 'une image AVIF'],
  ['\0\0\x01\0', 0, 'une icône'],
  ['\xd7\xcd\xc6\x9a', 0, 'un dessin Windows (WMF)'],
  [' EMF', 40, 'un dessin Windows (EMF)'],
  ['%!PS', 0, 'un dessin PostScript'],
  ['%PDF', 0, 'un document PDF'],
  ['PK\x03\x04', 0, 'un document ou une archive'],
]

/** Refuses (`image_svg`, `format_image`) what is neither a png nor a jpeg, by its bytes. `nom` is the file's, null when it was pasted. */
export function refuserFormat(octets: Buffer, nom: string | null): never {
  const quoi = dire(nom)
  if (estSvg(octets))
    throw new AppError(
      'image_svg',
      `${quoi} est un dessin SVG. Un SVG peut contenir un programme\u00a0: il est toujours refusé. Ouvrez-le, enregistrez-le en PNG, puis choisissez ce fichier.`,
      { champ: 'fichier' },
    )
  const debut = octets.toString('latin1', 0, 64)
  const nature =
    AUTRES.find(([signe, place]) => debut.startsWith(signe, place))?.[2] ??
    'un fichier qui n’est pas une image connue'
  throw new AppError(
    'format_image',
    `${quoi} est ${nature}. Seules les images PNG et JPEG s’impriment dans tous les formats\u00a0: enregistrez-la en PNG, puis recommencez.`,
    { champ: 'fichier' },
  )
}

/** Compressed ones and those in UTF-16 too. */
function estSvg(octets: Buffer): boolean {
  const tete = octets.toString('latin1', 0, 65_536).replace(/\0/g, '')
  if (/<(?:[a-z]+:)?svg[\s>/]/i.test(tete)) return true
  return tete.startsWith('<?xml') && /svg/i.test(tete)
}

/** Refuses (`image_abimee`) a picture whose bytes do not follow its format. */
export function refuserAbimee(nom: string | null): never {
  throw new AppError(
    'image_abimee',
    `${dire(nom)} est une image abîmée ou incomplète. Ouvrez-la, enregistrez-la de nouveau, puis recommencez.`,
    { champ: 'fichier' },
  )
}

/** Refuses (`image_tournee`) a photo whose camera noted that it must be turned: formats do not agree on it. */
export function refuserTournee(nom: string | null): never {
  throw new AppError(
    'image_tournee',
    `${dire(nom)} est une photo enregistrée couchée, que seuls certains logiciels redressent. Ouvrez-la, faites-la pivoter, enregistrez-la, puis recommencez.`,
    { champ: 'fichier' },
  )
}

/** Refuses (`image_demesuree`) sides of 0 or that no page needs. */
export function refuserDimensions(nom: string | null, largeur: number, hauteur: number): never {
  throw new AppError(
    'image_demesuree',
    `${dire(nom)} mesure ${largeur} × ${hauteur} points. Une image du rapport a au plus 10 000 points de côté et 40 millions en tout\u00a0: réduisez-la, puis recommencez.`,
    { champ: 'fichier', largeur, hauteur },
  )
}

export const dire = (nom: string | null) => (nom === null ? 'L’image collée' : `«\u00a0${nom}\u00a0»`)
