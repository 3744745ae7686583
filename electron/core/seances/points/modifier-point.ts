import type { Input } from '../../../../shared/contract.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { EtatSeance } from '../../../../shared/domain/seance.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { enSeance } from '../acte.ts'
import { getLigneSeance, type LigneSeance } from '../lignes.ts'
import { refuserIndicateurs } from './ajouter-point.ts'
import { getLignePoint, getPointVivant, type LignePoint } from './lignes-points.ts'

type Demande = Input<'points:modifier'>

const ORDRE_DU_JOUR: readonly EtatSeance[] = ['prevue', 'convoquee', 'ouverte']
/** Notes are put in order after the meeting too. */
const NOTES: readonly EtatSeance[] = [...ORDRE_DU_JOUR, 'close', 'sans_quorum']

/** Changes what is given of an item and nothing else; its progress (`etat`) only moves while the meeting is open. */
export async function modifierPoint(ctx: Context, demande: Demande): Promise<number> {
  const { seance_id: seance } = getLignePoint(ctx.base(), demande.point)
  const changements = listChangements(demande)
  if (changements.size === 0 && demande.etat === undefined)
    throw new AppError('rien_a_modifier', 'Indiquez ce qui change dans ce point.')
  refuserIndicateurs(ctx, getLigneSeance(ctx.base(), seance), demande.indicateurs ?? [])
  const notesSeules = changements.size === 1 && changements.has('notes') && demande.etat === undefined
  const acte = {
    seance,
    version: demande.version,
    action: 'points:modifier',
    etats: demande.etat !== undefined ? (['ouverte'] as const) : notesSeules ? NOTES : ORDRE_DU_JOUR,
  }
  return enSeance(ctx, acte, (base, ligne) => {
    const point = getPointVivant(base, seance, demande.point)
    refuserSansVote(base, point, demande)
    ecrire(base, point.id, changements)
    if (demande.etat !== undefined) avancer(ctx, base, ligne, point, demande.etat)
    return { libelle: decrire(point, demande, notesSeules), valeur: seance, detail: { point: point.id } }
  })
}

/** Columns that change with their stored value. */
function listChangements(d: Demande): Map<string, string | number | null> {
  const colonnes: [string, string | number | null | undefined][] = [
    ['type', d.type],
    ['intitule', d.intitule],
    ['texte', d.texte?.trim()],
    ['rapporteur', d.rapporteur === undefined ? undefined : d.rapporteur?.trim() || null],
    ['duree_min', d.dureeMin],
    ['indicateurs', d.indicateurs && JSON.stringify(d.indicateurs)],
    ['notes', d.notes?.trim()],
  ]
  const donnees = new Map<string, string | number | null>()
  for (const [colonne, valeur] of colonnes) if (valeur !== undefined) donnees.set(colonne, valeur)
  return donnees
}

function ecrire(base: Base, point: number, changements: Map<string, string | number | null>): void {
  for (const [colonne, valeur] of changements)
    base.sqlite.prepare(`UPDATE points SET ${colonne} = ? WHERE id = ?`).run(valeur, point)
}

/** What was voted or decided cannot become an item without a vote, nor wait for another meeting. */
function refuserSansVote(base: Base, point: LignePoint, d: Demande): void {
  const vote = base.sqlite.prepare('SELECT 1 FROM votes WHERE point_id = ?').get(point.id)
  const decision = base.sqlite.prepare('SELECT 1 FROM decisions WHERE point_id = ?').get(point.id)
  if (d.type === 'information' && (vote !== undefined || decision !== undefined))
    throw new AppError(
      'point_decide',
      'Ce point porte un vote ou une décision : il ne peut pas devenir un point d’information.',
      { champ: 'type' },
    )
  if ((d.etat === 'reporte' || d.etat === 'a_traiter') && vote !== undefined)
    throw new AppError(
      'point_vote',
      'Ce point a été voté : il ne peut plus être reporté ni remis à traiter. Corrigez plutôt son vote.',
      { champ: 'etat' },
    )
}

/** One item at a time is under way: the one before is treated as soon as the next begins. */
function avancer(
  ctx: Context,
  base: Base,
  seance: LigneSeance,
  point: LignePoint,
  etat: NonNullable<Demande['etat']>,
): void {
  const instant = new Date(ctx.now()).toISOString()
  if (etat === 'en_cours')
    base.sqlite
      .prepare(
        "UPDATE points SET etat = 'traite', clos_a = ? WHERE seance_id = ? AND id <> ? AND etat = 'en_cours'",
      )
      .run(instant, seance.id, point.id)
  base.sqlite
    .prepare(
      `UPDATE points SET etat = @etat,
         ouvert_a = CASE @etat WHEN 'a_traiter' THEN NULL WHEN 'en_cours' THEN coalesce(ouvert_a, @instant) ELSE ouvert_a END,
         clos_a = CASE @etat WHEN 'traite' THEN @instant ELSE NULL END
       WHERE id = @point`,
    )
    .run({ etat, instant, point: point.id })
}

const ETATS: Record<NonNullable<Demande['etat']>, string> = {
  a_traiter: 'remis à traiter',
  en_cours: 'ouvert',
  traite: 'traité',
  reporte: 'reporté',
}

function decrire(point: LignePoint, d: Demande, notesSeules: boolean): string {
  const nom = `« ${d.intitule ?? point.intitule} »`
  if (d.etat !== undefined) return `Point ${ETATS[d.etat]} : ${nom}`
  return notesSeules ? `Notes prises au point ${nom}` : `Point modifié : ${nom}`
}
