import type { Input } from '../../../shared/contract.ts'
import { formatJourFr } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { enSeance } from './acte.ts'
import { refuserDoublon } from './champs-seance.ts'
import { findSeconde } from './delai.ts'
import type { LigneSeance } from './lignes.ts'
import { porterSuites } from './suites.ts'

/**
 * Opens a closed meeting again, or gives a cancelled one back, with a reason kept in its history. Refused when one of its
 * papers is validated (a correction of the paper comes first) or when it was convened a second time.
 */
export function rouvrirSeance(ctx: Context, demande: Input<'seances:rouvrir'>): Promise<void> {
  const acte = {
    ...demande,
    action: 'seances:rouvrir',
    etats: ['close', 'sans_quorum', 'annulee'] as const,
  }
  return enSeance(ctx, acte, (base, seance) => {
    const rendue = seance.etat === 'annulee'
    if (rendue) rendreAnnulee(base, seance)
    else rouvrirClose(ctx, base, seance)
    const verbe = rendue ? 'Annulation levée' : 'Séance rouverte'
    return { libelle: `${verbe} : ${demande.motif}`, valeur: undefined }
  })
}

function rouvrirClose(ctx: Context, base: Base, seance: LigneSeance): void {
  refuserSeconde(base, seance.id)
  refuserDocumentValide(base, seance.id)
  base.sqlite.prepare("UPDATE seances SET etat = 'ouverte', close_a = NULL WHERE id = ?").run(seance.id)
  porterSuites(ctx, base, seance)
}

function rendreAnnulee(base: Base, seance: LigneSeance): void {
  refuserDoublon(base, { ...seance, convention: seance.convention_id }, 'date', seance.id)
  if (seance.suite_de !== null) refuserSeconde(base, seance.suite_de)
  const etat = seance.ouverte_a !== null ? 'ouverte' : seance.convoquee_le === null ? 'prevue' : 'convoquee'
  base.sqlite.prepare('UPDATE seances SET etat = ?, motif = NULL WHERE id = ?').run(etat, seance.id)
}

function refuserSeconde(base: Base, premiere: number): void {
  const seconde = findSeconde(base, premiere)
  if (seconde === undefined) return
  throw new AppError(
    'seconde_convocation',
    `Une seconde convocation suit déjà cette séance, pour le ${formatJourFr(seconde.date)} (séance n° ${seconde.id}). Annulez-la d’abord.`,
    { champ: 'seance', seconde: seconde.id },
  )
}

/** Only what tells the meeting counts; a paper under correction (its last version a draft) does not hold it. */
function refuserDocumentValide(base: Base, seance: number): void {
  const valide = base.sqlite
    .prepare(
      `SELECT type FROM documents d WHERE seance_id = ? AND etat <> 'brouillon'
         AND type IN ('releve', 'compte_rendu', 'extrait')
         AND version = (SELECT max(v.version) FROM documents v WHERE v.seance_id = d.seance_id AND v.type = d.type
                          AND v.decision_id IS d.decision_id AND v.place IS d.place)`,
    )
    .pluck()
    .get(seance) as keyof typeof PAPIERS | undefined
  if (valide === undefined) return
  throw new AppError(
    'document_valide',
    `${PAPIERS[valide]} de cette séance est validé. Ouvrez d’abord sa correction, avec son motif, puis rouvrez la séance.`,
    { champ: 'seance', type: valide },
  )
}

const PAPIERS = {
  releve: 'Le relevé de décisions',
  compte_rendu: 'Le compte rendu',
  extrait: 'Un extrait de délibération',
} as const
