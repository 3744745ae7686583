import { getJour } from '../../../shared/domain/dates.ts'
import type { Parcours } from './oracle.ts'

/** An accompaniment of which the test names what matters; dates as `YYYY-MM-DD`. */
export function parcours(
  id: number,
  champs: Partial<Omit<Parcours, 'entree' | 'sortie' | 'prescription'>> & {
    entree?: string
    sortie?: string
    prescription?: string
  } = {},
): Parcours {
  const { entree, sortie, prescription, ...reste } = champs
  const jour = (texte: string | undefined) => (texte === undefined ? null : getJour(texte))
  return {
    ...VIDE,
    id,
    personne: id,
    entree: jour(entree),
    sortie: jour(sortie),
    prescription: jour(prescription),
    ...reste,
  }
}

const VIDE: Parcours = {
  id: 0,
  personne: 0,
  axe: 'AG',
  territoires: [],
  acteur: null,
  prescription: null,
  diagnostic: null,
  entree: null,
  prolongation: null,
  sortie: null,
  motif: null,
  sexe: null,
  naissance: null,
  age: null,
  brsa: null,
  rqth: null,
  qpv: null,
  niveau: null,
  duree: null,
  freins: [],
  mesures: [],
}
