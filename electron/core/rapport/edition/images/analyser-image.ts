import { nettoyerJpeg } from './nettoyer-jpeg.ts'
import { nettoyerPng } from './nettoyer-png.ts'
import { refuserAbimee, refuserDimensions, refuserFormat, refuserTournee } from './refus-image.ts'

/** In pixels. `octets` are those to store: without texts, position nor author. */
export type ImageNette = { type: 'png' | 'jpeg'; octets: Buffer; largeur: number; hauteur: number }

const COTE_MAX = 10_000
const POINTS_MAX = 40_000_000
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const JPEG = Buffer.from('\xff\xd8\xff', 'latin1')

/** Png or jpeg, by the first bytes; undefined for anything else. */
export function detecterImage(octets: Buffer): ImageNette['type'] | undefined {
  if (octets.subarray(0, PNG.length).equals(PNG)) return 'png'
  return octets.subarray(0, JPEG.length).equals(JPEG) ? 'jpeg' : undefined
}

type Nettoyee = Omit<ImageNette, 'type'> & {
  /** How the camera was held (Exif, 1 to 8): 1 needs no turn. */
  orientation: number
}

/** The same picture without what is not drawn; undefined when the file is damaged. */
export function nettoyerImage(type: ImageNette['type'], octets: Buffer): Nettoyee | undefined {
  if (type === 'jpeg') return nettoyerJpeg(octets)
  const png = nettoyerPng(octets)
  return png && { ...png, orientation: 1 }
}

/**
 * Checks a picture and takes off all that is not drawn. Throws `image_svg`, `format_image`, `image_abimee`,
 * `image_tournee`, `image_demesuree`. `nom` is the file's, null when it was pasted.
 */
export function analyserImage(octets: Buffer, nom: string | null): ImageNette {
  const type = detecterImage(octets) ?? refuserFormat(octets, nom)
  const image = nettoyerImage(type, octets)
  if (image === undefined) return refuserAbimee(nom)
  const { largeur, hauteur } = image
  const cote = Math.max(largeur, hauteur)
  if (Math.min(largeur, hauteur) === 0 || cote > COTE_MAX || largeur * hauteur > POINTS_MAX)
    refuserDimensions(nom, largeur, hauteur)
  if (image.orientation > 1) refuserTournee(nom)
  return { type, octets: image.octets, largeur, hauteur }
}
