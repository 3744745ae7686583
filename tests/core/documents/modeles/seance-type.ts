import type { Papier } from '../../../../electron/core/documents/modeles/composer.ts'
import type { DonneesDocument } from '../../../../electron/core/documents/modeles/donnees.ts'
import type { Action, Decision } from '../../../../shared/domain/decision.ts'
import type { Bloc } from '../../../../shared/domain/document.ts'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import { membre, reglementDe } from '../../../helpers/assemblee.ts'
import { profil } from '../../../helpers/conventions.ts'

/** One meeting of a committee, with everything that its papers may tell: built by hand, without a base. */
const QUORUM = {
  requis: null,
  presents: 2,
  comptes: 3,
  atteint: true,
  regle: 'aucun' as const,
  phrase: 'Aucun quorum.',
}
const MEMBRES = [
  membre('elu:1', { fonction: 'Élue', nom: 'Mme Une', institution: 'Département' }),
  membre('directeur:1', { fonction: 'Directeur', nom: 'M. Deux', suppleant: 'Mme Suppléante' }),
  membre('territorial:1', {
    fonction: 'Directeur territorial',
    institution: 'Pôle emploi',
    representable: true,
  }),
  membre('expert:1', { fonction: 'Experte', nom: 'Mme Conseil', voix: 'consultative' }),
]
export const PRESENCES = [
  { place: 'elu:1', etat: 'present' as const, par: null },
  { place: 'directeur:1', etat: 'visio' as const, par: 'Mme Suppléante' },
  { place: 'territorial:1', etat: 'represente' as const, par: 'M. Mandaté' },
  { place: 'expert:1', etat: 'present' as const, par: null },
]

export const POINT: Point = {
  id: 10,
  numero: 1,
  type: 'decision',
  intitule: 'Délais',
  objet: 'libre',
  texte: '',
  rapporteur: null,
  dureeMin: null,
  indicateurs: [],
  releveDe: null,
  decisionSuivie: null,
  repriseDe: null,
  notes: 'Échange nourri.',
  etat: 'traite',
  presences: PRESENCES,
  pouvoirs: [],
  quorum: QUORUM,
  votants: 3,
  phrase: 'Trois votants.',
  vote: {
    id: 1,
    mode: 'consensus',
    exercice: 3,
    presents: 2,
    pouvoirs: 0,
    votants: 3,
    pour: 3,
    contre: 0,
    abstentions: 0,
    blancs: 0,
    nuls: 0,
    nePrendPasPart: 0,
    exprimes: 3,
    reserves: [{ auteur: 'Département', texte: 'moyens à revoir' }],
    nominal: [],
    voixPreponderante: null,
    verdict: 'adopte',
    phrase: 'Adopté par consensus.',
    remplace: null,
    motif: null,
    faitLe: '2023-06-20T10:00:00Z',
  },
  votesCorriges: [],
  decisions: [100],
  pieces: [],
}

export const DECISION: Decision = {
  id: 100,
  numero: '2023-01',
  convention: 'c',
  instance: 'comite',
  territoire: null,
  seance: 1,
  point: 10,
  vote: 1,
  date: '2023-06-20',
  titre: 'Réduire le délai',
  considerants: ['Vu la convention,'],
  articles: [{ verbe: 'Décide', texte: 'un suivi mensuel.' }],
  texte: '',
  etat: 'adoptee',
  responsable: 'Direction',
  echeance: '2023-10-01',
  enRetard: false,
  indicateur: 'delai',
  base: {
    indicateur: 'delai',
    libelle: 'Délai d’entrée',
    unite: 'jours',
    territoire: null,
    du: '2023-01-01',
    au: '2023-05-31',
    valeur: 27.5,
    absence: null,
    le: '2023-06-20',
  },
  lien: { type: 'remplace', decision: 7, numero: '2022-03' },
  suivantes: [],
  preuve: null,
  actions: [],
  suites: [],
  version: 1,
}

const ACTION: Action = {
  id: 1,
  convention: 'c',
  instance: 'comite',
  territoire: null,
  seance: 1,
  decision: 100,
  intitule: 'Tenir la liste',
  responsable: null,
  echeance: '2023-09-01',
  etat: 'a_faire',
  avancement: 0,
  preuve: null,
  enRetard: false,
  historique: [],
  version: 1,
}

const SEANCE: Seance = {
  id: 1,
  convention: 'seine-et-marne-2022',
  instance: 'comite',
  libelle: 'Comité stratégique',
  territoire: null,
  date: '2023-06-20',
  heure: '09:30',
  lieu: 'Melun',
  etat: 'close',
  convocation: 1,
  suiteDe: null,
  serie: null,
  quorum: QUORUM,
  version: 3,
  convoqueeLe: '2023-06-01',
  urgence: null,
  ouverteA: '09:35',
  closeA: '11:00',
  president: 'elu:1',
  secretaire: 'M. Secrétaire',
  notes: '',
  motif: null,
  role: 'decision',
  reglement: reglementDe('aucun'),
  regleQuorum: 'aucun',
  exercice: 3,
  membres: MEMBRES,
  presences: PRESENCES,
  pouvoirs: [],
  points: [POINT],
  pointsEcartes: [],
  pieces: [],
  actionsOuvertes: [
    { ...ACTION, id: 2, seance: 9, intitule: 'Reprise', etat: 'en_cours', avancement: 40, enRetard: true },
  ],
  dureeMin: 0,
  delai: { respecte: true, auPlusTard: null, phrase: '' },
  seconde: null,
  actes: [],
}

export function donnees(
  seance: Partial<Seance> = {},
  changements: Partial<DonneesDocument> = {},
): DonneesDocument {
  return {
    seance: { ...SEANCE, ...seance },
    convention: profil('seine-et-marne-2022'),
    territoire: null,
    decisions: [DECISION],
    liees: [{ id: 7, numero: '2022-03', titre: 'Ancien délai' }],
    actions: [ACTION],
    premiere: null,
    seconde: null,
    ...changements,
  }
}

export const PAPIERS: Papier[] = [
  { type: 'convocation', decision: null, membre: 'elu:1' },
  { type: 'convocation', decision: null, membre: null },
  { type: 'emargement', decision: null, membre: null },
  { type: 'releve', decision: null, membre: null },
  { type: 'compte_rendu', decision: null, membre: null },
  { type: 'extrait', decision: 100, membre: null },
]
export const papier = (type: Papier['type']): Papier => {
  const trouve = PAPIERS.find(p => p.type === type)
  if (trouve === undefined) throw new Error(type)
  return trouve
}
export const lire = (blocs: readonly Bloc[]) =>
  blocs
    .flatMap(b => [b.texte, ...(b.lignes ?? []).map(l => l.join(' | '))])
    .join('\n')
    .replaceAll('\u00a0', ' ')
