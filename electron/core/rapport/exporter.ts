import type { Input, Output } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import { getConventionStockee } from '../conventions/store.ts'
import { ecrireJournal } from '../database/journal.ts'
import { inTransaction } from '../database/transaction.ts'
import { ecrireFichiers, nomDeFichier } from './fichiers.ts'
import { noterExport } from './noter-export.ts'
import { avecStatut, preparerRapport } from './preparer-rapport.ts'
import { type FormatRapport, type Redige, rediger, SANS_NAVIGATEUR } from './rediger.ts'
import { lireFichiersFiges } from './validation/fichiers-figes.ts'
import { decrireStatut, estFigee, findVersion, type LigneRapport } from './validation/versions.ts'

type Demande = Input<'rapport:exporter'>
type Ecrit = Output<'rapport:exporter'>['fichiers'][number]
type Pret = { rediges: Redige[]; avertissements: string[] }

/**
 * Writes the annual report in every format asked, all files or none, and journals it with its recipients before it leaves.
 * A validated version gives its stored bytes. Where nothing prints, other formats are written and the pdf is a warning;
 * alone, it is refused (`impression_indisponible`).
 */
export async function exporterRapport(ctx: Context, demande: Demande): Promise<Output<'rapport:exporter'>> {
  const base = ctx.base()
  const formats = [...new Set(demande.formats)]
  const { id } = getConventionStockee(base, demande.convention)
  const ligne = findVersion(base, id, demande.annee, demande.version)
  const suivre = creerSuivi(ctx, formats.length)
  const { rediges, avertissements } = estFigee(ligne)
    ? await lireFichiersFiges(ctx, ligne, demande.destination, formats)
    : await redigerBrouillon(ctx, demande, ligne, formats, suivre)
  suivre('Enregistrement des fichiers', formats.length + 1)
  const prets = rediges.map(({ format, contenu, sha256 }) => ({
    format,
    fichier: nommerRapport(demande, ligne?.version ?? 1, format),
    octets: contenu.length,
    sha256,
  }))
  const aEcrire = prets.map((p, i) => ({
    nom: p.fichier,
    octets: rediges[i]?.contenu ?? new Uint8Array(),
  }))
  const dossier = ctx.resolveFichier(demande.dossier)
  const chemins = await ecrireFichiers(dossier, aEcrire, () => journaliser(ctx, demande, prets))
  return { fichiers: prets.map((p, i) => ({ ...p, fichier: chemins[i] ?? p.fichier })), avertissements }
}

/** `Bilan-2022-seine-et-marne-2022-public-v2.docx`: the destination and the version are said when they are not the usual ones. */
function nommerRapport(
  { annee, convention, destination }: Pick<Demande, 'annee' | 'convention' | 'destination'>,
  version: number,
  format: FormatRapport,
): string {
  const parties = [
    `Bilan-${annee}-${convention}`,
    ...(destination === 'public' ? ['public'] : []),
    ...(version > 1 ? [`v${version}`] : []),
  ]
  return nomDeFichier(parties.join('-'), format)
}

type Suivre = (etape: string, fait: number) => void

function creerSuivi(ctx: Context, formats: number): Suivre {
  return (etape, fait) => {
    if (ctx.annule())
      throw new AppError('tache_annulee', 'L’export a été arrêté à votre demande\u00a0: rien n’a été écrit.')
    ctx.progress({ tache: 'Rapport annuel', etape, fait, total: formats + 2 })
  }
}

async function redigerBrouillon(
  ctx: Context,
  demande: Demande,
  ligne: LigneRapport | undefined,
  formats: readonly FormatRapport[],
  suivre: Suivre,
): Promise<Pret> {
  suivre('Calcul des indicateurs', 0)
  const { rapport: sansStatut } = await preparerRapport(ctx, demande)
  const rapport = avecStatut(sansStatut, decrireStatut(ctx.base(), ligne))
  const { rediges, sansPdf } = await rediger(ctx, rapport, formats, (format, rang) =>
    suivre(`Écriture en ${format}`, rang + 1),
  )
  if (sansPdf !== null && rediges.length === 0) throw sansPdf
  const manque = sansPdf === null ? [] : [`${SANS_NAVIGATEUR} Les autres formats sont écrits.`]
  return { rediges, avertissements: [...rapport.avertissements, ...manque] }
}

/** An export of figures leaves a trace in the base before the file exists. The folder is nobody's business: only names are kept. */
async function journaliser(ctx: Context, demande: Demande, prets: readonly Ecrit[]): Promise<void> {
  const faitLe = new Date(ctx.now()).toISOString()
  const { annee, destination } = demande
  const { utilisateur } = ctx
  const destinataires = demande.destinataires?.trim() || null
  await inTransaction(ctx.base(), base => {
    const { id: convention } = getConventionStockee(base, demande.convention)
    noterExport(base, {
      convention,
      faitLe,
      utilisateur,
      destination,
      destinataires,
      annee,
      fichiers: prets,
    })
    ecrireJournal(base.sqlite, {
      faitLe,
      utilisateur,
      action: 'rapport:exporter',
      detail: {
        convention: demande.convention,
        annee,
        destination,
        fichiers: prets.map(f => f.fichier),
      },
    })
  })
}
