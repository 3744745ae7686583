import { expect, test } from 'vitest'
import {
  choisirPoint,
  peutReconvoquer,
  premierJourSeconde,
  proposerConvocation,
  proposerJour,
  quorumManque,
} from '../../../../../renderer/features/seances/tenir/vue.ts'
import type { Point } from '../../../../../shared/domain/seance.ts'

const point = (id: number, etat: Point['etat']): Point => ({
  id,
  numero: id,
  type: 'decision',
  intitule: `Point ${id}`,
  objet: 'libre',
  texte: '',
  rapporteur: null,
  dureeMin: null,
  indicateurs: [],
  releveDe: null,
  decisionSuivie: null,
  repriseDe: null,
  notes: '',
  etat,
  presences: [],
  pouvoirs: [],
  quorum: QUORUM,
  votants: 0,
  phrase: '',
  vote: null,
  votesCorriges: [],
  decisions: [],
  pieces: [],
})
const QUORUM = { requis: 10, presents: 4, comptes: 4, atteint: false, regle: 'ccas' as const, phrase: '' }
const PRESENCE = [{ place: 'a:1', etat: 'present' as const, par: null }]

test('l’écran s’ouvre sur l’appel, puis sur le point en cours, puis sur le premier à traiter', () => {
  const points = [point(1, 'traite'), point(2, 'a_traiter'), point(3, 'a_traiter')]
  expect(choisirPoint({ points, presences: [] })).toBeNull()
  expect(choisirPoint({ points, presences: PRESENCE })).toBe(2)
  expect(choisirPoint({ points: [...points, point(4, 'en_cours')], presences: PRESENCE })).toBe(4)
})

test('le quorum ne manque qu’après l’appel, dans une séance ouverte d’une instance qui en exige un', () => {
  const seance = { etat: 'ouverte' as const, quorum: QUORUM, presences: PRESENCE }
  expect(quorumManque(seance)).toBe(true)
  expect(quorumManque({ ...seance, presences: [] })).toBe(false)
  expect(quorumManque({ ...seance, etat: 'sans_quorum' })).toBe(false)
  expect(quorumManque({ ...seance, quorum: { ...QUORUM, requis: null } })).toBe(false)
})

test('on convoque de nouveau une seule fois', () => {
  expect(peutReconvoquer({ etat: 'sans_quorum', seconde: null })).toBe(true)
  expect(peutReconvoquer({ etat: 'sans_quorum', seconde: 4 })).toBe(false)
  expect(peutReconvoquer({ etat: 'close', seconde: null })).toBe(false)
})

test('une séance saisie des années après se reconvoque à ses propres dates', () => {
  expect(proposerConvocation({ date: '2023-12-06' }, '2023-12-08')).toBe('2023-12-08')
  expect(proposerConvocation({ date: '2023-12-06' }, '2026-11-22')).toBe('2023-12-07')
})

test('le premier jour possible suit le délai de la seconde convocation', () => {
  const delai = { jours: 3, francs: false, reference: 'CASF' }
  const reglement = {
    convocation: delai,
    secondeConvocation: delai,
    pouvoirs: null,
    voixPreponderante: null,
    majorite: { regle: 'exprimes' as const, reference: '' },
    visio: { admise: true, reference: 'Article 3' },
  }
  expect(premierJourSeconde({ date: '2023-12-06', reglement }, '2023-12-07')).toBe('2023-12-10')
  expect(premierJourSeconde({ date: '2023-12-06', reglement }, null)).toBeNull()
})

test('la seconde séance se propose un jour de travail, ni le dimanche ni le lundi de Pâques', () => {
  expect(proposerJour('2024-04-24')).toBe('2024-04-24')
  expect(proposerJour('2024-03-24')).toBe('2024-03-25')
  expect(proposerJour('2024-03-30')).toBe('2024-04-02')
})
