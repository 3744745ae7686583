import type { Convention } from '../../../shared/domain/convention.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Instance, Reglement } from '../../../shared/domain/instance.ts'
import { getReglement } from '../../../shared/domain/reglement.ts'
import { getConventionStockee, listConventions } from '../conventions/store.ts'
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

/** Refuses a filter on a body that no convention of the base has, or not the one given: an empty list would hide the slip. */
export function refuserInstanceInconnue(
  base: Base,
  { convention, instance }: { convention?: string | undefined; instance?: string | undefined },
): void {
  if (instance === undefined) return
  if (convention !== undefined) {
    getCadreInstance(getConventionStockee(base, convention).profil, instance)
    return
  }
  const connues = listConventions(base).flatMap(profil => profil.instances.map(i => i.code))
  if (connues.includes(instance)) return
  throw new AppError(
    'instance_inconnue',
    `Aucune convention de cette base n’a d’instance « ${instance} ». Instances : ${[...new Set(connues)].join(', ') || 'aucune'}.`,
    { champ: 'instance', connues },
  )
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
