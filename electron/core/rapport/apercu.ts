import type { Input, Output } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import { getConventionStockee } from '../conventions/store.ts'
import { assemblerRapport } from './assemble.ts'
import { chargerRapport } from './charger.ts'
import { ecrireHtml } from './formats/html/ecrire-html.ts'
import type { Rapport } from './modele.ts'
import { avecStatut } from './preparer-rapport.ts'
import { lireHtmlFige } from './validation/fichiers-figes.ts'
import { decrireStatut, estFigee, findVersion } from './validation/versions.ts'

/**
 * The page as it will print: the stored one, whole, of a validated version, or that of today. With `chapitre`, that chapter
 * alone; throws `chapitre_inconnu` when the printed report has none of that code.
 */
export async function previsualiser(
  ctx: Context,
  { convention, annee, destination, version, chapitre }: Input<'rapport:apercu'>,
): Promise<Output<'rapport:apercu'>> {
  const base = ctx.base()
  const ligne = findVersion(base, getConventionStockee(base, convention).id, annee, version)
  if (estFigee(ligne)) return { html: lireHtmlFige(ctx, ligne, destination), avertissements: [] }
  const donnees = await chargerRapport(ctx, { convention, annee, destination, destinataires: undefined })
  const entier = avecStatut(assemblerRapport(donnees), decrireStatut(base, ligne))
  const rapport = chapitre === undefined ? entier : garderChapitre(entier, chapitre)
  return { html: ecrireHtml(rapport, { chapitre }), avertissements: rapport.avertissements }
}

function garderChapitre(rapport: Rapport, code: string): Rapport {
  const chapitres = rapport.chapitres.filter(c => c.code === code)
  if (chapitres.length > 0) return { ...rapport, chapitres }
  throw new AppError(
    'chapitre_inconnu',
    `Le rapport ${rapport.annee} n’imprime pas de chapitre «\u00a0${code}\u00a0»\u00a0: il n’existe pas, ou il a été écarté. Reprenez-le dans la liste des chapitres pour le voir.`,
    { champ: 'chapitre' },
  )
}
