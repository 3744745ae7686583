import { hash } from 'node:crypto'
import type { Input, Output } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { sortirVers } from '../../../shared/domain/masquage.ts'
import type { Context } from '../context.ts'
import { getConventionStockee } from '../conventions/store.ts'
import { ecrireJournal } from '../database/journal.ts'
import { inTransaction } from '../database/transaction.ts'
import { assemblerRapport } from './assemble.ts'
import { chargerRapport } from './charger.ts'
import { ecrireCsv } from './ecrire-csv.ts'
import { ecrireHtml } from './ecrire-html.ts'
import { ecrireFichiers, nomDeFichier } from './fichiers.ts'
import type { Rapport } from './modele.ts'
import { noterExport } from './noter-export.ts'
import { ecrireXlsx } from './xlsx/ecrire-xlsx.ts'

type Format = Input<'rapport:exporter'>['formats'][number]
type Ecrit = Output<'rapport:exporter'>['fichiers'][number]
type Redacteur = (rapport: Rapport) => Promise<Uint8Array> | Uint8Array

/** Formats of this release; every writer takes a report that came through the one door and nothing else. */
const REDACTEURS: Partial<Record<Format, Redacteur>> = {
  xlsx: ecrireXlsx,
  csv: ecrireCsv,
  html: rapport => new TextEncoder().encode(ecrireHtml(rapport)),
}

/** Writes the annual report in every format asked, all files or none, and journals it with its recipients before it leaves. */
export async function exporterRapport(
  ctx: Context,
  demande: Input<'rapport:exporter'>,
): Promise<Output<'rapport:exporter'>> {
  sortirVers(demande.destination, [])
  const formats = [...new Set(demande.formats)]
  const redacteurs = formats.map(f => getRedacteur(f))
  const suivre = (etape: string, fait: number) => {
    if (ctx.annule())
      throw new AppError('tache_annulee', 'L’export a été arrêté à votre demande\u00a0: rien n’a été écrit.')
    ctx.progress({ tache: 'Rapport annuel', etape, fait, total: formats.length + 2 })
  }
  suivre('Calcul des indicateurs', 0)
  const rapport = assemblerRapport(await chargerRapport(ctx, demande))
  const prets: (Ecrit & { contenu: Uint8Array })[] = []
  for (const [i, format] of formats.entries()) {
    suivre(`Écriture en ${format}`, i + 1)
    const contenu = (await redacteurs[i]?.(rapport)) ?? new Uint8Array()
    const fichier = nomDeFichier(`Bilan-${demande.annee}-${demande.convention}`, format)
    prets.push({ format, fichier, octets: contenu.length, sha256: hash('sha256', contenu, 'hex'), contenu })
  }
  suivre('Enregistrement des fichiers', formats.length + 1)
  const dossier = ctx.resolveFichier(demande.dossier)
  const aEcrire = prets.map(p => ({ nom: p.fichier, octets: p.contenu }))
  const chemins = await ecrireFichiers(dossier, aEcrire, () => journaliser(ctx, demande, prets))
  const fichiers = prets.map(({ contenu: _, ...p }, i) => ({ ...p, fichier: chemins[i] ?? p.fichier }))
  return { fichiers, avertissements: rapport.avertissements }
}

function getRedacteur(format: Format): Redacteur {
  const redacteur = REDACTEURS[format]
  if (redacteur !== undefined) return redacteur
  throw new AppError(
    'format_non_disponible',
    `Le rapport n’est pas encore disponible en ${format}. Choisissez xlsx, csv ou html\u00a0: le fichier html s’imprime en pdf depuis un navigateur.`,
    { format, disponibles: Object.keys(REDACTEURS) },
  )
}

/** An export of exact figures leaves a trace in the base before the file exists. The folder is nobody's business: only names are kept. */
async function journaliser(
  ctx: Context,
  demande: Input<'rapport:exporter'>,
  prets: readonly Ecrit[],
): Promise<void> {
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
