import type { Fait } from '../../../shared/domain/calendrier.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import { listEngagementsSuivis, souligner } from '../../../shared/domain/engagement.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { getJourSaisi } from '../../../shared/domain/jour-saisi.ts'
import { echeanceSchema } from '../../../shared/domain/reponses.ts'
import { checkTerritoire } from '../conventions/territoires.ts'
import type { Base } from '../database/open.ts'

/** One line of the register, as it is stored. */
export type LigneFait = {
  id: number
  code: string
  jour: number
  etat: 'tenu' | 'en_cours' | 'non_tenu'
  preuve: string | null
  commentaire: string | null
}

const CODES_ECHEANCES: readonly string[] = echeanceSchema.shape.code.options

/** What the register of commitments holds as done, in order of date: neither what was taken back nor what is not kept yet. */
export function listFaits(base: Base, convention: number): Fait[] {
  return base.sqlite
    .prepare(
      `SELECT engagement AS code, fait_le AS jour, territoire FROM engagements_faits
       WHERE convention_id = ? AND retire_le IS NULL AND etat = 'tenu' ORDER BY fait_le, id`,
    )
    .all(convention) as Fait[]
}

/** Every line of the register that was not taken back, in order of date. */
export function listLignesFaits(base: Base, convention: number): LigneFait[] {
  return base.sqlite
    .prepare(
      `SELECT id, engagement AS code, fait_le AS jour, etat, preuve, commentaire FROM engagements_faits
       WHERE convention_id = ? AND retire_le IS NULL ORDER BY fait_le, id`,
    )
    .all(convention) as LigneFait[]
}

type FaitSaisi = {
  code: string
  date: string
  etat: LigneFait['etat']
  preuve: string | null
  commentaire: string | null
  territoire: string | null
}

/**
 * Records how a commitment was kept, a date honoured or a body held on a day. `code` is that of a commitment, of an
 * échéance or of a body of the convention; anything else is refused. To be called inside a transaction.
 */
export function noterFait(base: Base, convention: number, profil: Convention, fait: FaitSaisi): number {
  const jour = getJourSaisi(fait.date, 'date')
  checkTerritoire(base, convention, profil, fait.territoire)
  const { lastInsertRowid } = base.sqlite
    .prepare(
      `INSERT INTO engagements_faits (convention_id, engagement, fait_le, preuve, etat, commentaire, territoire)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      convention,
      getCode(profil, fait.code),
      jour,
      fait.preuve,
      fait.etat,
      fait.commentaire,
      fait.territoire,
    )
  return Number(lastInsertRowid)
}

/** Takes a line of the register away, or gives it back; false when it already was so. Throws `engagement_note_inconnu`. */
export function retirerFait(base: Base, id: number, retireLe: string | null): { change: boolean } {
  const ligne = base.sqlite.prepare('SELECT retire_le FROM engagements_faits WHERE id = ?').get(id) as
    | { retire_le: string | null }
    | undefined
  if (ligne === undefined)
    throw new AppError('engagement_note_inconnu', `Le registre des engagements n’a pas de ligne n° ${id}.`)
  const change = (ligne.retire_le === null) !== (retireLe === null)
  if (change) base.sqlite.prepare('UPDATE engagements_faits SET retire_le = ? WHERE id = ?').run(retireLe, id)
  return { change }
}

function getCode(profil: Convention, code: string): string {
  const connus = [
    ...listEngagementsSuivis(profil).map(e => e.code),
    ...CODES_ECHEANCES,
    ...profil.instances.map(i => i.code),
  ]
  const connu = connus.find(c => souligner(c) === souligner(code))
  if (connu !== undefined) return connu
  throw new AppError(
    'engagement_inconnu',
    `La convention ne connaît pas l’engagement « ${code} ». Engagements et échéances : ${[...new Set(connus)].join(', ')}.`,
    { connus, champ: 'code' },
  )
}
