import type { Input, Output } from '../../../../shared/contract.ts'
import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { inTransaction } from '../../database/transaction.ts'
import { getLigneDecision } from '../../decisions/lignes.ts'
import { decrireRapport } from '../edition/decrire-rapport.ts'
import { clore, findDerniere, refusEtape, refuserAncienne } from './acte-rapport.ts'
import { type AFiger, lireEmpreintes, lireMarque, preparerVersion } from './preparer-version.ts'
import { direValidation, figerFichier, garderContenu, type LigneRapport } from './versions.ts'

type Demande = Input<'rapport:valider'>

/** Each try reads the whole report again: past this, somebody is writing all the time. */
const ESSAIS = 3

/**
 * Freezes the latest version by an adopted decision: bytes of every format and destination with what they were made from.
 * Refused when anything changed while they were made. A public version that an attacker could open is not made: the
 * warning says so.
 */
export async function validerRapport(ctx: Context, demande: Demande): Promise<Output<'rapport:valider'>> {
  const base = ctx.base()
  const ligne = getRelu(base, demande)
  refuserAncienne(ligne, demande.revision)
  refuserDecision(base, ligne, demande.decision)
  const pret = await preparerVersion(
    ctx,
    demande,
    ligne,
    direValidation(base, ligne.version, demande.decision),
  )
  await figer(ctx, demande, ligne, pret)
  const { convention, annee } = demande
  return { ...decrireRapport(base, { convention, annee }), avertissements: pret.avertissements }
}

function getRelu(base: Base, demande: Demande): LigneRapport {
  const ligne = findDerniere(base, demande)
  if (ligne?.etat === 'relu') return ligne
  throw refusEtape(ligne ?? { annee: demande.annee, etat: 'brouillon' }, 'valider')
}

async function figer(ctx: Context, demande: Demande, vue: LigneRapport, pret: AFiger): Promise<void> {
  for (let essai = 0; essai < ESSAIS; essai += 1) {
    const marque = lireMarque(ctx.base(), vue.id)
    if ((await lireEmpreintes(ctx, demande, pret.statut)) !== pret.empreintes) break
    const fait = await inTransaction(ctx.base(), base => {
      if (lireMarque(base, vue.id) !== marque) return false
      const ligne = getRelu(base, demande)
      refuserAncienne(ligne, vue.revision)
      refuserDecision(base, ligne, demande.decision)
      ecrire(ctx, base, demande, ligne, pret)
      return true
    })
    if (fait) return
  }
  throw new AppError(
    'modifie_ailleurs',
    `Le rapport ${vue.annee} ou ses données ont changé pendant la validation. Rien n’a été validé\u00a0: relisez-le, puis recommencez.`,
    { revision: vue.revision },
  )
}

function ecrire(ctx: Context, base: Base, demande: Demande, ligne: LigneRapport, pret: AFiger): void {
  garderContenu(base, pret.contenu)
  base.sqlite
    .prepare(
      `UPDATE rapports SET etat = 'valide', valide_le = ?, decision_id = ?, contenu_sha256 = ? WHERE id = ?`,
    )
    .run(new Date(ctx.now()).toISOString(), demande.decision, pret.contenu.sha256, ligne.id)
  for (const { destination, rediges } of pret.destinations)
    for (const fichier of rediges) figerFichier(base, ligne.id, destination, fichier)
  clore(ctx, base, demande, 'rapport:valider', ligne)
}

/** What validates a report is a decision of its own convention, adopted and still standing, taken once the year was over. */
function refuserDecision(base: Base, { annee, convention_id }: LigneRapport, id: number): void {
  const decision = getLigneDecision(base, id)
  const raison =
    decision.convention_id !== convention_id
      ? 'elle est d’une autre convention'
      : decision.etat !== 'adoptee' && decision.etat !== 'realisee'
        ? 'elle n’est pas adoptée, ou ne l’est plus'
        : decision.date < getJour(`${annee}-12-31`)
          ? `elle est du ${formatJourFr(decision.date)}, avant la fin de l’année ${annee}`
          : null
  if (raison === null) return
  throw new AppError(
    'decision_impossible',
    `Cette décision ne peut pas valider le rapport ${annee}\u00a0: ${raison}. Choisissez la décision par laquelle le comité l’a approuvé.`,
    { champ: 'decision' },
  )
}
