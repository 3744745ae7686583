import type Database from 'better-sqlite3'
import { parsePeriode } from '../../../../shared/domain/periode-declaree.ts'
import type { PeriodeVerrouillee } from '../../conventions/periodes-verrouillees.ts'
import type { Destination } from './ecrire-parcours.ts'
import type { ValeurLot } from './lot.ts'
import { A_CREER, A_MODIFIER, IDENTIQUE, type Regles, VERROUILLEE } from './resoudre.ts'

/** What the base already holds of each declared value, by position. */
export type ResolutionValeurs = {
  etats: Uint8Array
  avant: Map<number, { id: number; valeur: number | null; absence: string | null }>
  /** Validated year that a refused value would change, by position. */
  verrouillees: Map<number, number>
}

type EnBase = { id: number; valeur: number | null; absence: string | null }

/** Compares declared values with the base by their key; a key is unique in one lot. Reads only. */
export function resoudreValeurs(
  sqlite: Database.Database,
  convention: number,
  valeurs: readonly ValeurLot[],
  { verrous, verifierAnnulation }: Pick<Regles, 'verrous' | 'verifierAnnulation'>,
): ResolutionValeurs {
  const chercher = sqlite.prepare(
    'SELECT id, valeur, absence FROM valeurs_declarees WHERE convention_id = ? AND cle = ?',
  )
  const r: ResolutionValeurs = {
    etats: new Uint8Array(valeurs.length),
    avant: new Map(),
    verrouillees: new Map(),
  }
  for (const [i, valeur] of valeurs.entries()) {
    if (i % 1000 === 0) verifierAnnulation()
    const avant = chercher.get(convention, valeur.cle) as EnBase | undefined
    if (avant) r.avant.set(i, avant)
    r.etats[i] = comparer(avant, valeur)
    const verrou = r.etats[i] === IDENTIQUE ? undefined : verrous.find(v => couvre(valeur.periode, v))
    if (verrou === undefined) continue
    r.etats[i] = VERROUILLEE
    r.verrouillees.set(i, verrou.annee)
  }
  return r
}

function comparer(avant: EnBase | undefined, valeur: ValeurLot): number {
  if (avant === undefined) return A_CREER
  return avant.valeur === valeur.valeur && avant.absence === valeur.absence ? IDENTIQUE : A_MODIFIER
}

/** A period that meets the year is printed in its report; words that name no period, when they begin with the year. */
function couvre(texte: string, { annee, d1, d2 }: PeriodeVerrouillee): boolean {
  const periode = parsePeriode(texte)
  if (periode === null) return texte.startsWith(String(annee))
  return periode.d1 <= d2 && periode.d2 >= d1
}

/** Stores declared values; a changed one keeps its previous state in `valeurs_versions`. */
export function ecrireValeurs(
  sqlite: Database.Database,
  valeurs: readonly ValeurLot[],
  r: ResolutionValeurs,
  vers: Destination,
): void {
  const colonnes =
    'convention_id, feuille_id, cellule, indicateur, libelle, territoire_id, periode, categorie, unite, valeur, absence, brut, cle'
  const inserer = sqlite.prepare(
    `INSERT INTO valeurs_declarees (${colonnes}) VALUES (${colonnes.replace(/\w+/g, '?')})`,
  )
  const modifier = creerModification(sqlite, vers)
  for (const [i, v] of valeurs.entries()) {
    if (i % 1000 === 0) vers.verifierAnnulation()
    const feuille = vers.feuilles[v.feuille]
    if (r.etats[i] === A_MODIFIER) modifier(v, r.avant.get(i)?.id ?? 0)
    if (r.etats[i] !== A_CREER) continue
    const territoire = v.territoire === null ? null : (vers.territoires.get(v.territoire) ?? null)
    inserer.run(
      vers.convention,
      feuille,
      v.cellule,
      v.indicateur,
      v.libelle,
      territoire,
      v.periode,
      v.categorie,
      v.unite,
      v.valeur,
      v.absence,
      v.brut,
      v.cle,
    )
  }
}

function creerModification(
  sqlite: Database.Database,
  vers: Destination,
): (valeur: ValeurLot, id: number) => void {
  const lire = sqlite.prepare(
    'SELECT feuille_id, cellule, libelle, unite, valeur, absence, brut FROM valeurs_declarees WHERE id = ?',
  )
  const garder = sqlite.prepare('INSERT INTO valeurs_versions (valeur_id, import_id, avant) VALUES (?, ?, ?)')
  const requete = sqlite.prepare(
    'UPDATE valeurs_declarees SET feuille_id = ?, cellule = ?, libelle = ?, unite = ?, valeur = ?, absence = ?, brut = ? WHERE id = ?',
  )
  return (v, id) => {
    garder.run(id, vers.import, JSON.stringify(lire.get(id)))
    requete.run(vers.feuilles[v.feuille], v.cellule, v.libelle, v.unite, v.valeur, v.absence, v.brut, id)
  }
}
