import type { ModaliteValeur } from '../../../shared/domain/indicateur.ts'
import type { Dossier } from './dossier.ts'
import { ligneCompte, ligneQuotient, NON_RENSEIGNE } from './valeur.ts'

/** Id of `territoires`, 0 for the parcours without one. */
export type ParTerritoire = Map<number, number>

/** Sums groups by the territory of their rows. */
export function sommerParTerritoire<G extends { territoire: number; nombre: number }>(
  groupes: readonly G[],
  garde: (g: G) => boolean = () => true,
): ParTerritoire {
  const sommes: ParTerritoire = new Map()
  for (const g of groupes) if (garde(g)) sommes.set(g.territoire, (sommes.get(g.territoire) ?? 0) + g.nombre)
  return sommes
}

/** Counts by territory. Only the levels of the rows counted are listed; territories without a parcours in the period are not. */
export function ventilerComptes(dossier: Dossier, comptes: ParTerritoire, total: number): ModaliteValeur[] {
  return listTerritoiresPresents(dossier, [...comptes.keys()])
    .filter(t => t.id !== 0 || (comptes.get(0) ?? 0) > 0)
    .map(t => ligneCompte(t.code, t.libelle, comptes.get(t.id) ?? 0, total))
}

/** Rates or means by territory, each recomputed from its own terms. A missing denominator is `nd`. */
export function ventilerQuotients(
  dossier: Dossier,
  numerateurs: ParTerritoire,
  denominateurs: ReadonlyMap<number, number | null>,
  absents: number | null = 0,
): ModaliteValeur[] {
  return listTerritoiresPresents(dossier, [...numerateurs.keys(), ...denominateurs.keys()])
    .filter(t => t.id !== 0 || numerateurs.has(0) || denominateurs.has(0))
    .map(t => {
      const d = denominateurs.get(t.id)
      return ligneQuotient(t.code, t.libelle, numerateurs.get(t.id) ?? 0, d === undefined ? absents : d)
    })
}

/** A count of nothing lists every level of the period. */
function listTerritoiresPresents(
  dossier: Dossier,
  comptes: number[],
): { id: number; code: string; libelle: string }[] {
  const presents = new Set(dossier.cubes.parcours.map(g => g.territoire))
  const connus = dossier.territoires.filter(t => presents.has(t.id))
  const niveaux = new Set(connus.filter(t => comptes.includes(t.id)).map(t => t.type))
  const listes = niveaux.size === 0 ? connus : connus.filter(t => niveaux.has(t.type))
  return presents.has(0) ? [...listes, { id: 0, code: NON_RENSEIGNE, libelle: 'Non renseigné' }] : listes
}
