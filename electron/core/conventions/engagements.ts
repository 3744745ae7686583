import type { Fait } from '../../../shared/domain/calendrier.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import { parseJour } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { echeanceSchema } from '../../../shared/domain/reponses.ts'
import type { Base } from '../database/open.ts'

const CODES_ECHEANCES: readonly string[] = echeanceSchema.shape.code.options

/** What the register of commitments holds as done, in order of date. */
export function listFaits(base: Base, convention: number): Fait[] {
  return base.sqlite
    .prepare(
      'SELECT engagement AS code, fait_le AS jour FROM engagements_faits WHERE convention_id = ? ORDER BY fait_le, id',
    )
    .all(convention) as Fait[]
}

/**
 * Records that a commitment was kept, a date honoured or a body held on a day. `code` is that of a commitment, of an
 * échéance or of a body of the convention; anything else is refused. To be called inside a transaction.
 */
export function noterFait(
  base: Base,
  convention: number,
  profil: Convention,
  fait: { code: string; date: string; preuve: string | null },
): { id: number } {
  const connus = [
    ...profil.engagements.map(e => e.code),
    ...CODES_ECHEANCES,
    ...profil.instances.map(i => i.code),
  ]
  const code = connus.find(c => souligner(c) === souligner(fait.code))
  if (code === undefined) {
    throw new AppError(
      'engagement_inconnu',
      `La convention ne connaît pas l’engagement « ${fait.code} ». Engagements et échéances : ${[...new Set(connus)].join(', ')}.`,
      { connus },
    )
  }
  const jour = parseJour(fait.date)
  if (jour === undefined)
    throw new AppError('date_inconnue', `Le jour « ${fait.date} » n’existe pas dans le calendrier.`)
  const { lastInsertRowid } = base.sqlite
    .prepare('INSERT INTO engagements_faits (convention_id, engagement, fait_le, preuve) VALUES (?, ?, ?, ?)')
    .run(convention, code, jour, fait.preuve)
  return { id: Number(lastInsertRowid) }
}

/** « base-ressources » and « base_ressources » are one code. */
function souligner(code: string): string {
  return code.replaceAll('-', '_')
}
