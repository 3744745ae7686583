import type { Convention } from '../../../shared/domain/convention.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Instance } from '../../../shared/domain/instance.ts'
import type { Base } from '../database/open.ts'

/**
 * Refuses a profile that would rewrite what was already held: without a body that has meetings or holders, without a chair
 * in which somebody was noted or named, or with another rule of quorum or another voice where the roll was called.
 */
export function refuserInstancesRetirees(
  base: Base,
  convention: number,
  { avant, apres }: { avant: Convention; apres: Convention },
): void {
  const utilisees = base.sqlite
    .prepare(
      `SELECT instance FROM seances WHERE convention_id = @convention
       UNION SELECT instance FROM titulaires WHERE convention_id = @convention ORDER BY 1`,
    )
    .pluck()
    .all({ convention }) as string[]
  for (const code of utilisees) {
    const instance = apres.instances.find(i => i.code === code)
    if (instance === undefined)
      refuser(
        code,
        `L’instance « ${code} » ne peut pas être retirée : elle a des séances ou des titulaires dans cette base.`,
      )
    else refuserAutresSieges(base, convention, instance, avant)
  }
}

function refuserAutresSieges(base: Base, convention: number, instance: Instance, avant: Convention): void {
  const { code, libelle } = instance
  const retiree = listPlacesOccupees(base, convention, code).find(place => !aPlace(instance, place))
  if (retiree !== undefined)
    refuser(
      code,
      `« ${libelle} » ne peut pas perdre le siège « ${retiree} » : quelqu’un y a été nommé ou noté. Déclarez-le vacant depuis le jour où il n’existe plus.`,
    )
  const ancienne = avant.instances.find(i => i.code === code)
  if (ancienne === undefined || !aTenuSeance(base, convention, code)) return
  if (ancienne.quorum !== instance.quorum || changeDeVoix(ancienne, instance))
    refuser(
      code,
      `« ${libelle} » a déjà tenu des séances : sa règle de quorum et les voix de ses sièges ne changent plus, le compte de ces séances serait réécrit. Ajoutez une autre instance.`,
    )
}

function listPlacesOccupees(base: Base, convention: number, instance: string): string[] {
  return base.sqlite
    .prepare(
      `SELECT siege || ':' || rang AS place FROM titulaires WHERE convention_id = @convention AND instance = @instance
       UNION SELECT m.place FROM mouvements m JOIN seances s ON s.id = m.seance_id
         WHERE s.convention_id = @convention AND s.instance = @instance
       UNION SELECT p.mandant FROM pouvoirs p JOIN seances s ON s.id = p.seance_id
         WHERE s.convention_id = @convention AND s.instance = @instance
       ORDER BY 1`,
    )
    .pluck()
    .all({ convention, instance }) as string[]
}

function aPlace({ sieges }: Instance, place: string): boolean {
  return sieges.some(s => Array.from({ length: s.nombre }, (_, i) => `${s.code}:${i + 1}`).includes(place))
}

function aTenuSeance(base: Base, convention: number, instance: string): boolean {
  const tenue = base.sqlite
    .prepare('SELECT 1 FROM seances WHERE convention_id = ? AND instance = ? AND exercice IS NOT NULL')
    .get(convention, instance)
  return tenue !== undefined
}

function changeDeVoix(avant: Instance, apres: Instance): boolean {
  return avant.sieges.some(s => {
    const garde = apres.sieges.find(a => a.code === s.code)
    return garde !== undefined && garde.voix !== s.voix
  })
}

function refuser(instance: string, message: string): never {
  throw new AppError('instance_utilisee', message, { champ: 'instances', instance })
}
