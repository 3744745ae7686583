import type { Base } from '../../../database/open.ts'
import type { ImageRapport } from '../../modele.ts'
import { detecterImage, nettoyerImage } from './analyser-image.ts'

/** A stored picture, without its description (`alt` empty: it belongs to its place); undefined when the base holds no such picture. */
export function lireImage(base: Base, sha256: string): ImageRapport | undefined {
  const octets = base.sqlite.prepare('SELECT contenu FROM contenus WHERE sha256 = ?').pluck().get(sha256) as
    | Buffer
    | undefined
  const type = octets && detecterImage(octets)
  if (octets === undefined || type === undefined) return undefined
  const image = nettoyerImage(type, octets)
  if (image === undefined) return undefined
  return { sha256, octets: image.octets, type, largeur: image.largeur, hauteur: image.hauteur, alt: '' }
}
