import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { formatDeUnite } from '../../../../shared/domain/nombres.ts'
import { celluleEcart, celluleEvolution, celluleNombre, celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, Cellule, Tableau } from '../modele.ts'

const ETATS: Record<'atteint' | 'a_surveiller' | 'non_atteint' | 'non_disponible', string> = {
  atteint: '✓ atteint',
  a_surveiller: '▲ à surveiller',
  non_atteint: '✕ non atteint',
  non_disponible: '◌ non disponible',
}

const UNITES: Partial<Record<Indicateur['unite'], string>> = {
  taux: '%',
  etp: 'ETP',
  centimes: '€',
  seances: 'séances',
  decisions: 'décisions',
  oui_non: 'oui / non',
}

/** Unit in a word, for a column. */
export function uniteCourte(i: Indicateur): string {
  return UNITES[i.unite] ?? i.unite
}

/** Words and symbol of a state against its objective; ○ when there is none. */
function etatObjectif(i: Indicateur | undefined): string {
  return i?.objectif ? ETATS[i.objectif.etat] : '○ sans objectif'
}

/** The seven cells that follow the name of an indicator, in every table that compares both years. */
export function cellulesComparees(
  actuel: Indicateur | undefined,
  precedent: Indicateur | undefined,
): Cellule[] {
  const format = actuel ? formatDeUnite(actuel.unite) : 'entier'
  const objectif = actuel?.objectif ?? null
  const ecart = objectif
    ? celluleEcart(actuel?.valeur ?? null, objectif.valeur, format, actuel?.absence ?? null)
    : celluleNombre(null, 'so', format)
  return [
    celluleTexte(actuel ? uniteCourte(actuel) : ''),
    celluleValeur(precedent),
    celluleValeur(actuel),
    celluleEvolution(actuel, precedent),
    celluleNombre(objectif?.valeur ?? null, 'so', format),
    ecart,
    celluleTexte(etatObjectif(actuel)),
  ]
}

/** Headings of `cellulesComparees`. */
export function colonnesComparees(annee: number): Tableau['colonnes'] {
  return [
    { titre: 'Unité', nombre: false },
    { titre: String(annee - 1), nombre: true },
    { titre: String(annee), nombre: true },
    { titre: 'Évolution', nombre: true },
    { titre: 'Objectif', nombre: true },
    { titre: 'Écart à l’objectif', nombre: true },
    { titre: 'État', nombre: false },
  ]
}

/** Indicators one under the other over both years; those that neither year has take no line, undefined when none has. */
export function blocCompares(
  d: DonneesRapport,
  titre: string,
  codes: readonly string[],
  notes: string[] = [],
): Bloc | undefined {
  const lignes = codes.flatMap(code => {
    const { actuel, precedent } = comparer(d, code)
    const connu = actuel ?? precedent
    if (connu === undefined) return []
    return [{ cellules: [celluleTexte(connu.libelle), ...cellulesComparees(actuel, precedent)] }]
  })
  if (lignes.length === 0) return undefined
  const colonnes = [{ titre: 'Indicateur', nombre: false }, ...colonnesComparees(d.annee)]
  return { phrase: null, tableau: { titre, colonnes, lignes, notes }, graphique: null }
}
