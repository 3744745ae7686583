import type { Input } from '../../../shared/contract.ts'
import { formatJourFr, getJour } from '../../../shared/domain/dates.ts'
import type { DocumentSeance, RefDocument } from '../../../shared/domain/document.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { getJourSaisi } from '../../../shared/domain/jour-saisi.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'
import { noterActe } from '../seances/acte.ts'
import { chargerDonnees } from './charger.ts'
import { insererBrouillon, type LigneDocument, lirePapier, lirePhrases, obtenirLigne } from './lignes.ts'
import { lireDocument } from './lire-document.ts'
import type { DonneesDocument } from './modeles/donnees.ts'
import { refuserAncienne } from './refus.ts'

/** Notes who signed the validated paper, and when. */
export function signerDocument(ctx: Context, d: Input<'documents:signer'>): Promise<DocumentSeance> {
  return enDocument(ctx, d, 'documents:signer', (base, ligne, donnees) => {
    refuserEtape(ligne, 'valide', 'signer')
    const le = lireDate(ctx, d.le)
    refuserAvant(le, getJourMinimal(ligne, donnees), 'La signature ne peut pas précéder')
    base.sqlite
      .prepare(`UPDATE documents SET etat = 'signe', signe_le = ?, signataire = ? WHERE id = ?`)
      .run(le, d.signataire, ligne.id)
    return `signé le ${formatJourFr(le)}`
  })
}

/** Notes to whom the signed paper was sent, and when. */
export function diffuserDocument(ctx: Context, d: Input<'documents:diffuser'>): Promise<DocumentSeance> {
  return enDocument(ctx, d, 'documents:diffuser', (base, ligne) => {
    refuserEtape(ligne, 'signe', 'diffuser')
    const le = lireDate(ctx, d.le)
    refuserAvant(
      le,
      { jour: ligne.signe_le ?? le, quoi: 'la signature' },
      'La diffusion ne peut pas précéder',
    )
    base.sqlite
      .prepare(`UPDATE documents SET etat = 'diffuse', diffuse_le = ?, destinataires = ? WHERE id = ?`)
      .run(le, d.destinataires, ligne.id)
    return `diffusé le ${formatJourFr(le)}`
  })
}

/** Opens a new version with its reason; the frozen one stays in the base and may still be exported. */
export function corrigerDocument(ctx: Context, d: Input<'documents:corriger'>): Promise<DocumentSeance> {
  return enDocument(ctx, d, 'documents:corriger', (base, ligne) => {
    if (ligne.etat === 'brouillon')
      throw new AppError(
        'document_brouillon',
        'Ce document est encore un brouillon : corrigez-le directement.',
        {
          champ: 'document',
        },
      )
    const version = ligne.version + 1
    insererBrouillon(base, d.seance, lirePapier(d), { version, phrases: lirePhrases(ligne), motif: d.motif })
    return `version ${version} ouverte pour correction : ${d.motif}`
  })
}

type Geste = (base: Base, ligne: LigneDocument, donnees: DonneesDocument) => string

/** One transaction on the latest version, told in the history of the meeting; the journal holds numbers only. */
function enDocument(ctx: Context, ref: RefDocument, action: string, geste: Geste): Promise<DocumentSeance> {
  return inTransaction(ctx.base(), base => {
    const donnees = chargerDonnees(ctx, base, ref.seance)
    const papier = lirePapier(ref)
    const { document } = lireDocument(base, donnees, papier)
    const ligne = obtenirLigne(base, ref.seance, papier)
    refuserAncienne(ligne, ref.revision)
    const libelle = geste(base, ligne, donnees)
    noterActe(ctx, base, ref.seance, action, `${document.titre} : ${libelle}`, {
      type: papier.type,
      document: ligne.id,
      revision: ligne.version,
    })
    return lireDocument(base, donnees, papier).document
  })
}

const ETATS: Record<LigneDocument['etat'], string> = {
  brouillon: 'est encore un brouillon : validez-le d’abord',
  valide: 'est validé, mais pas encore signé',
  signe: 'est déjà signé',
  diffuse: 'est déjà diffusé',
}

function refuserEtape(ligne: LigneDocument, attendu: LigneDocument['etat'], verbe: string): void {
  if (ligne.etat === attendu) return
  throw new AppError('etape_document', `Impossible de ${verbe} ce document : il ${ETATS[ligne.etat]}.`, {
    champ: 'document',
    etat: ligne.etat,
  })
}

/** A real day, today at the latest. */
function lireDate(ctx: Context, le: string): number {
  const jour = getJourSaisi(le, 'le')
  if (jour <= ctx.aujourdhui()) return jour
  throw new AppError(
    'date_future',
    `Le ${formatJourFr(jour)} n’est pas encore passé. Notez la date du jour où c’est fait.`,
    {
      champ: 'le',
    },
  )
}

/** A paper that calls to the meeting is signed from its convocation on; one that tells it, from the meeting on. */
function getJourMinimal(
  { type }: LigneDocument,
  { seance }: DonneesDocument,
): { jour: number; quoi: string } {
  const convocation = { jour: getJour(seance.convoqueeLe ?? '1970-01-01'), quoi: 'la convocation' }
  return type === 'convocation' ? convocation : { jour: getJour(seance.date), quoi: 'la séance' }
}

function refuserAvant(le: number, minimal: { jour: number; quoi: string }, debut: string): void {
  if (le >= minimal.jour) return
  throw new AppError(
    'date_impossible',
    `${debut} ${minimal.quoi}, qui est du ${formatJourFr(minimal.jour)}. Corrigez la date.`,
    { champ: 'le' },
  )
}
