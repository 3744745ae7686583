import type { Absence } from '../../../../shared/domain/absence.ts'

/**
 * The rows of one import ready to be stored, column by column in typed arrays: 200 000 rows stay under 40 MB.
 * Nothing here identifies anyone: identifiers are already keyed hashes.
 */

/** « No value » in a typed column. */
export const NUL = -0x8000_0000

/** Fields that are a number in the base: days since 1970-01-01, years, 0 or 1. */
export const CHAMPS_NOMBRES = [
  'date_prescription',
  'date_diagnostic',
  'date_entree',
  'date_fin_prevue',
  'date_prolongation',
  'date_sortie',
  'annee_naissance',
  'age_entree',
  'brsa',
  'rqth',
  'qpv',
] as const
/** Fields that are the code of a nomenclature: the column holds a position in `codes`. */
export const CHAMPS_CODES = [
  'modalite',
  'territoire',
  'territoire_2',
  'acteur',
  'motif_sortie',
  'sexe',
  'niveau_formation',
  'duree_inscription',
] as const
export type ChampNombre = (typeof CHAMPS_NOMBRES)[number]
export type ChampCode = (typeof CHAMPS_CODES)[number]
export type Champ = ChampNombre | ChampCode
export const CHAMPS: readonly Champ[] = [...CHAMPS_NOMBRES, ...CHAMPS_CODES]

/** Several values in one row: the column holds a position in `ensembles`, whose codes are sorted and joined by `|`. */
export const CHAMPS_LISTES = ['freins', 'mesures'] as const
export type ChampListe = (typeof CHAMPS_LISTES)[number]

export const AXES = ['AG', 'ASE', 'AUTRE'] as const
export type Axe = (typeof AXES)[number]

export const ETATS = ['a_creer', 'a_modifier', 'identique', 'en_erreur', 'exclue'] as const
export type Etat = (typeof ETATS)[number]

/** Positions start at 0; `code` gives the position of a text, adding it the first time. */
export type Dictionnaire = { textes: string[]; positions: Map<string, number> }

export function creerDictionnaire(): Dictionnaire {
  return { textes: [], positions: new Map() }
}

/** The position of `texte`, added when it is new. */
export function coder(dictionnaire: Dictionnaire, texte: string): number {
  const connu = dictionnaire.positions.get(texte)
  if (connu !== undefined) return connu
  const position = dictionnaire.textes.push(texte) - 1
  dictionnaire.positions.set(texte, position)
  return position
}

/** One sheet of the import. `presents` are the fields that its layout has: the others are never touched. */
export type FeuilleLot = {
  fichier: number
  presents: ReadonlySet<Champ | ChampListe>
}

/** Rows in the order of the files. Refused and excluded rows are in no lot. */
export type LotParcours = {
  n: number
  feuilles: FeuilleLot[]
  feuille: Uint16Array
  ligne: Int32Array
  personne: Int32Array
  /** 32 bytes per person. */
  cles: Uint8Array
  nombrePersonnes: number
  axe: Uint8Array
  cleDate: Int32Array
  /** Among equal keys of one file, from 0. */
  rang: Int32Array
  champs: Record<Champ, Int32Array>
  codes: Record<ChampCode | ChampListe, Dictionnaire>
  listes: Record<ChampListe, Int32Array>
  /** JSON of {column letter: raw text}, only cells that the stored mapping does not give back; null most of the time. */
  brut: (string | null)[]
}

/** One declared value with its own cell. `cle` is what makes it the same value in a later file. */
export type ValeurLot = {
  feuille: number
  ligne: number
  colonne: string
  cellule: string
  indicateur: string
  libelle: string
  territoire: string | null
  periode: string
  categorie: string | null
  unite: string
  valeur: number | null
  absence: Absence | null
  brut: string | null
  cle: string
}

/** An empty lot for `capacite` rows at most. */
export function creerLotParcours(capacite: number): LotParcours {
  const colonne = () => new Int32Array(capacite).fill(NUL)
  return {
    n: 0,
    feuilles: [],
    feuille: new Uint16Array(capacite),
    ligne: new Int32Array(capacite),
    personne: new Int32Array(capacite),
    cles: new Uint8Array(0),
    nombrePersonnes: 0,
    axe: new Uint8Array(capacite),
    cleDate: new Int32Array(capacite),
    rang: new Int32Array(capacite),
    champs: parNom(CHAMPS, colonne),
    codes: parNom([...CHAMPS_CODES, ...CHAMPS_LISTES], creerDictionnaire),
    listes: parNom(CHAMPS_LISTES, colonne),
    brut: [],
  }
}

function parNom<N extends string, V>(noms: readonly N[], creer: () => V): Record<N, V> {
  return Object.fromEntries(noms.map(nom => [nom, creer()])) as Record<N, V>
}
