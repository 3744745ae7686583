import type { Output } from '../../../../shared/contract.ts'
import { formatJourIso } from '../../../../shared/domain/dates.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Base } from '../../database/open.ts'
import type { LigneTitulaire } from '../membres.ts'

export type TitulaireStocke = LigneTitulaire & { id: number }
export type Titulaire = Output<'titulaires:list'>[number]

/** Every dated holder, substitute and vacancy of a body, in order of date. */
export function listLignesTitulaires(base: Base, convention: number, instance: string): TitulaireStocke[] {
  return base.sqlite
    .prepare('SELECT * FROM titulaires WHERE convention_id = ? AND instance = ? ORDER BY depuis, id')
    .all(convention, instance) as TitulaireStocke[]
}

/** Throws `titulaire_inconnu` (field `id`) when the base does not hold it. */
export function getLigneTitulaire(base: Base, id: number): TitulaireStocke {
  const ligne = base.sqlite.prepare('SELECT * FROM titulaires WHERE id = ?').get(id) as
    | TitulaireStocke
    | undefined
  if (ligne !== undefined) return ligne
  throw new AppError('titulaire_inconnu', `Cette base ne contient pas de titulaire n° ${id}.`, {
    champ: 'id',
  })
}

/** A stored holder as the contract answers it. */
export function formatTitulaire(t: TitulaireStocke): Titulaire {
  return {
    id: t.id,
    instance: t.instance,
    siege: t.siege,
    rang: t.rang,
    territoire: t.territoire,
    qualite: t.qualite,
    nom: t.nom,
    fonction: t.fonction,
    depuis: formatJourIso(t.depuis),
    jusqua: t.jusqua === null ? null : formatJourIso(t.jusqua),
  }
}
