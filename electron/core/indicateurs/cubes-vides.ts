import type { Convention } from '../../../shared/domain/convention.ts'
import type { Cubes } from './cubes.ts'
import { creerGrille } from './profil-personne.ts'

/** The cubes of a period about which the base holds nothing. */
export function creerCubesVides(convention: Convention): Cubes {
  return {
    parcours: [],
    delais: [],
    durees: [],
    mesures: [],
    personnes: { personnes: [], territoires: [], freins: [] },
    grille: creerGrille(convention, { sexe: [], niveau_formation: [], duree_inscription: [] }),
  }
}
