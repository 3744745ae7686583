import type { Convention } from '../../../../../shared/domain/convention.ts'
import type { Base } from '../../../database/open.ts'
import type { ImageRapport } from '../../modele.ts'
import { lireImage } from './lire-image.ts'

/** The place of the emblem that the social fund asks for. */
export const UNION_EUROPEENNE = 'union_europeenne'

type Ligne = { partie: string; sha256: string; alt: string; profil: string }

/** Where logos stand, in the order of the first page: the parties of the convention, then the European Union. */
export function listPlacesLogos(profil: Pick<Convention, 'parties'>): { code: string; nom: string }[] {
  return [
    ...profil.parties.map(({ code, nom }) => ({ code, nom })),
    { code: UNION_EUROPEENNE, nom: 'Union européenne' },
  ]
}

/** Logos of a convention in the order of its parties, with the code of their place; one whose party is gone is not printed. */
export function listLogos(base: Base, conventionId: number): (ImageRapport & { partie: string })[] {
  const lignes = base.sqlite
    .prepare(
      `SELECT l.partie, l.sha256, l.alt, c.profil FROM logos l JOIN conventions c ON c.id = l.convention_id
       WHERE l.convention_id = ?`,
    )
    .all(conventionId) as Ligne[]
  const [premiere] = lignes
  if (premiere === undefined) return []
  const places = listPlacesLogos(JSON.parse(premiere.profil) as Convention)
  return places.flatMap(({ code }) => {
    const ligne = lignes.find(l => l.partie === code)
    const image = ligne && lireImage(base, ligne.sha256)
    return ligne === undefined || image === undefined ? [] : [{ ...image, alt: ligne.alt, partie: code }]
  })
}

/** The pictures of the first page, in the order of the parties. */
export function lireLogos(base: Base, conventionId: number): ImageRapport[] {
  return listLogos(base, conventionId).map(({ partie: _, ...image }) => image)
}
