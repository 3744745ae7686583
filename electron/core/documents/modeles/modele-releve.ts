import { formatDateEnMots, formatHeure } from '../../../../shared/domain/dates-en-mots.ts'
import type { Bloc } from '../../../../shared/domain/document.ts'
import { fait, mentionLibre, phrase, si, signature, titre } from './blocs.ts'
import type { DonneesDocument } from './donnees.ts'
import { composerActions } from './sections-actions.ts'
import {
  aDesChiffres,
  composerConfidentialite,
  composerEntete,
  composerSuite,
  listSignataires,
  situerSeance,
} from './sections-entete.ts'
import { composerPoints } from './sections-points.ts'
import { composerPresences } from './sections-presences.ts'

/** What was decided, item by item; for a meeting without quorum, the record that it could not be held. */
export function composerReleve(d: DonneesDocument): Bloc[] {
  return composerActe(d, 'Relevé de décisions', { notes: false })
}

/** The same with what was said and at what hour. */
export function composerCompteRendu(d: DonneesDocument): Bloc[] {
  return composerActe(d, 'Compte rendu', { notes: true })
}

function composerActe(d: DonneesDocument, nom: string, detail: { notes: boolean }): Bloc[] {
  const { seance } = d
  const constat = seance.etat === 'sans_quorum'
  return [
    composerEntete(d),
    titre('titre', constat ? `${nom} : constat d’absence de quorum` : nom),
    fait('seance', `${situerSeance(d)}.`),
    ...composerConfidentialite(d, aDesChiffres(d)),
    ...composerSuite(d),
    ...composerConvocation(d),
    ...si(
      detail.notes && seance.ouverteA !== null,
      fait('ouverture', `La séance est ouverte à ${heureDe(seance.ouverteA)}.`),
    ),
    ...composerPresences(d),
    ...(constat ? composerConstat(d) : composerPoints(d, detail)),
    ...si(detail.notes && seance.notes !== '', phrase('notes', seance.notes)),
    ...(constat ? [] : composerActions(d)),
    ...si(!constat, phrase('levee', leverSeance(d))),
    mentionLibre('diffusion', 'Document adressé aux membres, à relire à l’ouverture de la prochaine séance.'),
    ...listSignataires(d).map((lignes, i) => signature(`signature:${i + 1}`, lignes)),
  ]
}

function composerConvocation({ seance }: DonneesDocument): Bloc[] {
  if (seance.convoqueeLe === null) return []
  const urgence = seance.urgence === null ? '' : ` Urgence : ${seance.urgence}.`
  return [fait('convocation', `Date de convocation : ${formatDateEnMots(seance.convoqueeLe)}.${urgence}`)]
}

/** Why nothing was decided, and when the body meets again. */
function composerConstat(d: DonneesDocument): Bloc[] {
  const { seance, seconde } = d
  const suite =
    seconde === null
      ? 'Une nouvelle convocation sera adressée aux membres avec le même ordre du jour.'
      : `Les membres sont convoqués de nouveau, avec le même ordre du jour, pour le ${formatDateEnMots(seconde)}.`
  return [
    fait(
      'constat',
      `Le quorum n’étant pas atteint, l’assemblée ne peut pas délibérer : aucun point de l’ordre du jour n’a été examiné. La séance est levée${seance.closeA === null ? '' : ` à ${formatHeure(seance.closeA)}`}.`,
    ),
    fait('constat:suite', suite),
  ]
}

function leverSeance({ seance }: DonneesDocument): string {
  return `L’ordre du jour étant épuisé, la séance est levée${seance.closeA === null ? '' : ` à ${heureDe(seance.closeA)}`}.`
}

const heureDe = (heure: string | null) => (heure === null ? '' : formatHeure(heure))
