import type { Correspondance, OptionsImport } from '../../../../shared/domain/bilan.ts'
import { correspondanceSchema } from '../../../../shared/domain/bilan.ts'
import type { Base } from '../../database/open.ts'
import type { FeuilleDetectee } from '../detect/types.ts'

/** What earlier imports of the same layout were answered: proposed again by itself, and always under the user's own answers. */
export type Memoire = {
  correspondance: Correspondance | null
  valeurs: Record<string, Record<string, string>>
}

/** True when the base remembers any layout of this convention: otherwise a sheet has not to be looked at twice. */
export function aDesCorrespondances(base: Base, convention: number): boolean {
  const requete = base.sqlite.prepare(
    'SELECT 1 FROM correspondances c JOIN sources s ON s.id = c.source_id WHERE s.convention_id = ? LIMIT 1',
  )
  return requete.get(convention) !== undefined
}

/** The last mapping of this layout by this source, with the labels learnt from this source. */
export function lireMemoire(base: Base, convention: number, signature: string, espace: string): Memoire {
  const ligne = base.sqlite
    .prepare(
      `SELECT c.reponses FROM correspondances c JOIN sources s ON s.id = c.source_id
       WHERE s.convention_id = ? AND c.signature = ? AND s.espace = ? ORDER BY c.id DESC LIMIT 1`,
    )
    .get(convention, signature, espace) as { reponses: string } | undefined
  const apprises = base.sqlite
    .prepare(
      `SELECT a.sens, a.libelle, a.code FROM valeurs_apprises a JOIN sources s ON s.id = a.source_id
       WHERE s.convention_id = ? AND s.espace = ?`,
    )
    .all(convention, espace) as { sens: string; libelle: string; code: string }[]
  const valeurs: Memoire['valeurs'] = {}
  for (const { sens, libelle, code } of apprises) valeurs[sens] = { ...valeurs[sens], [libelle]: code }
  return { correspondance: ligne ? correspondanceSchema.parse(JSON.parse(ligne.reponses)) : null, valeurs }
}

/** Options of an import with what is remembered put under what the user says now. */
export function avecMemoire(options: OptionsImport, memoire: Memoire): OptionsImport {
  const avant = memoire.correspondance ?? {}
  const dites = options.correspondance ?? {}
  const correspondance: Correspondance = {
    ...avant,
    ...dites,
    colonnes: { ...avant.colonnes, ...dites.colonnes },
    dates: { ...avant.dates, ...dites.dates },
    decimales: { ...avant.decimales, ...dites.decimales },
    valeurs: reunir(reunir(avant.valeurs, memoire.valeurs), dites.valeurs),
  }
  return { ...options, correspondance }
}

type Valeurs = Record<string, Record<string, string>> | undefined

function reunir(dessous: Valeurs, dessus: Valeurs): Record<string, Record<string, string>> {
  const sens = new Set([...Object.keys(dessous ?? {}), ...Object.keys(dessus ?? {})])
  return Object.fromEntries([...sens].map(s => [s, { ...dessous?.[s], ...dessus?.[s] }]))
}

/**
 * What is kept of a sheet for next time: the meaning of each header, the orders and marks it was read with, the labels.
 * Answers that belong to one file only (zones, persons) are not kept.
 */
export function retenirCorrespondance(
  feuille: FeuilleDetectee,
  dites: Correspondance | undefined,
): Correspondance {
  const nommees = feuille.colonnes.filter(c => c.entete !== '')
  const colonnes =
    feuille.forme === 'croise'
      ? []
      : nommees.flatMap(c => (c.sens === null ? [] : [[c.entete, sensDit(c)] as const]))
  const dates = nommees.flatMap(c => entree(c.entete, c.ordre ?? dites?.dates?.[c.entete]))
  const decimales = nommees.flatMap(c => entree(c.entete, c.decimales ?? dites?.decimales?.[c.entete]))
  const valeurs = dites?.valeurs ?? {}
  return {
    ...(feuille.forme === null ? {} : { forme: feuille.forme }),
    colonnes: trier(colonnes),
    dates: trier(dates),
    decimales: trier(decimales),
    ...(Object.keys(valeurs).length === 0 ? {} : { valeurs }),
    ...(dites?.videsEffacent === undefined ? {} : { videsEffacent: dites.videsEffacent }),
    ...(dites?.numerotation === undefined ? {} : { numerotation: dites.numerotation }),
  }
}

const entree = <V>(entete: string, valeur: V | null | undefined): (readonly [string, V])[] =>
  valeur === null || valeur === undefined ? [] : [[entete, valeur]]

/** In the order of the headers' names: columns that moved do not make another version. */
function trier<V>(entrees: readonly (readonly [string, V])[]): Record<string, V> {
  return Object.fromEntries([...entrees].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

const sensDit = (c: { sens: string | null; precision: string | null }) =>
  c.precision === null ? String(c.sens) : `${c.sens}:${c.precision}`
