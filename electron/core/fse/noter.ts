import type { Input } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { listNir } from '../../../shared/domain/formats-identite.ts'
import type { Context } from '../context.ts'
import { ecrireJournal } from '../database/journal.ts'
import { inTransaction } from '../database/transaction.ts'

const REFERENCE_MAX = 300

/** Notes one kind of evidence for several participants at once; refused whole when one of them is not in the base. */
export async function noterPieces(ctx: Context, demande: Input<'fse:noter'>): Promise<{ notees: number }> {
  const { piece, etat } = demande
  const parcours = [...new Set(demande.parcours)]
  const reference = demande.reference === '' ? null : demande.reference
  refuserReference(reference)
  const noteLe = new Date(ctx.now()).toISOString()
  return inTransaction(ctx.base(), base => {
    const trouver = base.sqlite.prepare('SELECT 1 FROM parcours WHERE id = ?').pluck()
    const inconnu = parcours.find(id => trouver.get(id) === undefined)
    if (inconnu !== undefined)
      throw new AppError(
        'participant_inconnu',
        `Le participant n° ${inconnu} n’est plus dans la base\u00a0: rien n’a été noté. Rouvrez la liste, puis recommencez.`,
        { parcours: inconnu },
      )
    const noter = base.sqlite.prepare(
      `INSERT INTO fse_pieces (parcours_id, piece, etat, reference, note_le) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (parcours_id, piece) DO UPDATE SET etat = excluded.etat, reference = excluded.reference, note_le = excluded.note_le`,
    )
    for (const id of parcours) noter.run(id, piece, etat, reference, noteLe)
    ecrireJournal(base.sqlite, {
      faitLe: noteLe,
      utilisateur: ctx.utilisateur,
      action: 'fse:noter',
      detail: { piece, etat, participants: parcours.length },
    })
    return { notees: parcours.length }
  })
}

/** A reference says where a paper is kept, not who it is about (`regles.md`, personal data), and in a few words. */
function refuserReference(reference: string | null): void {
  if (reference === null) return
  if (reference.length > REFERENCE_MAX)
    throw new AppError(
      'reference_trop_longue',
      `Une référence compte au plus ${REFERENCE_MAX} caractères\u00a0: notez seulement l’endroit où la pièce est rangée.`,
      { champ: 'reference' },
    )
  if (listNir(reference).length === 0) return
  throw new AppError(
    'reference_identifiante',
    'Cette référence contient un numéro de sécurité sociale\u00a0: Tandem n’en enregistre jamais. Notez plutôt l’endroit où la pièce est rangée (classeur, cote).',
    { champ: 'reference' },
  )
}
