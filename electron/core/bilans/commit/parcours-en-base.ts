import type Database from 'better-sqlite3'
import { CHAMPS_CODES, CHAMPS_NOMBRES, type Champ, type ChampListe } from './lot.ts'

/** A stored parcours: codes, days, territory codes; lists are sorted codes joined by `|` (empty: none). */
export type ParcoursEnBase = {
  id: number
  champs: Record<Champ, string | number | null>
  listes: Record<ChampListe, string>
  provenance: { feuille: number; ligne: number; brut: Uint8Array | null }
}

const NOMS = [...CHAMPS_NOMBRES, ...CHAMPS_CODES]

/** The column of the table that holds a field. */
export function colonneDe(champ: Champ): string {
  return champ === 'territoire' || champ === 'territoire_2' ? `${champ}_id` : champ
}

const SELECTION = `SELECT p.id, p.feuille_id, p.ligne, p.brut, ${NOMS.map(valeurDe).join(', ')},
  (SELECT group_concat(frein, '|' ORDER BY frein) FROM parcours_freins f WHERE f.parcours_id = p.id),
  (SELECT group_concat(mesure, '|' ORDER BY mesure) FROM parcours_mesures m WHERE m.parcours_id = p.id)
  FROM parcours p`

function valeurDe(champ: Champ): string {
  const colonne = `p.${colonneDe(champ)}`
  return colonne.endsWith('_id') ? `(SELECT t.code FROM territoires t WHERE t.id = ${colonne})` : colonne
}

/** Finds parcours by their key (`formats.md` « Identity »), with one prepared statement for a whole import. */
export function creerRecherche(
  sqlite: Database.Database,
  convention: number,
): (personne: number, axe: string, cleDate: number, rang: number) => ParcoursEnBase | undefined {
  const requete = sqlite
    .prepare(
      `${SELECTION} WHERE p.convention_id = ? AND p.personne_id = ? AND p.axe = ? AND p.cle_date = ? AND p.rang = ?`,
    )
    .raw()
  return (...cle) => {
    const ligne = requete.get(convention, ...cle) as Brute | undefined
    return ligne && lire(ligne)
  }
}

type Brute = [number, number, number, Uint8Array | null, ...(string | number | null)[]]

function lire(ligne: Brute): ParcoursEnBase {
  const [id, feuille, numero, brut, ...valeurs] = ligne
  const champs = {} as Record<Champ, string | number | null>
  for (let i = 0; i < NOMS.length; i++) {
    const nom = NOMS[i]
    if (nom) champs[nom] = valeurs[i] ?? null
  }
  const listes = {
    freins: String(valeurs[NOMS.length] ?? ''),
    mesures: String(valeurs[NOMS.length + 1] ?? ''),
  }
  return { id, champs, listes, provenance: { feuille, ligne: numero, brut } }
}
