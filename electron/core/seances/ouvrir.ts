import type { Input } from '../../../shared/contract.ts'
import { formatHeure } from '../../../shared/domain/dates-en-mots.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { enSeance } from './acte.ts'
import { type Cadre, getCadre } from './cadre.ts'
import { calculerDelai } from './delai.ts'
import type { LigneSeance } from './lignes.ts'
import { compterExercice, listMembres } from './membres.ts'
import { actualiserPoints } from './points/points-automatiques.ts'

/** Opens a meeting and freezes how many chairs are in exercise. Where a text sets a delay, members must have been convened. */
export function ouvrirSeance(ctx: Context, demande: Input<'seances:ouvrir'>): Promise<void> {
  const acte = { ...demande, action: 'seances:ouvrir', etats: ['prevue', 'convoquee'] as const }
  return enSeance(ctx, acte, (base, seance) => {
    const cadre = getCadre(base, seance)
    refuserSansConvocation(base, seance, cadre)
    const ajouts = actualiserPoints(ctx, base, seance.id)
    const exercice = compterExercice(listMembres(base, seance, cadre.profil))
    base.sqlite
      .prepare("UPDATE seances SET etat = 'ouverte', ouverte_a = ?, exercice = ? WHERE id = ?")
      .run(demande.heure, exercice, seance.id)
    return {
      libelle: [`Séance ouverte à ${formatHeure(demande.heure)}`, ...ajouts].join(' ; '),
      valeur: undefined,
      detail: { exercice },
    }
  })
}

function refuserSansConvocation(base: Base, seance: LigneSeance, { reglement }: Cadre): void {
  const seconde = seance.convocation === 2 ? reglement.secondeConvocation : null
  const delai = seconde ?? reglement.convocation
  if (seance.etat === 'convoquee' || delai === null) return
  throw new AppError(
    'seance_non_convoquee',
    `Les membres ne sont pas convoqués : notez d’abord le jour de la convocation. ${calculerDelai(base, seance, reglement).phrase}`,
    { champ: 'convoqueeLe' },
  )
}
