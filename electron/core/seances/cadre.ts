import type { Convention } from '../../../shared/domain/convention.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Instance, Reglement } from '../../../shared/domain/instance.ts'
import { getReglement } from '../../../shared/domain/reglement.ts'
import { getConventionStockee } from '../conventions/store.ts'
import type { Base } from '../database/open.ts'
import type { LigneSeance } from './lignes.ts'

/** The convention and the body of a meeting, with the rules that it follows. */
export type Cadre = { profil: Convention; instance: Instance; reglement: Reglement }

/** What a stored meeting follows today: the profile of its convention as it is now in the base. */
export function getCadre(base: Base, seance: Pick<LigneSeance, 'convention_id' | 'instance'>): Cadre {
  const code = base.sqlite
    .prepare('SELECT code FROM conventions WHERE id = ?')
    .pluck()
    .get(seance.convention_id) as string
  return getCadreInstance(getConventionStockee(base, code).profil, seance.instance)
}

/** Throws `instance_inconnue` (field `instance`) when the convention has no such body. */
export function getCadreInstance(profil: Convention, code: string): Cadre {
  const instance = profil.instances.find(i => i.code === code)
  if (instance !== undefined) return { profil, instance, reglement: getReglement(instance) }
  const connues = profil.instances.map(i => i.code)
  throw new AppError(
    'instance_inconnue',
    `La convention « ${profil.id} » n’a pas d’instance « ${code} ». Ses instances : ${connues.join(', ') || 'aucune'}.`,
    { champ: 'instance', connues },
  )
}
