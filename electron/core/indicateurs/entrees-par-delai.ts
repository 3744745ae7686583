import { CLASSES_DELAI } from '../../../shared/domain/classes-delai.ts'
import type { ModaliteValeur } from '../../../shared/domain/indicateur.ts'
import type { Dossier } from './dossier.ts'
import { ligneCompte, NON_RENSEIGNE } from './valeur.ts'

/** Entries by class of days since their prescription, those without a known delay apart; empty when none is known. */
export function ventilerParDelai({ cubes }: Pick<Dossier, 'cubes'>): ModaliteValeur[] {
  const nombres = CLASSES_DELAI.map(() => 0)
  let inconnus = 0
  for (const { prescription_entree: jours, nombre } of cubes.delais) {
    const rang = jours === null ? -1 : CLASSES_DELAI.findIndex(c => c.max === null || jours <= c.max)
    if (rang < 0) inconnus += nombre
    else nombres[rang] = (nombres[rang] ?? 0) + nombre
  }
  const connus = nombres.reduce((s, n) => s + n, 0)
  if (connus === 0) return []
  const total = connus + inconnus
  return [
    ...CLASSES_DELAI.map((c, rang) => ligneCompte(c.code, c.libelle, nombres[rang] ?? 0, total)),
    ligneCompte(NON_RENSEIGNE, 'Délai inconnu', inconnus, total),
  ]
}
