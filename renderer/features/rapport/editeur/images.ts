import { invoke } from '../../../api.ts'
import { texts } from './texts.ts'

/** Before it is turned to text: the base says the rest (type, size, what it really is). */
const OCTETS_MAX = 20_000_000

export const estImage = (fichier: File): boolean => fichier.type.startsWith('image/')

/** Puts a picture in the base; gives its fingerprint. Throws the base's refusal, or that it is too heavy. */
export async function rangerFichier(fichier: File): Promise<string> {
  if (fichier.size > OCTETS_MAX) throw new Error(texts.image.tropLourde)
  return rangerAdresse(await lireAdresse(fichier))
}

/** The same for a picture that a page holds: `data:image/png;base64,…`. */
export async function rangerAdresse(adresse: string): Promise<string> {
  const { sha256 } = await invoke('images:ajouter', { base64: adresse.slice(adresse.indexOf(',') + 1) })
  return sha256
}

function lireAdresse(fichier: File): Promise<string> {
  const lecteur = new FileReader()
  return new Promise((resoudre, rejeter) => {
    lecteur.onload = () => resoudre(String(lecteur.result))
    lecteur.onerror = () => rejeter(new Error(texts.image.illisible))
    lecteur.readAsDataURL(fichier)
  })
}
