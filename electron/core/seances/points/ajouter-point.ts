import type { Input } from '../../../../shared/contract.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Context } from '../../context.ts'
import { indicateursHandlers } from '../../indicateurs/handlers.ts'
import { enSeance } from '../acte.ts'
import { getCadre } from '../cadre.ts'
import { getLigneSeance, type LigneSeance } from '../lignes.ts'
import { listPointsVivants, numeroterPoints } from './lignes-points.ts'

/** Puts an item at the end of the agenda; in an open meeting it is one of the « questions diverses ». */
export function ajouterPoint(ctx: Context, demande: Input<'points:ajouter'>): Promise<number> {
  refuserIndicateurs(ctx, getLigneSeance(ctx.base(), demande.seance), demande.indicateurs)
  const acte = {
    ...demande,
    action: 'points:ajouter',
    etats: ['prevue', 'convoquee', 'ouverte'] as const,
  }
  return enSeance(ctx, acte, (base, seance) => {
    const vivants = listPointsVivants(base, seance.id)
    const { lastInsertRowid } = base.sqlite
      .prepare(
        `INSERT INTO points (seance_id, rang, type, intitule, objet, texte, rapporteur, duree_min, indicateurs)
         VALUES (?, ?, ?, ?, 'libre', ?, ?, ?, ?)`,
      )
      .run(
        seance.id,
        vivants.length + 1,
        demande.type,
        demande.intitule,
        demande.texte.trim(),
        demande.rapporteur?.trim() || null,
        demande.dureeMin,
        JSON.stringify(demande.indicateurs),
      )
    const point = Number(lastInsertRowid)
    numeroterPoints(base, [...vivants.map(p => p.id), point])
    const ou = seance.etat === 'ouverte' ? ' en questions diverses' : ''
    return { libelle: `Point ajouté${ou} : « ${demande.intitule} »`, valeur: seance.id, detail: { point } }
  })
}

/** Refuses a code that the catalogue of the meeting's convention does not hold, or given twice. Reads files: to be called before the transaction. */
export function refuserIndicateurs(ctx: Context, seance: LigneSeance, codes: readonly string[]): void {
  if (codes.length === 0) return
  const { profil } = getCadre(ctx.base(), seance)
  const connus = new Set(
    indicateursHandlers['indicateurs:catalogue'](ctx, { convention: profil.id }).map(({ code }) => code),
  )
  const inconnu = codes.find(c => !connus.has(c))
  if (inconnu !== undefined)
    throw new AppError(
      'indicateur_inconnu',
      `Le catalogue de cette convention ne contient pas l’indicateur « ${inconnu} ». Choisissez-en un dans la liste.`,
      { champ: 'indicateurs', code: inconnu },
    )
  const double = codes.find((c, i) => codes.indexOf(c) !== i)
  if (double !== undefined)
    throw new AppError('indicateur_en_double', `L’indicateur « ${double} » est indiqué deux fois.`, {
      champ: 'indicateurs',
      code: double,
    })
}
