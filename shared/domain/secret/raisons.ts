import type { Secret } from '../convention.ts'
import type { Indicateur } from '../indicateur.ts'
import { estCompte } from './relever.ts'

/** Why a printed value is hidden, as anyone may read it: the same words for a small count and for one hidden with it. */
export function direRaison(i: Indicateur, secret: Secret): string {
  const { seuil } = secret
  if (estCompte(i)) return `Effectif inférieur au seuil de ${seuil}, ou qui permettrait d’en retrouver un.`
  if (i.unite === 'jours')
    return `Moyenne calculée sur moins de ${seuil} parcours, ou qui permettrait d’en retrouver une.`
  return `Calculé sur un effectif masqué ou inférieur au seuil de ${seuil}.`
}
