import type { Convention } from '../../../../shared/domain/convention.ts'
import type { ModeleEdition } from '../../../../shared/domain/rapport.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import type { Base } from '../../database/open.ts'
import { lireImage } from '../edition/images/lire-image.ts'
import { lireLogos } from '../edition/images/lire-logos.ts'
import { lireModele } from '../edition/lire-modele.ts'
import { type ChapitreLu, lireRapport } from '../edition/lire-rapport.ts'
import { parcourirNoeuds } from '../edition/parcourir-texte.ts'
import type { ImageRapport } from '../modele.ts'

/** All that the user brought to the report of a year: its chapters, its model and its pictures. */
export type MotsRapport = {
  /** Every chapter, those set aside included, in the order of the user. */
  chapitres: ChapitreLu[]
  modele: ModeleEdition
  logos: ImageRapport[]
  /** Pictures that the printed texts show, by SHA-256; one that the base lost is not here. */
  images: ReadonlyMap<string, ImageRapport>
}

/** Reads the latest version of the words; a report that nobody began has those of the model. */
export function lireMots(base: Base, id: number, profil: Convention, annee: number): MotsRapport {
  const { chapitres } = lireRapport(base, id, annee)
  return {
    chapitres,
    modele: lireModele(base, id, profil, annee),
    logos: lireLogos(base, id),
    images: lireImages(base, listTextes(chapitres)),
  }
}

/** The texts that are printed: those of the user, then the contributions that were retained. */
export function listTextes(chapitres: readonly ChapitreLu[]): TexteRiche[] {
  return chapitres
    .filter(c => !c.ecarte)
    .flatMap(c => [c.contenu, ...c.contributions.map(contribution => contribution.contenu)])
}

function lireImages(base: Base, textes: readonly TexteRiche[]): Map<string, ImageRapport> {
  const empreintes = new Set<string>()
  for (const texte of textes)
    for (const noeud of parcourirNoeuds(texte)) if (noeud.type === 'image') empreintes.add(noeud.attrs.sha256)
  const images = new Map<string, ImageRapport>()
  for (const sha256 of empreintes) {
    const image = lireImage(base, sha256)
    if (image !== undefined) images.set(sha256, image)
  }
  return images
}
