import { formatDateEnMots, formatHeure } from '../../../../shared/domain/dates-en-mots.ts'
import type { Bloc } from '../../../../shared/domain/document.ts'
import { getSourceQuorum } from '../../../../shared/domain/quorum.ts'
import { entete, fait, mention, si } from './blocs.ts'
import type { DonneesDocument } from './donnees.ts'
import { formatDateComplete, situerLieu } from './en-mots.ts'
import { signerPresident } from './personnes.ts'

/** Lines above the title: the body, its territory, the convention. */
export function composerEntete(d: DonneesDocument): Bloc {
  const territoire = d.territoire === null ? [] : [d.territoire]
  return entete('entete', [d.seance.libelle, ...territoire, d.convention.titre])
}

/** « Séance du vendredi 15 décembre 2023 à 14 h 30, salle de réunion ». */
export function situerSeance({ seance }: DonneesDocument): string {
  const heure = seance.heure === null ? '' : ` à ${formatHeure(seance.heure)}`
  return `Séance du ${formatDateComplete(seance.date)}${heure}${situerLieu(seance.lieu)}`
}

/** That the meeting follows one without quorum, and why it may decide: said by every act of a second convocation. */
export function composerSuite(d: DonneesDocument): Bloc[] {
  if (d.seance.convocation !== 2 || d.premiere === null) return []
  const { reference } = d.seance.reglement.secondeConvocation ?? {
    reference: getSourceQuorum(d.seance.regleQuorum),
  }
  const source = reference === null ? '' : ` (${reference})`
  return [
    fait(
      'suite',
      `Cette séance fait suite à la séance du ${formatDateEnMots(d.premiere)}, levée faute de quorum. Réunie sur seconde convocation avec le même ordre du jour, l’assemblée délibère valablement quel que soit le nombre des membres présents${source}.`,
    ),
  ]
}

/** Exact figures of a committee do not leave it: said on its papers that hold some. */
export function composerConfidentialite(d: DonneesDocument, chiffres: boolean): Bloc[] {
  return si(
    chiffres && d.seance.role !== 'deliberation',
    mention('confidentiel', 'Document de travail du comité : les chiffres sont réservés à ses membres.'),
  )
}

/** True when a decision that the paper tells carries a figure. */
export function aDesChiffres(d: DonneesDocument): boolean {
  return d.decisions.some(decision => decision.base !== null && decision.base.valeur !== null)
}

/** The two who sign the account of a meeting. */
export function listSignataires({ seance }: DonneesDocument): string[][] {
  const secretaire = seance.secretaire === null ? [] : [['Le secrétariat de séance,', seance.secretaire]]
  return [signerPresident(seance), ...secretaire]
}
