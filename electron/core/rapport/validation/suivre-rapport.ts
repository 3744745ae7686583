import type { Input } from '../../../../shared/contract.ts'
import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import { getJourSaisi } from '../../../../shared/domain/jour-saisi.ts'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import type { Context } from '../../context.ts'
import { enRapport, type RefRapport, refuserEtape } from './acte-rapport.ts'
import type { LigneRapport } from './versions.ts'

/** Notes that a draft was read again, and by whom; its texts are then shut until it is taken back. */
export function relireRapport(ctx: Context, ref: RefRapport): Promise<RapportAnnuel> {
  return enRapport(ctx, ref, 'rapport:relire', (base, ligne) => {
    refuserEtape(ligne, ['brouillon'], 'marquer comme relu')
    base.sqlite
      .prepare(`UPDATE rapports SET etat = 'relu', relu_le = ?, relu_par = ? WHERE id = ?`)
      .run(new Date(ctx.now()).toISOString(), ctx.utilisateur, ligne.id)
  })
}

/** Makes a draft again of a report that was read but not validated. */
export function reprendreRapport(ctx: Context, ref: RefRapport): Promise<RapportAnnuel> {
  return enRapport(ctx, ref, 'rapport:reprendre', (base, ligne) => {
    refuserEtape(ligne, ['relu'], 'reprendre')
    base.sqlite
      .prepare(`UPDATE rapports SET etat = 'brouillon', relu_le = NULL, relu_par = NULL WHERE id = ?`)
      .run(ligne.id)
  })
}

/** Notes to whom the validated report was sent, and when: from the day of its validation to today. */
export function diffuserRapport(ctx: Context, d: Input<'rapport:diffuser'>): Promise<RapportAnnuel> {
  return enRapport(ctx, d, 'rapport:diffuser', (base, ligne) => {
    refuserEtape(ligne, ['valide'], 'diffuser')
    const le = getJourSaisi(d.le, 'le')
    refuserJour(ctx, ligne, le)
    base.sqlite
      .prepare(`UPDATE rapports SET etat = 'diffuse', diffuse_le = ?, destinataires = ? WHERE id = ?`)
      .run(le, d.destinataires, ligne.id)
  })
}

function refuserJour(ctx: Context, { valide_le }: LigneRapport, le: number): void {
  const aujourdhui = ctx.aujourdhui()
  if (le > aujourdhui)
    throw new AppError(
      'date_future',
      `Le ${formatJourFr(le)} n’est pas encore passé. Notez la date du jour où c’est fait.`,
      { champ: 'le' },
    )
  // The instant is universal: west of Greenwich its day may be tomorrow's.
  const minimal = Math.min(getJour((valide_le ?? '1970-01-01').slice(0, 10)), aujourdhui)
  if (le < minimal)
    throw new AppError(
      'date_impossible',
      `La diffusion ne peut pas précéder la validation, qui est du ${formatJourFr(minimal)}. Corrigez la date.`,
      { champ: 'le' },
    )
}
