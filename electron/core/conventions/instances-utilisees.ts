import type { Convention } from '../../../shared/domain/convention.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Base } from '../database/open.ts'

/** Refuses a profile without a body that already has meetings or holders: what it decided would have no rule any more. */
export function refuserInstancesRetirees(base: Base, convention: number, profil: Convention): void {
  const utilisees = base.sqlite
    .prepare(
      `SELECT instance FROM seances WHERE convention_id = @convention
       UNION SELECT instance FROM titulaires WHERE convention_id = @convention ORDER BY 1`,
    )
    .pluck()
    .all({ convention }) as string[]
  const retiree = utilisees.find(code => !profil.instances.some(i => i.code === code))
  if (retiree === undefined) return
  throw new AppError(
    'instance_utilisee',
    `L’instance « ${retiree} » ne peut pas être retirée : elle a des séances ou des titulaires dans cette base.`,
    { champ: 'instances', instance: retiree },
  )
}
