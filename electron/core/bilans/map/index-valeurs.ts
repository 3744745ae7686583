import type { Sens } from '../../../../shared/domain/bilan.ts'
import type { Convention } from '../../../../shared/domain/convention.ts'
import type {
  Entree,
  IdNomenclature,
  Nomenclature,
  Nomenclatures,
} from '../../../../shared/domain/nomenclature.ts'
import { creerIndex, type Index } from '../../../../shared/domain/nomenclature-recherche.ts'
import { findClasseDuree } from './durees.ts'
import { creerIndexTerritoires, type IndexTerritoires } from './territoires.ts'

/** The nomenclature in which the labels of a column are looked up: that of its meaning and no other. */
export const NOMENCLATURE_DU_SENS: Partial<Record<Sens, IdNomenclature>> = {
  sexe: 'sexe',
  acteur: 'acteur',
  motif_sortie: 'motif_sortie',
  axe: 'axe',
  freins: 'frein',
  frein_oui_non: 'oui_non',
  mesures: 'mesure',
  niveau_formation: 'niveau_formation',
  duree_inscription: 'duree_inscription',
  brsa: 'oui_non',
  rqth: 'oui_non',
  qpv: 'oui_non',
}

export type IndexValeurs = {
  /** Undefined for a meaning without nomenclature. */
  find(sens: Sens, libelle: string): Entree | undefined
  nomenclature(sens: Sens): Nomenclature | undefined
  territoires: IndexTerritoires
}

/** Entries that the base added to an open nomenclature, by nomenclature. */
export type EntreesLocales = Partial<Record<IdNomenclature | 'modalite', Entree[]>>

const cache = new WeakMap<Convention, IndexValeurs>()

/** The look-ups of a convention without local values, made once per convention. */
export function getIndexValeurs(convention: Convention, nomenclatures: Nomenclatures): IndexValeurs {
  const deja = cache.get(convention)
  if (deja) return deja
  const index = creerIndexValeurs(convention, nomenclatures, {})
  cache.set(convention, index)
  return index
}

/** The look-ups of a convention: its own themes, measures and modalités before the common nomenclatures, then local values. */
export function creerIndexValeurs(
  convention: Convention,
  nomenclatures: Nomenclatures,
  locales: EntreesLocales,
): IndexValeurs {
  const modalites: Nomenclature = {
    id: 'modalite',
    libelle: 'Modalité',
    ouverte: true,
    entrees: convention.modalites,
  }
  const mesures: Nomenclature = {
    ...nomenclatures.mesure,
    entrees: [...convention.mesures, ...nomenclatures.mesure.entrees],
  }
  const noms = (sens: Sens): Nomenclature | undefined => {
    if (sens === 'modalite') return modalites
    if (sens === 'mesures') return mesures
    const id = NOMENCLATURE_DU_SENS[sens]
    return id === undefined ? undefined : nomenclatures[id]
  }
  const index = new Map<Sens, Index | undefined>()
  const getIndex = (sens: Sens): Index | undefined => {
    if (!index.has(sens)) {
      const nomenclature = noms(sens)
      const cle = sens === 'modalite' ? 'modalite' : NOMENCLATURE_DU_SENS[sens]
      index.set(sens, nomenclature && creerIndex(nomenclature, cle === undefined ? [] : (locales[cle] ?? [])))
    }
    return index.get(sens)
  }
  return {
    find(sens, libelle) {
      const entree = getIndex(sens)?.(libelle)
      if (entree !== undefined || sens !== 'duree_inscription') return entree
      const classe = findClasseDuree(libelle)
      return classe === undefined ? undefined : getIndex(sens)?.(classe)
    },
    nomenclature: noms,
    territoires: creerIndexTerritoires(convention, nomenclatures.departement),
  }
}
