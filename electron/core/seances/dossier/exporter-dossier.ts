import { hash } from 'node:crypto'
import type { Input, Output } from '../../../../shared/contract.ts'
import { getJour, partiesDuJour } from '../../../../shared/domain/dates.ts'
import { formatDateEnMots } from '../../../../shared/domain/dates-en-mots.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { codeDepuisLibelle } from '../../../../shared/domain/texte.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import { ecrireJournal } from '../../database/journal.ts'
import { inTransaction } from '../../database/transaction.ts'
import { chargerDonnees } from '../../documents/charger.ts'
import type { DonneesDocument } from '../../documents/modeles/donnees.ts'
import { ecrireFichiers, nomDeFichier } from '../../rapport/fichiers.ts'
import { noterExport } from '../../rapport/noter-export.ts'
import { imprimer, SANS_NAVIGATEUR } from '../../rapport/rediger.ts'
import { ecrireArchive, type FichierArchive } from './archive.ts'
import { chargerBilan } from './bilan-dossier.ts'
import { composerDossier } from './chapitres-dossier.ts'
import { listPapiersDuDossier, listPieces } from './contenu-dossier.ts'
import { ecrirePageDossier } from './page-dossier.ts'

const ARCHIVEES: readonly Seance['etat'][] = ['close', 'sans_quorum', 'annulee']

/**
 * The file of a meeting: one numbered pdf (the page itself where nothing prints) and a zip of everything with its manifest
 * and hashes. Once the meeting is over it is its archive, with its validated papers. All files or none, noted in the journal.
 */
export async function exporterDossier(
  ctx: Context,
  { seance: id, dossier }: Input<'seances:dossier'>,
): Promise<Output<'seances:dossier'>> {
  const donnees = chargerDonnees(ctx, ctx.base(), id)
  const { seance } = donnees
  const archive = ARCHIVEES.includes(seance.etat)
  suivre(ctx, 'Bilan', 0)
  const bilan = await chargerBilan(ctx, donnees.convention, getAnneeExaminee(donnees))
  suivre(ctx, 'Documents de la séance', 1)
  const papiers = await listPapiersDuDossier(ctx, donnees, archive)
  const titre = `Dossier de la séance du ${formatDateEnMots(seance.date)} – ${seance.libelle}`
  const chapitres = composerDossier(donnees, papiers.lus, bilan?.partie ?? null)
  const page = ecrirePageDossier(titre, donnees, chapitres, archive)
  suivre(ctx, 'Impression', 2)
  const pdf = await imprimer(ctx, new TextEncoder().encode(page))
  const nom = nommer(seance, archive)
  const principal: FichierArchive =
    pdf instanceof AppError
      ? { nom: nomDeFichier(nom, 'html'), contenu: new TextEncoder().encode(page) }
      : { nom: nomDeFichier(nom, 'pdf'), contenu: pdf }
  const contenus = [
    principal,
    ...papiers.fichiers,
    ...(bilan?.fichiers ?? []),
    ...listPieces(ctx.base(), seance),
  ]
  const zip: FichierArchive = { nom: nomDeFichier(nom, 'zip'), contenu: ecrireArchive(titre, contenus) }
  suivre(ctx, 'Enregistrement des fichiers', 3)
  const fichiers = await ecrire(ctx, donnees, dossier, [principal, zip])
  return {
    archive,
    fichiers,
    avertissements: [
      ...papiers.avertissements,
      ...(pdf instanceof AppError
        ? [`${SANS_NAVIGATEUR} La page à imprimer (.html) est écrite à sa place.`]
        : []),
    ],
  }
}

function suivre(ctx: Context, etape: string, fait: number): void {
  if (ctx.annule())
    throw new AppError('tache_annulee', 'L’export a été arrêté à votre demande\u00a0: rien n’a été écrit.')
  ctx.progress({ tache: 'Dossier de séance', etape, fait, total: 4 })
}

/** The last complete year that the convention covers on the day of the meeting; null when there is none. */
function getAnneeExaminee({ seance, convention }: DonneesDocument): number | null {
  const revolue = partiesDuJour(getJour(seance.date)).annee - 1
  const [debut, fin] = [convention.dates.effet, convention.dates.fin].map(
    d => partiesDuJour(getJour(d)).annee,
  )
  if (revolue < (debut ?? 0)) return null
  return Math.min(revolue, fin ?? revolue)
}

function nommer(seance: Seance, archive: boolean): string {
  return [
    archive ? 'Archive' : 'Dossier',
    seance.date,
    codeDepuisLibelle(seance.instance),
    ...(seance.territoire === null ? [] : [codeDepuisLibelle(seance.territoire)]),
  ].join('-')
}

/** The report may be in it: figures that leave are noted, with the names and hashes of what was written. */
async function ecrire(
  ctx: Context,
  { seance }: DonneesDocument,
  dossier: string,
  prets: readonly FichierArchive[],
): Promise<Output<'seances:dossier'>['fichiers']> {
  const scelles = prets.map(p => ({
    fichier: p.nom,
    octets: p.contenu.length,
    sha256: hash('sha256', p.contenu, 'hex'),
  }))
  const faitLe = new Date(ctx.now()).toISOString()
  const noter = () =>
    inTransaction(ctx.base(), base => {
      noterExport(base, {
        convention: getConventionStockee(base, seance.convention).id,
        faitLe,
        utilisateur: ctx.utilisateur,
        destination: 'comite',
        destinataires: null,
        annee: Number(seance.date.slice(0, 4)),
        fichiers: scelles.map(s => ({ ...s, format: s.fichier.split('.').at(-1) ?? '' })),
      })
      ecrireJournal(base.sqlite, {
        faitLe,
        utilisateur: ctx.utilisateur,
        action: 'seances:dossier',
        detail: { seance: seance.id, fichiers: scelles.map(s => s.fichier) },
      })
    })
  const aEcrire = prets.map(p => ({ nom: p.nom, octets: p.contenu }))
  const chemins = await ecrireFichiers(ctx.resolveFichier(dossier), aEcrire, noter)
  return scelles.map((s, i) => ({ ...s, fichier: chemins[i] ?? s.fichier }))
}
