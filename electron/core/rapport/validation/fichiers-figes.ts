import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Destination } from '../../../../shared/domain/secret.ts'
import type { Context } from '../../context.ts'
import { inTransaction } from '../../database/transaction.ts'
import { type FormatRapport, imprimer, type Redige, SANS_NAVIGATEUR, sceller } from '../rediger.ts'
import { figerFichier, type LigneRapport, lireContenu, listFichiersFiges } from './versions.ts'

/**
 * The stored bytes of a validated version, in every format asked. A pdf that no browser could print on the day is printed
 * once from the frozen page and kept; where nothing prints yet, it is a warning, and a refusal when asked alone.
 */
export async function lireFichiersFiges(
  ctx: Context,
  ligne: LigneRapport,
  destination: Destination,
  formats: readonly FormatRapport[],
): Promise<{ rediges: Redige[]; avertissements: string[] }> {
  const base = ctx.base()
  const figes = listFichiersFiges(base, ligne.id).filter(f => f.destination === destination)
  if (figes.length === 0) throw destinationNonFigee(ligne, destination)
  const rediges: Redige[] = []
  const avertissements: string[] = []
  for (const format of formats) {
    const fige = figes.find(f => f.format === format)
    const contenu =
      fige === undefined
        ? await imprimerFige(ctx, ligne, destination, format)
        : lireContenu(base, fige.sha256)
    if (!(contenu instanceof AppError)) rediges.push(sceller(format, contenu))
    else if (formats.length === 1) throw contenu
    else avertissements.push(`${SANS_NAVIGATEUR} Les autres formats sont écrits.`)
  }
  return { rediges, avertissements }
}

/** The page of a validated version, as it was frozen. */
export function lireHtmlFige(ctx: Context, ligne: LigneRapport, destination: Destination): string {
  const base = ctx.base()
  const figes = listFichiersFiges(base, ligne.id).filter(f => f.destination === destination)
  const html = figes.find(f => f.format === 'html')
  if (html === undefined) throw destinationNonFigee(ligne, destination)
  return new TextDecoder().decode(lireContenu(base, html.sha256))
}

async function imprimerFige(
  ctx: Context,
  ligne: LigneRapport,
  destination: Destination,
  format: FormatRapport,
): Promise<Uint8Array | AppError> {
  if (format !== 'pdf') throw formatNonFige(ligne, format)
  const page = new TextEncoder().encode(lireHtmlFige(ctx, ligne, destination))
  const contenu = await imprimer(ctx, page)
  if (contenu instanceof AppError) return contenu
  await inTransaction(ctx.base(), base => figerFichier(base, ligne.id, destination, sceller('pdf', contenu)))
  // Another window may have printed it first: its bytes are the ones that were kept.
  const garde = listFichiersFiges(ctx.base(), ligne.id).find(
    f => f.destination === destination && f.format === 'pdf',
  )
  return garde === undefined ? contenu : lireContenu(ctx.base(), garde.sha256)
}

function destinationNonFigee({ annee, version }: LigneRapport, destination: Destination): AppError {
  return destination === 'public'
    ? new AppError(
        'destination_non_figee',
        `Le rapport ${annee} a été validé pour le comité seul (version ${version})\u00a0: une valeur masquée aurait pu être retrouvée dans sa version publique. Pour le rendre public, ouvrez une correction.`,
        { champ: 'destination' },
      )
    : new AppError(
        'destination_non_figee',
        `Le rapport ${annee} (version ${version}) n’a pas de fichier pour le comité\u00a0: la base est abîmée. Ouvrez une sauvegarde.`,
        { champ: 'destination' },
      )
}

function formatNonFige({ annee, version }: LigneRapport, format: FormatRapport): AppError {
  return new AppError(
    'format_non_fige',
    `Le rapport ${annee} (version ${version}) n’a pas été validé en ${format}. Choisissez un autre format, ou ouvrez une correction du rapport.`,
    { champ: 'formats', format },
  )
}
