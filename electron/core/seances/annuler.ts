import type { Input } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { enSeance } from './acte.ts'
import { porterSuites } from './suites.ts'

/** Cancels a meeting; what it was to deal with goes to the next one. Refused once something was voted. */
export function annulerSeance(ctx: Context, demande: Input<'seances:annuler'>): Promise<void> {
  const acte = {
    ...demande,
    action: 'seances:annuler',
    etats: ['prevue', 'convoquee', 'ouverte'] as const,
  }
  return enSeance(ctx, acte, (base, seance) => {
    refuserVotes(base, seance.id)
    base.sqlite
      .prepare("UPDATE seances SET etat = 'annulee', motif = ? WHERE id = ?")
      .run(demande.motif, seance.id)
    porterSuites(ctx, base, seance)
    return { libelle: `Séance annulée : ${demande.motif}`, valeur: undefined }
  })
}

function refuserVotes(base: Base, seance: number): void {
  if (base.sqlite.prepare('SELECT 1 FROM votes WHERE seance_id = ?').get(seance) === undefined) return
  throw new AppError(
    'seance_votee',
    'Des votes sont enregistrés dans cette séance : elle a eu lieu et ne s’annule plus. Clôturez-la.',
    { champ: 'seance' },
  )
}
