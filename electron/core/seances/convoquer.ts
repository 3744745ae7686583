import type { Input } from '../../../shared/contract.ts'
import { checkDelai } from '../../../shared/domain/convocation.ts'
import { formatJourFr, formatJourIso } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { getJourSaisi } from '../../../shared/domain/jour-saisi.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { enSeance } from './acte.ts'
import { getCadre } from './cadre.ts'
import { findJourPremiere } from './delai.ts'
import type { LigneSeance } from './lignes.ts'
import { actualiserPoints } from './points/points-automatiques.ts'

/**
 * Convenes the members, or convenes them again. A day too near to the meeting is refused unless `urgence` says why, which
 * is kept only when the delay is really not respected; no urgency shortens the delay of a second convocation.
 */
export function convoquerSeance(ctx: Context, demande: Input<'seances:convoquer'>): Promise<void> {
  const acte = { ...demande, action: 'seances:convoquer', etats: ['prevue', 'convoquee'] as const }
  return enSeance(ctx, acte, (base, seance) => {
    const le = getJourSaisi(demande.le, 'le')
    const urgence = refuserDelai(base, seance, le, demande.urgence)
    const ajouts = actualiserPoints(ctx, base, seance.id)
    base.sqlite
      .prepare("UPDATE seances SET etat = 'convoquee', convoquee_le = ?, urgence = ? WHERE id = ?")
      .run(le, urgence, seance.id)
    const motif = urgence === null ? [] : [`en urgence : ${urgence}`]
    return {
      libelle: [`Membres convoqués le ${formatJourFr(le)}`, ...motif, ...ajouts].join(' ; '),
      valeur: undefined,
      detail: { le: formatJourIso(le) },
    }
  })
}

function refuserDelai(base: Base, seance: LigneSeance, le: number, urgence: string | null): string | null {
  const { convocation, date } = seance
  const premiere = findJourPremiere(base, seance)
  const { reglement } = getCadre(base, seance)
  const { respecte, phrase, auPlusTard } = checkDelai({ reglement, convocation, le, date, premiere })
  if (respecte) return null
  if (urgence !== null && convocation === 1 && le <= date) return urgence
  throw new AppError('delai_convocation', phrase, {
    champ: 'le',
    auPlusTard: auPlusTard === null ? null : formatJourIso(auPlusTard),
  })
}
