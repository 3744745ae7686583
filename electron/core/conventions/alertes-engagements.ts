import type { Convention } from '../../../shared/domain/convention.ts'
import { formatJourFr, formatJourIso } from '../../../shared/domain/dates.ts'
import type { Controle } from '../../../shared/domain/reponses.ts'
import type { Base } from '../database/open.ts'
import { listRetards } from '../decisions/engagements.ts'

/** One alert for each commitment that is late on `jour` (day number), with every due date that was missed. */
export function listAlertesEngagements(
  base: Base,
  convention: number,
  profil: Convention,
  jour: number,
): Controle[] {
  return listRetards(base, convention, profil, jour).map(({ texte, reference, manques }) => ({
    code: 'engagement_en_retard',
    gravite: 'anomalie',
    message: `Engagement en retard : ${texte} (dû le ${manques.map(m => formatJourFr(m.echeance)).join(', le ')}).`,
    elements: manques.map(m => ({ texte: 'échéance', valeur: formatJourIso(m.echeance), reference })),
  }))
}
