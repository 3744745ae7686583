import type { DocumentSeance, RefDocument } from '../../../shared/domain/document.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { EtatSeance, Seance } from '../../../shared/domain/seance.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'
import { noterActe } from '../seances/acte.ts'
import { direVoteACorriger } from '../seances/votes/votes-a-corriger.ts'
import { chargerDonnees } from './charger.ts'
import { findLigne, gelerFichier, lirePapier, obtenirLigne } from './lignes.ts'
import { type DocumentLu, lireDocument, mettreEnPage } from './lire-document.ts'
import { listPapiers, type Papier } from './modeles/composer.ts'
import type { DonneesDocument } from './modeles/donnees.ts'
import { refuserAncienne, refuserGele } from './refus.ts'
import { type Rendu, rendre } from './rendre.ts'

type Pret = { lu: DocumentLu; fichiers: Rendu[] }

/**
 * Freezes a paper with its bytes: docx always, pdf where this machine prints. The convocation without a member freezes
 * those of all members. Refused when the meeting changed while the bytes were made.
 */
export async function validerDocument(ctx: Context, ref: RefDocument): Promise<DocumentSeance> {
  const base = ctx.base()
  const donnees = chargerDonnees(ctx, base, ref.seance)
  const papier = lirePapier(ref)
  refuserMoment(donnees.seance, papier)
  refuserVoteACorriger(donnees.seance, papier.type)
  const prets = await preparer(ctx, base, donnees, papier, ref.revision)
  return inTransaction(base, b => geler(ctx, b, papier, prets, donnees.seance))
}

const TENUES: Record<Papier['type'], readonly EtatSeance[]> = {
  convocation: ['prevue', 'convoquee', 'ouverte', 'close', 'sans_quorum'],
  emargement: ['prevue', 'convoquee', 'ouverte', 'close', 'sans_quorum'],
  releve: ['close', 'sans_quorum'],
  compte_rendu: ['close', 'sans_quorum'],
  extrait: ['close'],
}

/** What tells a meeting is validated once it is over. */
function refuserMoment(seance: Seance, { type }: Papier): void {
  if (TENUES[type].includes(seance.etat)) return
  throw new AppError(
    'etat_seance',
    seance.etat === 'annulee'
      ? 'La séance est annulée : ce document ne peut plus être validé.'
      : 'Ce document raconte la séance : il se valide une fois la séance close.',
    { etat: seance.etat },
  )
}

/** A vote counted on another roll than the one that is printed would be frozen with it. */
function refuserVoteACorriger(seance: Seance, type: Papier['type']): void {
  if (type === 'convocation' || type === 'emargement') return
  const raison = seance.points.flatMap(point => direVoteACorriger(point) ?? [])[0]
  if (raison === undefined) return
  throw new AppError('vote_a_corriger', `${raison}, ou corrigez la feuille, puis validez le document.`, {
    champ: 'vote',
  })
}

async function preparer(
  ctx: Context,
  base: Base,
  donnees: DonneesDocument,
  papier: Papier,
  revision: number | undefined,
): Promise<Pret[]> {
  const lus = listAValider(base, donnees, papier, revision)
  const prets: Pret[] = []
  let imprimable = true
  for (const [i, lu] of lus.entries()) {
    suivre(ctx, i, lus.length)
    const page = mettreEnPage(donnees, { ...lu.document, etat: 'valide' }, lu.blocs)
    const docx = await rendre(ctx, page, 'docx')
    const pdf: Rendu | null = imprimable ? await imprimerSiPossible(() => rendre(ctx, page, 'pdf')) : null
    imprimable = pdf !== null
    prets.push({ lu, fichiers: pdf === null ? [docx] : [docx, pdf] })
  }
  return prets
}

/** The paper itself, refused when it is frozen; for the shared convocation, every draft of a member as well. */
function listAValider(
  base: Base,
  donnees: DonneesDocument,
  papier: Papier,
  revision: number | undefined,
): DocumentLu[] {
  const lus = listEnsemble(donnees, papier).map(p => lireDocument(base, donnees, p))
  const brouillons = lus.filter(lu => lu.document.etat === 'brouillon')
  const [premier] = lus
  if (premier?.ligne !== undefined) refuserAncienne(premier.ligne, revision)
  if (brouillons.length === 0 && premier?.ligne !== undefined) refuserGele(premier.ligne)
  return brouillons
}

/** The convocation without a member stands for all of them. */
export function listEnsemble(donnees: DonneesDocument, papier: Papier): Papier[] {
  if (papier.type !== 'convocation' || papier.membre !== null) return [papier]
  return listPapiers(donnees).filter(p => p.type === 'convocation')
}

function suivre(ctx: Context, fait: number, total: number): void {
  if (ctx.annule())
    throw new AppError(
      'tache_annulee',
      'La validation a été arrêtée à votre demande : rien n’a été enregistré.',
    )
  ctx.progress({ tache: 'Validation', etape: 'Écriture des documents', fait, total })
}

/** Null where nothing prints: the paper is then frozen in docx alone. */
async function imprimerSiPossible(imprimer: () => Promise<Rendu>): Promise<Rendu | null> {
  try {
    return await imprimer()
  } catch (erreur) {
    if (erreur instanceof AppError && erreur.code === 'impression_indisponible') return null
    throw erreur
  }
}

function geler(
  ctx: Context,
  base: Base,
  papier: Papier,
  prets: readonly Pret[],
  vue: Seance,
): DocumentSeance {
  const donnees = chargerDonnees(ctx, base, vue.id)
  refuserMoment(donnees.seance, papier)
  refuserVoteACorriger(donnees.seance, papier.type)
  for (const { lu, fichiers } of prets) {
    refuserChangement(lireDocument(base, donnees, lu.papier), lu, donnees.seance, vue)
    const { id } = obtenirLigne(base, vue.id, lu.papier)
    base.sqlite
      .prepare(`UPDATE documents SET etat = 'valide', blocs = ?, valide_le = ? WHERE id = ?`)
      .run(JSON.stringify(lu.blocs), new Date(ctx.now()).toISOString(), id)
    for (const fichier of fichiers) gelerFichier(base, id, fichier)
  }
  const { document } = lireDocument(base, donnees, papier)
  const nombre = prets.length > 1 ? ` (${prets.length} documents)` : ''
  noterActe(ctx, base, vue.id, 'documents:valider', `${document.titre} : validé${nombre}`, {
    type: papier.type,
    document: findLigne(base, vue.id, papier)?.id ?? 0,
    documents: prets.length,
  })
  return document
}

/** What was drawn must still be what the meeting says. */
function refuserChangement(maintenant: DocumentLu, vu: DocumentLu, seance: Seance, vue: Seance): void {
  if (maintenant.document.etat !== 'brouillon' || maintenant.document.version !== vu.document.version) {
    if (maintenant.ligne !== undefined) refuserGele(maintenant.ligne)
  } else if (JSON.stringify(maintenant.blocs) === JSON.stringify(vu.blocs)) return
  const changements = seance.actes.filter(a => a.version > vue.version).map(a => a.libelle)
  const quoi = changements.length === 0 ? '' : ` (${changements.join(' ; ')})`
  throw new AppError(
    'modifie_ailleurs',
    `La séance a changé pendant la validation${quoi}. Rien n’a été validé : relisez le document, puis recommencez.`,
    { version: seance.version, changements },
  )
}
