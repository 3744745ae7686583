import type { Input } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { estNir } from '../../../shared/domain/formats-identite.ts'
import type { Context } from '../context.ts'
import { ecrireJournal } from '../database/journal.ts'
import { inTransaction } from '../database/transaction.ts'

/** Notes one kind of evidence for several participants at once; refused whole when one of them is not in the base. */
export async function noterPieces(ctx: Context, demande: Input<'fse:noter'>): Promise<{ notees: number }> {
  const { piece, etat } = demande
  const parcours = [...new Set(demande.parcours)]
  const reference = demande.reference === '' ? null : demande.reference
  refuserIdentite(reference)
  const noteLe = new Date(ctx.now()).toISOString()
  return inTransaction(ctx.base(), base => {
    const trouver = base.sqlite.prepare('SELECT 1 FROM parcours WHERE id = ?').pluck()
    const inconnu = parcours.find(id => trouver.get(id) === undefined)
    if (inconnu !== undefined)
      throw new AppError(
        'participant_inconnu',
        `Le participant n° ${inconnu} n’est plus dans la base : rien n’a été noté. Rouvrez la liste, puis recommencez.`,
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

/** A reference says where a paper is kept, not who it is about (`regles.md`, personal data). */
function refuserIdentite(reference: string | null): void {
  const nombres = reference?.match(/\d[\d .AB]{11,20}\d/g) ?? []
  if (!nombres.some(n => estNir(n.trim()))) return
  throw new AppError(
    'reference_identifiante',
    'Cette référence contient un numéro de sécurité sociale : Tandem n’en enregistre jamais. Notez plutôt l’endroit où la pièce est rangée (classeur, cote).',
    { champ: 'reference' },
  )
}
