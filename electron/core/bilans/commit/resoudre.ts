import type Database from 'better-sqlite3'
import { type Changement, trouverChangement } from '../../../../shared/domain/periode-verrouillee.ts'
import type { PeriodeVerrouillee } from '../../conventions/periodes-verrouillees.ts'
import {
  AXES,
  CHAMPS,
  CHAMPS_CODES,
  CHAMPS_LISTES,
  type Champ,
  type ChampListe,
  type LotParcours,
  NUL,
} from './lot.ts'
import { creerRecherche, type ParcoursEnBase } from './parcours-en-base.ts'

type Contenu = Pick<ParcoursEnBase, 'champs' | 'listes'>
type Avant = (Contenu & { id: number }) | null

export type Regles = {
  videsEffacent: boolean
  /** Validated years; none costs nothing. */
  verrous: readonly PeriodeVerrouillee[]
  verifierAnnulation: () => void
}

/** What the base already knows of each row. Positions are those of the lot. */
export type Resolution = {
  /** 0 à créer · 1 à modifier · 2 identique · 3 refused: it would change a validated year. */
  etats: Uint8Array
  /** Of the base; 0 for a row whose parcours does not exist before this import. */
  parcours: Int32Array
  /** Position of an earlier row of the same import with the same key (from another file), −1 mostly. */
  precedentes: Int32Array
  /** Contents after the rows that have a later row with the same key. */
  apres: Map<number, Contenu | null>
  /** Of the base, by position of the person; 0 when new. */
  personnes: Int32Array
  /** Why a row is refused, by position. */
  verrouillees: Map<number, { annee: number; changement: Changement }>
  aCreer: number
  aModifier: number
  identiques: number
}

export const A_CREER = 0
export const A_MODIFIER = 1
export const IDENTIQUE = 2
/** Position of `en_erreur` among the states of a row. */
export const VERROUILLEE = 3

/**
 * Compares every row with the base, and with earlier files of the same import. An empty cell is no difference unless
 * `videsEffacent`. A row that would change one of `verrous` is refused. Reads only; `verifierAnnulation` is polled every
 * 1 000 rows and must throw to stop.
 */
export function resoudre(
  sqlite: Database.Database,
  convention: number,
  lot: LotParcours,
  { videsEffacent, verrous, verifierAnnulation }: Regles,
): Resolution {
  const r = creerResolution(lot, findPersonnes(sqlite, lot))
  r.precedentes = trouverPrecedentes(lot)
  for (const precedente of r.precedentes) if (precedente >= 0) r.apres.set(precedente, null)
  const chercher = creerRecherche(sqlite, convention)
  for (let i = 0; i < lot.n; i++) {
    if (i % 1000 === 0) verifierAnnulation()
    const avant = findAvant(lot, r, i, chercher)
    const etat = refuserVerrouillee(lot, r, i, avant, { videsEffacent, verrous })
      ? VERROUILLEE
      : resoudreLigne(lot, r, i, avant, videsEffacent)
    r.etats[i] = etat
    if (etat === A_CREER) r.aCreer += 1
    else if (etat === A_MODIFIER) r.aModifier += 1
    else if (etat === IDENTIQUE) r.identiques += 1
  }
  return r
}

function creerResolution(lot: LotParcours, personnes: Int32Array): Resolution {
  return {
    etats: new Uint8Array(lot.n),
    parcours: new Int32Array(lot.n),
    precedentes: new Int32Array(0),
    apres: new Map(),
    personnes,
    verrouillees: new Map(),
    aCreer: 0,
    aModifier: 0,
    identiques: 0,
  }
}

function resoudreLigne(
  lot: LotParcours,
  r: Resolution,
  i: number,
  avant: Avant,
  videsEffacent: boolean,
): number {
  if (r.apres.has(i)) r.apres.set(i, fusionner(lot, i, avant, videsEffacent))
  if (!avant) return A_CREER
  r.parcours[i] = avant.id
  return differences(lot, i, avant, videsEffacent).length > 0 ? A_MODIFIER : IDENTIQUE
}

/** True when the row would change a validated year; a later row of the import then meets the parcours as it was. */
function refuserVerrouillee(
  lot: LotParcours,
  r: Resolution,
  i: number,
  avant: Avant,
  { videsEffacent, verrous }: Pick<Regles, 'videsEffacent' | 'verrous'>,
): boolean {
  if (verrous.length === 0) return false
  const apres = fusionner(lot, i, avant, videsEffacent)
  for (const periode of verrous) {
    const changement = trouverChangement(avant, apres, periode)
    if (changement === null) continue
    r.verrouillees.set(i, { annee: periode.annee, changement })
    r.parcours[i] = avant?.id ?? 0
    if (r.apres.has(i)) r.apres.set(i, avant)
    return true
  }
  return false
}

