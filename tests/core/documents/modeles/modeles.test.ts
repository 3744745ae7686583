// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { ecrireHtml } from '../../../../electron/core/documents/formats/ecrire-html.ts'
import { couperFort } from '../../../../electron/core/documents/formats/mise-en-page.ts'
import { composer, type Papier } from '../../../../electron/core/documents/modeles/composer.ts'
import type { DonneesDocument } from '../../../../electron/core/documents/modeles/donnees.ts'
import type { Action, Decision } from '../../../../shared/domain/decision.ts'
import type { Bloc } from '../../../../shared/domain/document.ts'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import { membre, reglementDe } from '../../../helpers/assemblee.ts'
import { profil } from '../../../helpers/conventions.ts'

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
const PRESENCES = [
  { place: 'elu:1', etat: 'present' as const, par: null },
  { place: 'directeur:1', etat: 'visio' as const, par: 'Mme Suppléante' },
  { place: 'territorial:1', etat: 'represente' as const, par: 'M. Mandaté' },
  { place: 'expert:1', etat: 'present' as const, par: null },
]

const POINT: Point = {
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

const DECISION: Decision = {
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

function donnees(seance: Partial<Seance> = {}, changements: Partial<DonneesDocument> = {}): DonneesDocument {
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

const PAPIERS: Papier[] = [
  { type: 'convocation', decision: null, membre: 'elu:1' },
  { type: 'convocation', decision: null, membre: null },
  { type: 'emargement', decision: null, membre: null },
  { type: 'releve', decision: null, membre: null },
  { type: 'compte_rendu', decision: null, membre: null },
  { type: 'extrait', decision: 100, membre: null },
]
const papier = (type: Papier['type']): Papier => {
  const trouve = PAPIERS.find(p => p.type === type)
  if (trouve === undefined) throw new Error(type)
  return trouve
}
const lire = (blocs: readonly Bloc[]) =>
  blocs
    .flatMap(b => [b.texte, ...(b.lignes ?? []).map(l => l.join(' | '))])
    .join('\n')
    .replaceAll('\u00a0', ' ')

test('le relevé d’un comité dit tout ce qui a été décidé, avec le chiffre, et se réserve au comité', () => {
  const texte = lire(composer(donnees(), papier('releve'), {}))
  for (const passage of [
    'Document de travail du comité',
    'Membres en exercice : 3 ; présents : 2 (dont 1 en visioconférence) ; représentés : 1 ; pouvoirs : 0 ; excusés : 0 ; absents : 0.',
    'M. Deux, Directeur, remplacé par Mme Suppléante',
    'Directeur territorial (Pôle emploi), représenté par M. Mandaté',
    'Avec voix consultative : Mme Conseil, Experte',
    'Adopté par consensus.',
    'Département : moyens à revoir',
    'Décision n° 2023-01 : Réduire le délai',
    'Vu la convention,',
    'Article 1 : DÉCIDE un suivi mensuel.',
    'Chiffre à l’appui : Délai d’entrée : 27,5 jours (du 1er janvier 2023 au 31 mai 2023 ; lu le 20 juin 2023).',
    'Cette décision remplace la décision n° 2022-03 « Ancien délai ».',
    'Responsable : Direction. Échéance : 1er octobre 2023.',
    'Tenir la liste | À désigner | 1er septembre 2023 | 2023-01',
    'Reprise | À désigner | 1er septembre 2023 | En cours (40 %), en retard',
    'la séance est levée à 11 h',
    'M. Secrétaire',
  ])
    expect(texte).toContain(passage)
  expect(texte).not.toContain('Échange nourri')
})

test('le compte rendu ajoute les heures et ce qui s’est dit', () => {
  const blocs = composer(donnees(), papier('compte_rendu'), { 'point:10:notes': 'Échange résumé.' })
  expect(lire(blocs)).toContain('La séance est ouverte à 9 h 35.')
  expect(lire(blocs)).toContain('Échange résumé.')
  expect(blocs.find(b => b.cle === 'point:10:notes')).toMatchObject({ modifiable: true, modifie: true })
})

test('un chiffre masqué reste masqué et ne réserve rien', () => {
  const base = { ...DECISION.base, valeur: null, absence: 'masque' } as Decision['base']
  const texte = lire(composer(donnees({}, { decisions: [{ ...DECISION, base }] }), papier('releve'), {}))
  expect(texte).toContain('Délai d’entrée : masqué')
  expect(texte).not.toContain('Document de travail')
})

test('un mouvement entre deux points se dit au point où les votants changent', () => {
  const parti = PRESENCES.map(p => (p.place === 'elu:1' ? { ...p, etat: 'absent' as const } : p))
  const points = [
    POINT,
    {
      ...POINT,
      id: 11,
      numero: 2,
      vote: null,
      type: 'debat' as const,
      presences: parti,
      phrase: 'Deux votants.',
    },
  ]
  const texte = lire(composer(donnees({ points }), papier('releve'), {}))
  expect(texte).toContain('À ce point : Deux votants.')
  expect(texte).not.toContain('Trois votants.')
  expect(texte).toContain('Ce point a donné lieu à un échange, sans vote.')
})

test('une décision rejetée a un extrait qui le dit', () => {
  const vote = POINT.vote && {
    ...POINT.vote,
    mode: 'main_levee' as const,
    verdict: 'rejete' as const,
    phrase: 'Rejeté.',
  }
  const d = donnees({ points: [{ ...POINT, vote }] }, { decisions: [{ ...DECISION, etat: 'rejetee' }] })
  const texte = lire(composer(d, papier('extrait'), {}))
  expect(texte).toContain('Après en avoir délibéré, le comité stratégique n’adopte pas le texte suivant :')
  expect(texte).toContain('En exercice | Présents | Représentés | Pouvoirs | Votants | Suffrages exprimés')
  expect(texte).toContain('Extrait du relevé de décisions')
  expect(texte).not.toContain('contrôle de légalité')
})

test('la convocation dit à chacun ce qu’il peut faire s’il est empêché', () => {
  const lettre = (place: string, seance: Partial<Seance> = {}) =>
    lire(composer(donnees(seance), { type: 'convocation', decision: null, membre: place }, {}))
  expect(lettre('directeur:1')).toContain('Mme Suppléante peut siéger à votre place')
  expect(lettre('territorial:1')).toContain('vous pouvez vous faire représenter')
  expect(lettre('expert:1')).toContain('voix consultative')
  expect(lettre('elu:1')).not.toContain('donne pouvoir')
  const ccas = { reglement: reglementDe('ccas'), regleQuorum: 'ccas' as const }
  expect(lettre('elu:1', ccas)).toContain('délai de 3 jours francs (CASF, article R. 123-16)')
  expect(lettre('elu:1', ccas)).toContain('donne pouvoir à :')
  expect(lettre('expert:1', ccas)).not.toContain('donne pouvoir à :')
  expect(lettre('elu:1', { ...ccas, urgence: 'subvention à demander' })).toContain(
    'en raison de l’urgence : subvention à demander.',
  )
})

test.each(PAPIERS)('la page de $type ($membre) est lisible par tous', p => {
  const html = ecrireHtml({ titre: 'Titre', pied: 'Pied', mention: null, blocs: composer(donnees(), p, {}) })
  const page = new DOMParser().parseFromString(html, 'text/html')
  expect(page.documentElement.lang).toBe('fr')
  expect(page.title).toBe('Titre')
  const niveaux = [...page.querySelectorAll('h1, h2, h3')].map(h => Number(h.tagName[1]))
  expect(niveaux.filter(n => n === 1)).toHaveLength(1)
  for (const [i, niveau] of niveaux.entries()) expect(niveau - (niveaux[i - 1] ?? 0)).toBeLessThanOrEqual(1)
  for (const table of page.querySelectorAll('table')) {
    expect(table.querySelector('caption')?.textContent).not.toBe('')
    expect(table.querySelectorAll('thead th[scope=col]').length).toBeGreaterThan(0)
    const rangs = [...table.rows].map(r => r.cells.length)
    expect(new Set(rangs).size).toBe(1)
  }
  expect(page.querySelectorAll('script, img, link, iframe')).toHaveLength(0)
  const cles = composer(donnees(), p, {}).map(b => b.cle)
  expect(new Set(cles).size).toBe(cles.length)
})

test.each([
  ['Article 1 : APPROUVE la convention', 'Article 1 : APPROUVE'],
  ['Article 2 : PREND ACTE du bilan', 'Article 2 : PREND ACTE'],
  ['Article 3 : N’APPROUVE pas', 'Article 3 : N’APPROUVE'],
  ['Article 4 : La convention', 'Article 4 : '],
  ['Article 12 : DIT L’État informé', 'Article 12 : DIT'],
])('« %s » met en gras « %s »', (texte, fort) => {
  const bloc: Bloc = { cle: 'a', genre: 'article', texte, modifiable: false, modifie: false }
  expect(couperFort(bloc)).toEqual({ fort, suite: texte.slice(fort.length) })
})
