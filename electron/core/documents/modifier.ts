import type { Input, Output } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import { ecrireJournal } from '../database/journal.ts'
import { inTransaction } from '../database/transaction.ts'
import { chargerDonnees } from './charger.ts'
import { lirePapier, lirePhrases, obtenirLigne } from './lignes.ts'
import { lireApercu } from './lire-document.ts'
import { composer } from './modeles/composer.ts'
import { refuserAncienne, refuserGele } from './refus.ts'

const LONGUEUR_MAX = 20_000

/** Changes one phrase of a draft: null gives the phrase of Tandem back, an empty text leaves it out. */
export async function modifierPhrase(
  ctx: Context,
  demande: Input<'documents:modifier'>,
): Promise<Output<'documents:modifier'>> {
  const papier = lirePapier(demande)
  if (demande.texte !== null && demande.texte.length > LONGUEUR_MAX)
    throw new AppError(
      'texte_trop_long',
      `Cette phrase dépasse ${LONGUEUR_MAX} caractères : raccourcissez-la.`,
      {
        champ: 'texte',
      },
    )
  await inTransaction(ctx.base(), base => {
    const donnees = chargerDonnees(ctx, base, demande.seance)
    const bloc = composer(donnees, papier, {}).find(b => b.cle === demande.cle)
    refuserFait(bloc?.modifiable)
    const ligne = obtenirLigne(base, demande.seance, papier)
    refuserAncienne(ligne, demande.revision)
    refuserGele(ligne)
    const { [demande.cle]: _, ...reste } = lirePhrases(ligne)
    const phrases = demande.texte === null ? reste : { ...reste, [demande.cle]: demande.texte }
    base.sqlite
      .prepare('UPDATE documents SET phrases = ? WHERE id = ?')
      .run(JSON.stringify(phrases), ligne.id)
    ecrireJournal(base.sqlite, {
      faitLe: new Date(ctx.now()).toISOString(),
      utilisateur: ctx.utilisateur,
      action: 'documents:modifier',
      detail: { seance: demande.seance, document: ligne.id, type: papier.type, cle: demande.cle },
    })
  })
  return lireApercu(ctx, demande)
}

function refuserFait(modifiable: boolean | undefined): void {
  if (modifiable === true) return
  if (modifiable === undefined)
    throw new AppError('phrase_inconnue', 'Ce document n’a pas cette phrase. Relisez-le, puis recommencez.', {
      champ: 'cle',
    })
  throw new AppError(
    'phrase_non_modifiable',
    'Ce passage vient de la séance (date, présences, vote, décision) : corrigez-le dans la séance elle-même.',
    { champ: 'texte' },
  )
}
