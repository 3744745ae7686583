import type { Absence } from '../../../shared/domain/absence.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { evolution, type FormatNombre, formatDeUnite } from '../../../shared/domain/nombres.ts'
import type { Cellule } from './modele.ts'

export function celluleTexte(contenu: string): Cellule {
  return { type: 'texte', texte: contenu }
}

/** A year is a number for a spreadsheet, without thousands separator; null prints a dash. */
export function celluleAnnee(annee: number | null): Cellule {
  return annee === null ? celluleTexte('—') : { type: 'annee', annee }
}

/** A day number, or « non disponible » when it is not known. */
export function celluleJour(jour: number | null): Cellule {
  return jour === null ? celluleNombre(null, 'nd', 'entier') : { type: 'jour', jour }
}

/** A number or its absence; `nd` when nothing says why it is absent. */
export function celluleNombre(valeur: number | null, absence: Absence | null, format: FormatNombre): Cellule {
  return { type: 'nombre', valeur, absence: valeur === null ? (absence ?? 'nd') : null, format }
}

/** The value of an indicator; undefined (not asked that year) is « non disponible ». */
export function celluleValeur(i: Indicateur | undefined): Cellule {
  if (i?.unite === 'oui_non' && i.valeur !== null) return celluleTexte(i.valeur > 0 ? 'oui' : 'non')
  return celluleNombre(i?.valeur ?? null, i?.absence ?? null, i ? formatDeUnite(i.unite) : 'entier')
}

/** A difference between two known numbers, else an absence: a masked term hides the difference. */
export function celluleEcart(
  valeur: number | null,
  reference: number | null,
  format: FormatNombre,
  absence: Absence | null,
): Cellule {
  if (valeur === null || reference === null) return celluleNombre(null, absence ?? 'nd', format)
  const ecart = format === 'pourcentage' ? 'points' : 'valeur'
  return { type: 'nombre', valeur: valeur - reference, absence: null, format, ecart }
}

/** Change of a value since the year before, as a signed percentage; in points between two rates. */
export function celluleEvolution(actuel: Indicateur | undefined, precedent: Indicateur | undefined): Cellule {
  const [apres, avant] = [actuel?.valeur ?? null, precedent?.valeur ?? null]
  const absence = actuel?.absence ?? precedent?.absence ?? null
  if (actuel?.unite === 'oui_non') return celluleNombre(null, 'so', 'entier')
  if (actuel?.unite === 'taux') return celluleEcart(apres, avant, 'pourcentage', absence)
  const relatif = evolution(avant, apres)
  if (relatif === null) return celluleNombre(null, avant === 0 ? 'nc' : absence, 'pourcentage')
  return { type: 'nombre', valeur: relatif, absence: null, format: 'pourcentage', ecart: 'valeur' }
}

/** A count that may be absent without a reason of its own (numerator, n, missing). */
export function celluleCompte(valeur: number | null | undefined, i: Indicateur): Cellule {
  return celluleNombre(valeur ?? null, i.absence === 'masque' ? 'masque' : 'so', 'entier')
}

/** True when a year has something to print for an indicator: a number, or the mark of one that is hidden. */
export function aUneValeur(i: Indicateur | undefined): boolean {
  return i !== undefined && (i.valeur !== null || i.absence === 'masque')
}
