import type { Sens } from '../../../../shared/domain/bilan.ts'
import { CHAMPS_CODES, creerDictionnaire, type Dictionnaire, type LotParcours, NUL } from '../commit/lot.ts'
import { type CelluleLue, type ColonneBloc, creerColonneBloc } from './bloc.ts'
import { creerFormes, type Formes } from './formes.ts'
import type { ColonneLue } from './lecture.ts'
import type { Table } from './table.ts'

/** The cells of one row at a time, read into `valeurs` (one per column, `NUL` when it says nothing). */
export type CellulesLigne = {
  valeurs: Int32Array
  colonnes: readonly ColonneBloc[]
  /** Moves to another table of the same sheet. */
  ouvrir(table: Table): void
  /** Reads a row; `dire` is called for each cell that has more to say than its value. */
  lire(
    position: number,
    corrections: ReadonlyMap<number, string> | undefined,
    dire: (colonne: ColonneLue, cellule: CelluleLue) => void,
  ): void
  /** First column of this meaning that says something. */
  valeur(sens: Sens): number
  /** The text behind `valeur`, null when it says nothing. */
  texte(sens: Sens): string | null
  /** True when the file has a column of this meaning with something in it. */
  a(sens: Sens): boolean
  /** Every column of these meanings: positions in `valeurs` and in `colonnes`. */
  placesDe(sens: readonly Sens[]): readonly number[]
  formes(): Map<string, Formes>
}

/** Columns of codes share the dictionaries of the lot, so that their positions are those of the lot. */
export function creerCellulesLigne(lues: readonly ColonneLue[], lot: LotParcours): CellulesLigne {
  const dictionnaires = lues.map(l => dictionnaireDe(l.sens, lot) ?? creerDictionnaire())
  const formes = lues.map(creerFormes)
  const places = placesParSens(lues)
  const remplis = new Set(lues.filter(l => !l.vide).map(l => l.sens))
  const valeurs = new Int32Array(lues.length).fill(NUL)
  const colonnes: ColonneBloc[] = []

  function findPlace(sens: Sens): number {
    const candidates = places.get(sens)
    if (candidates === undefined) return -1
    if (candidates.length > 1) for (const i of candidates) if (valeurs[i] !== NUL) return i
    return candidates[0] ?? -1
  }

  return {
    valeurs,
    colonnes,
    ouvrir(table) {
      colonnes.length = 0
      for (const [i, lue] of lues.entries())
        colonnes.push(creerColonneBloc(lue, table, dictionnaires[i], formes[i]))
    },
    lire(position, corrections, dire) {
      for (let i = 0; i < colonnes.length; i++) {
        const colonne = colonnes[i]
        if (!colonne) continue
        const correction = corrections?.get(colonne.lue.index)
        if (correction !== undefined) {
          const corrigee = colonne.lireTexte(correction, position)
          valeurs[i] = corrigee.valeur
          dire(colonne.lue, corrigee)
          continue
        }
        valeurs[i] = colonne.valeurEn(position)
        const remarque = colonne.remarqueEn(position)
        if (remarque) dire(colonne.lue, remarque)
      }
    },
    valeur: sens => valeurs[findPlace(sens)] ?? NUL,
    texte(sens) {
      const place = findPlace(sens)
      const valeur = valeurs[place] ?? NUL
      return valeur === NUL ? null : (colonnes[place]?.dictionnaire.textes[valeur] ?? null)
    },
    a: sens => remplis.has(sens),
    placesDe: sens => sens.flatMap(s => places.get(s) ?? []),
    formes: () => new Map(lues.map((l, i) => [l.colonne, formes[i] ?? creerFormes()])),
  }
}

function dictionnaireDe(sens: Sens, lot: LotParcours): Dictionnaire | undefined {
  const champ = CHAMPS_CODES.find(c => c === sens)
  return champ === undefined ? undefined : lot.codes[champ]
}

function placesParSens(lues: readonly ColonneLue[]): Map<Sens, number[]> {
  const places = new Map<Sens, number[]>()
  for (const [i, { sens }] of lues.entries()) places.set(sens, [...(places.get(sens) ?? []), i])
  return places
}
