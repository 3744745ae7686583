import { hash } from 'node:crypto'
import type { Input, Output } from '../../../shared/contract.ts'
import type { FormatDocument } from '../../../shared/domain/document.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import { ecrireJournal } from '../database/journal.ts'
import type { Base } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'
import { ecrireFichiers } from '../rapport/fichiers.ts'
import { noterExport } from '../rapport/noter-export.ts'
import { getLigneSeance } from '../seances/lignes.ts'
import { chargerDonnees } from './charger.ts'
import { gelerFichier, lirePapier } from './lignes.ts'
import { type DocumentLu, lireDocument, mettreEnPage } from './lire-document.ts'
import type { DonneesDocument } from './modeles/donnees.ts'
import { aDesChiffres } from './modeles/sections-entete.ts'
import { nommerFichier } from './nommer-fichier.ts'
import { type Rendu, rendre } from './rendre.ts'
import { listEnsemble } from './valider.ts'

type Ecrit = Output<'documents:exporter'>['fichiers'][number] & { contenu: Uint8Array }

/** Writes a paper in every format asked, all files or none: the frozen bytes once it is validated, else a draft that says so. */
export async function exporterDocument(
  ctx: Context,
  demande: Input<'documents:exporter'>,
): Promise<Output<'documents:exporter'>> {
  const base = ctx.base()
  const donnees = chargerDonnees(ctx, base, demande.seance)
  const lus = listAExporter(base, donnees, demande)
  const formats = [...new Set(demande.formats)]
  const prets: Ecrit[] = []
  for (const [i, lu] of lus.entries()) {
    suivre(ctx, i, lus.length)
    for (const format of formats) prets.push(await ecrireUn(ctx, donnees, lu, format))
  }
  const dossier = ctx.resolveFichier(demande.dossier)
  const aEcrire = prets.map(p => ({ nom: p.fichier, octets: p.contenu }))
  const chemins = await ecrireFichiers(dossier, aEcrire, () => journaliser(ctx, donnees, demande, prets, lus))
  return {
    fichiers: prets.map(({ contenu: _, ...p }, i) => ({ ...p, fichier: chemins[i] ?? p.fichier })),
    avertissements: avertir(lus),
  }
}

/** Without a member, the convocations of all members; the shared model alone when the body has no seat. */
function listAExporter(
  base: Base,
  donnees: DonneesDocument,
  demande: Input<'documents:exporter'>,
): DocumentLu[] {
  const ensemble = listEnsemble(donnees, lirePapier(demande))
  const individuels = ensemble.length > 1 ? ensemble.filter(p => p.membre !== null) : ensemble
  const revision = individuels.length > 1 ? undefined : demande.revision
  return individuels.map(p => lireDocument(base, donnees, p, revision))
}

function suivre(ctx: Context, fait: number, total: number): void {
  if (ctx.annule())
    throw new AppError('tache_annulee', 'L’export a été arrêté à votre demande : rien n’a été écrit.')
  ctx.progress({ tache: 'Documents', etape: 'Écriture des documents', fait, total })
}

async function ecrireUn(
  ctx: Context,
  donnees: DonneesDocument,
  lu: DocumentLu,
  format: FormatDocument,
): Promise<Ecrit> {
  const { contenu, sha256 } =
    lireGele(ctx.base(), lu, format) ?? (await rendreEtGarder(ctx, donnees, lu, format))
  const fichier = nommerFichier(donnees, lu.document, format)
  return { format, fichier, octets: contenu.length, sha256, contenu }
}

/** The frozen bytes, checked against their hash; null when this format was not frozen. */
function lireGele(base: Base, lu: DocumentLu, format: FormatDocument): Rendu | null {
  const gele = lu.document.fichiers.find(f => f.format === format)
  if (gele === undefined) return null
  const contenu = base.sqlite
    .prepare('SELECT contenu FROM contenus WHERE sha256 = ?')
    .pluck()
    .get(gele.sha256) as Uint8Array
  if (hash('sha256', contenu, 'hex') === gele.sha256) return { format, contenu, sha256: gele.sha256 }
  throw new AppError(
    'document_abime',
    `Le document « ${lu.document.titre} » n’est plus tel qu’il a été validé : la base est abîmée. Ouvrez une sauvegarde pour le retrouver.`,
  )
}

/** A validated paper that no browser could print then is printed from its frozen blocks, once, and kept. */
async function rendreEtGarder(
  ctx: Context,
  donnees: DonneesDocument,
  lu: DocumentLu,
  format: FormatDocument,
): Promise<Rendu> {
  const rendu = await rendre(ctx, mettreEnPage(donnees, lu.document, lu.blocs), format)
  const { ligne } = lu
  if (ligne !== undefined && ligne.etat !== 'brouillon')
    await inTransaction(ctx.base(), base => gelerFichier(base, ligne.id, rendu))
  return rendu
}

/** The journal holds no name of a file: that of a convocation names its member. Figures that leave are noted with their files. */
async function journaliser(
  ctx: Context,
  donnees: DonneesDocument,
  demande: Input<'documents:exporter'>,
  prets: readonly Ecrit[],
  lus: readonly DocumentLu[],
): Promise<void> {
  const faitLe = new Date(ctx.now()).toISOString()
  await inTransaction(ctx.base(), base => {
    if (portentDesChiffres(donnees, lus))
      noterExport(base, {
        convention: getLigneSeance(base, donnees.seance.id).convention_id,
        faitLe,
        utilisateur: ctx.utilisateur,
        destination: 'comite',
        destinataires: lus[0]?.document.destinataires ?? null,
        annee: Number(donnees.seance.date.slice(0, 4)),
        fichiers: prets,
      })
    ecrireJournal(base.sqlite, {
      faitLe,
      utilisateur: ctx.utilisateur,
      action: 'documents:exporter',
      detail: {
        seance: demande.seance,
        type: demande.type,
        formats: [...new Set(demande.formats)],
        fichiers: prets.length,
      },
    })
  })
}

function portentDesChiffres(donnees: DonneesDocument, lus: readonly DocumentLu[]): boolean {
  return aDesChiffres(donnees) && lus.some(lu => lu.blocs.some(b => b.cle.endsWith(':chiffre')))
}

function avertir(lus: readonly DocumentLu[]): string[] {
  const brouillons = lus.filter(lu => lu.document.etat === 'brouillon').length
  if (brouillons === 0) return []
  return [
    brouillons === 1
      ? 'Ce document est encore un brouillon : il porte cette mention sur chaque page jusqu’à sa validation.'
      : `${brouillons} documents sont encore des brouillons : ils portent cette mention sur chaque page jusqu’à leur validation.`,
  ]
}
