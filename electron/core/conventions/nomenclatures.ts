import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/domain/erreurs.ts'
import {
  type IdNomenclature,
  type Nomenclature,
  type Nomenclatures,
  nomenclatureSchema,
} from '../../../shared/domain/nomenclature.ts'

/** Every nomenclature shipped in `resources/nomenclatures/`, by id; throws `nomenclature_invalide` when a file is wrong. */
export function loadNomenclatures(ressources: string): Nomenclatures {
  const charger = (id: IdNomenclature): Nomenclature => loadNomenclature(ressources, id)
  return {
    motif_sortie: charger('motif_sortie'),
    groupe_sortie: charger('groupe_sortie'),
    acteur: charger('acteur'),
    frein: charger('frein'),
    mesure: charger('mesure'),
    axe: charger('axe'),
    sexe: charger('sexe'),
    oui_non: charger('oui_non'),
    niveau_formation: charger('niveau_formation'),
    duree_inscription: charger('duree_inscription'),
    departement: charger('departement'),
  }
}

function loadNomenclature(ressources: string, id: IdNomenclature): Nomenclature {
  const fichier = join(ressources, 'nomenclatures', `${id}.json`)
  try {
    return nomenclatureSchema.parse(JSON.parse(readFileSync(fichier, 'utf8')))
  } catch (cause) {
    throw new AppError(
      'nomenclature_invalide',
      `La nomenclature « ${id} » fournie avec Tandem est absente ou abîmée. Réinstallez Tandem.`,
      { fichier },
      { cause },
    )
  }
}
