import { CHAMPS, CHAMPS_LISTES, type LotParcours, NUL } from '../commit/lot.ts'

/** Makes room for `enPlus` more rows. */
export function assurerPlace(lot: LotParcours, enPlus: number): void {
  const besoin = lot.n + enPlus
  if (besoin <= lot.ligne.length) return
  const taille = Math.max(besoin, Math.ceil(lot.ligne.length * 1.5))
  lot.feuille = copier(lot.feuille, new Uint16Array(taille))
  lot.ligne = copier(lot.ligne, new Int32Array(taille))
  lot.personne = copier(lot.personne, new Int32Array(taille))
  lot.axe = copier(lot.axe, new Uint8Array(taille))
  lot.cleDate = copier(lot.cleDate, new Int32Array(taille))
  lot.rang = copier(lot.rang, new Int32Array(taille))
  for (const champ of CHAMPS) lot.champs[champ] = copier(lot.champs[champ], new Int32Array(taille).fill(NUL))
  for (const champ of CHAMPS_LISTES)
    lot.listes[champ] = copier(lot.listes[champ], new Int32Array(taille).fill(NUL))
}

function copier<T extends Uint8Array | Uint16Array | Int32Array>(source: T, cible: T): T {
  cible.set(source)
  return cible
}

export type Rangs = {
  /** 0 for the first row of one file with this key, 1 for the second… */
  suivant(personne: number, axe: number, cleDate: number): number
}

const DATES = 2 ** 23
const ORIGINE = 2 ** 22

/** Ranks among equal keys of one file: two identical rows are two rows. */
export function creerRangs(): Rangs {
  const vues = new Map<number, number>()
  return {
    suivant(personne, axe, cleDate) {
      const cle = (personne * 4 + axe) * DATES + cleDate + ORIGINE
      const rang = vues.get(cle) ?? 0
      vues.set(cle, rang + 1)
      return rang
    },
  }
}