/** What the parcours of a row holds before this row, from an earlier file of the import or from the base. */
export function findAvant(
  lot: LotParcours,
  r: Resolution,
  i: number,
  chercher: ReturnType<typeof creerRecherche>,
): Avant {
  const precedente = r.precedentes[i] ?? -1
  const apres = precedente >= 0 ? r.apres.get(precedente) : undefined
  if (apres) return { ...apres, id: r.parcours[precedente] ?? 0 }
  const personne = r.personnes[lot.personne[i] ?? 0] ?? 0
  if (personne === 0) return null
  return chercher(personne, axeDe(lot, i), lot.cleDate[i] ?? 0, lot.rang[i] ?? 0) ?? null
}

/** The axis of a row. */
export function axeDe(lot: LotParcours, i: number): string {
  return AXES[lot.axe[i] ?? 0] ?? 'AG'
}

/** The value of a field as the base holds it: a number, a code, or null. */
export function valeurDe(lot: LotParcours, champ: Champ, i: number): string | number | null {
  const v = lot.champs[champ][i] ?? NUL
  if (v === NUL) return null
  return estCode(champ) ? (lot.codes[champ].textes[v] ?? null) : v
}

/** The codes of a list, sorted and joined by `|`; null when the row says nothing. */
export function listeDe(lot: LotParcours, champ: ChampListe, i: number): string | null {
  const v = lot.listes[champ][i] ?? NUL
  return v === NUL ? null : (lot.codes[champ].textes[v] ?? '')
}

const CODES: ReadonlySet<string> = new Set(CHAMPS_CODES)
function estCode(champ: Champ): champ is (typeof CHAMPS_CODES)[number] {
  return CODES.has(champ)
}

/** The fields of a row that would change a stored parcours. */
export function differences(
  lot: LotParcours,
  i: number,
  avant: Contenu,
  videsEffacent: boolean,
): (Champ | ChampListe)[] {
  const presents = lot.feuilles[lot.feuille[i] ?? 0]?.presents
  const change = (champ: Champ | ChampListe, apres: unknown, ancien: unknown) =>
    presents?.has(champ) === true && apres !== ancien && (apres !== null || videsEffacent)
  const champs = CHAMPS.filter(c => change(c, valeurDe(lot, c, i), avant.champs[c]))
  const listes = CHAMPS_LISTES.filter(c => {
    const apres = listeDe(lot, c, i)
    return change(c, apres === null && videsEffacent ? '' : apres, avant.listes[c])
  })
  return [...champs, ...listes]
}

/** What a parcours holds once a row was applied to it (`avant` null: it was not there). */
function fusionner(lot: LotParcours, i: number, avant: Contenu | null, videsEffacent: boolean): Contenu {
  const champs = { ...avant?.champs } as Contenu['champs']
  const listes = { freins: '', mesures: '', ...avant?.listes }
  const changes = new Set(avant ? differences(lot, i, avant, videsEffacent) : [...CHAMPS, ...CHAMPS_LISTES])
  for (const champ of CHAMPS) if (changes.has(champ)) champs[champ] = valeurDe(lot, champ, i)
  for (const champ of CHAMPS_LISTES) if (changes.has(champ)) listes[champ] = listeDe(lot, champ, i) ?? ''
  return { champs, listes }
}

/** Rows of a second file with the key of a row of the first: one file alone never has two equal keys, their ranks differ. */
function trouverPrecedentes(lot: LotParcours): Int32Array {
  const precedentes = new Int32Array(lot.n).fill(-1)
  if (new Set(lot.feuilles.map(f => f.fichier)).size < 2) return precedentes
  const vues = new Map<string, number>()
  for (let i = 0; i < lot.n; i++) {
    const cle = `${lot.personne[i]}|${lot.axe[i]}|${lot.cleDate[i]}|${lot.rang[i]}`
    precedentes[i] = vues.get(cle) ?? -1
    vues.set(cle, i)
  }
  return precedentes
}

function findPersonnes(sqlite: Database.Database, lot: LotParcours): Int32Array {
  const ids = new Int32Array(lot.nombrePersonnes)
  const nombre = sqlite.prepare('SELECT 1 FROM personnes LIMIT 1').pluck().get()
  if (nombre === undefined) return ids
  const requete = sqlite.prepare('SELECT id FROM personnes WHERE cle = ?').pluck()
  for (let p = 0; p < ids.length; p++) {
    const id = requete.get(lot.cles.subarray(p * 32, p * 32 + 32)) as number | undefined
    ids[p] = id ?? 0
  }
  return ids
}
