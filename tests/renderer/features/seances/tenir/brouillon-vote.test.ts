import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type BrouillonVote,
  COMPTES,
  commencerVote,
  compterVote,
  demandeVoix,
  direSomme,
  listVoix,
  preparerVote,
  resteDesVoixPour,
  resteEnPour,
} from '../../../../../renderer/features/seances/tenir/brouillon-vote.ts'
import { creerMembre } from './membres.ts'

const REGLEMENT = {
  visio: { admise: true, reference: '' },
  majorite: { regle: 'exprimes' as const, reference: 'CASF' },
  voixPreponderante: { de: 'president' as const, reference: 'CASF' },
}
const SEANCE = { president: 'a:1', reglement: REGLEMENT }
const MEMBRES = [
  creerMembre('a:1'),
  creerMembre('a:2'),
  creerMembre('a:3'),
  creerMembre('b:1', { voix: 'consultative' }),
  creerMembre('a:4', { vacant: true }),
]
const POINT = {
  presences: [
    { place: 'a:1', etat: 'present' as const, par: null },
    { place: 'a:2', etat: 'visio' as const, par: null },
    { place: 'a:3', etat: 'excuse' as const, par: null },
    { place: 'b:1', etat: 'present' as const, par: null },
  ],
  pouvoirs: [
    { id: 1, mandant: 'a:3', mandataire: 'a:1', recuLe: null, compte: true, raison: null },
    { id: 2, mandant: 'a:4', mandataire: 'a:2', recuLe: null, compte: false, raison: 'vacant' },
  ],
}

const saisir = (mode: BrouillonVote['mode'], comptes: Partial<BrouillonVote['comptes']>): BrouillonVote => {
  const vide = commencerVote(mode)
  return { ...vide, comptes: { ...vide.comptes, ...comptes } }
}

test('les voix sont celles des membres délibératifs qui sont là, puis les pouvoirs qui comptent', () => {
  expect(listVoix(POINT, { membres: MEMBRES, reglement: REGLEMENT }).map(v => v.cle)).toEqual([
    'a:1',
    'a:2',
    'a:1>a:3',
  ])
})

test('la somme se dit en mots, dans les deux sens', () => {
  const dire = (pour: number, votants: number) =>
    direSomme(compterVote(saisir('main_levee', { pour }), [], votants), votants)
  expect(dire(11, 13)).toMatchObject({
    juste: false,
    phrase: 'Il manque 2 voix\u00a0: 11 sur 13.',
  })
  expect(dire(5, 4)).toMatchObject({ juste: false, phrase: '1 voix de trop\u00a0: 5 pour 4 votants.' })
  expect(dire(4, 4)).toMatchObject({ juste: true, phrase: 'Le compte est bon\u00a0: 4 voix.' })
})

test('un champ vide vaut 0, et le reste peut aller à « pour »', () => {
  const b = resteEnPour(saisir('secret', { contre: 3, blancs: 1 }), 10)
  expect(b.comptes.pour).toBe(6)
  expect(compterVote(b, [], 10)).toMatchObject({ pour: 6, contre: 3, blancs: 1, nuls: 0 })
})

test('le reste en pour rend toujours une somme juste quand les autres voix tiennent', () => {
  const voix = fc.nat({ max: 50 })
  fc.assert(
    fc.property(voix, voix, voix, voix, (contre, abstentions, blancs, plus) => {
      const votants = contre + abstentions + blancs + plus
      const b = resteEnPour(saisir('secret', { contre, abstentions, blancs }), votants)
      expect(direSomme(compterVote(b, [], votants), votants).juste).toBe(true)
    }),
  )
})

test('par consensus, qui n’est compté nulle part est d’accord', () => {
  const vote = preparerVote(saisir('consensus', { abstentions: 1 }), [], 5, SEANCE)
  expect(vote).toMatchObject({ pour: 4, contre: 0, abstentions: 1 })
})

test('la voix prépondérante ne se demande qu’à égalité, jamais au scrutin secret', () => {
  const comptes = compterVote(saisir('main_levee', { pour: 2, contre: 2 }), [], 4)
  expect(demandeVoix('main_levee', comptes, SEANCE)).toBe(true)
  expect(demandeVoix('secret', comptes, SEANCE)).toBe(false)
  expect(demandeVoix('nominal', comptes, SEANCE)).toBe(false)
  expect(demandeVoix('nominal', comptes, { ...SEANCE, president: null })).toBe(true)
  expect(demandeVoix('main_levee', { ...comptes, pour: 3 }, SEANCE)).toBe(false)
  expect(demandeVoix('main_levee', { ...comptes, pour: 0, contre: 0 }, SEANCE)).toBe(false)
  const sans = { ...SEANCE, reglement: { ...REGLEMENT, voixPreponderante: null } }
  expect(demandeVoix('main_levee', comptes, sans)).toBe(false)
})

test('une voix prépondérante donnée puis devenue inutile n’est pas envoyée', () => {
  const b = { ...saisir('main_levee', { pour: 3, contre: 1 }), voixPreponderante: 'pour' as const }
  expect(preparerVote(b, [], 4, SEANCE).voixPreponderante).toBeNull()
})

test('un vote nominal compte ses voix, et une voix que personne n’a dite manque', () => {
  const voix = listVoix(POINT, { membres: MEMBRES, reglement: REGLEMENT })
  const b: BrouillonVote = { ...commencerVote('nominal'), sens: { 'a:2': 'contre' } }
  expect(direSomme(compterVote(b, voix, 3), 3).juste).toBe(false)
  const tout = resteDesVoixPour(b, voix)
  expect(preparerVote(tout, voix, 3, SEANCE)).toMatchObject({
    pour: 2,
    contre: 1,
    nominal: [
      { place: 'a:1', mandant: null, sens: 'pour' },
      { place: 'a:2', mandant: null, sens: 'contre' },
      { place: 'a:1', mandant: 'a:3', sens: 'pour' },
    ],
  })
})

test('une réserve sans texte ne part pas', () => {
  const b = {
    ...commencerVote('consensus'),
    reserves: [
      { cle: 1, auteur: 'Mme X', texte: ' Sous réserve ' },
      { cle: 2, auteur: 'M. Y', texte: ' ' },
    ],
  }
  expect(preparerVote(b, [], 3, SEANCE).reserves).toEqual([{ auteur: 'Mme X', texte: 'Sous réserve' }])
})

test('corriger un vote reprend ce qui avait été saisi', () => {
  const voix = listVoix(POINT, { membres: MEMBRES, reglement: REGLEMENT })
  const b = resteDesVoixPour(commencerVote('nominal'), voix)
  const envoi = preparerVote(b, voix, 3, SEANCE)
  const vote = {
    id: 1,
    mode: envoi.mode,
    exercice: 4,
    presents: 2,
    pouvoirs: 1,
    votants: 3,
    exprimes: 3,
    ...compterVote(b, voix, 3),
    reserves: [],
    nominal: voix.map(({ place, mandant }) => ({ place, mandant, sens: 'pour' as const })),
    voixPreponderante: null,
    verdict: 'adopte' as const,
    phrase: '',
    remplace: null,
    motif: null,
    faitLe: '',
  }
  const repris = commencerVote('main_levee', vote)
  expect(repris.mode).toBe('nominal')
  expect(compterVote(repris, voix, 3)).toEqual(compterVote(b, voix, 3))
  expect(COMPTES.map(c => repris.comptes[c])).toEqual([3, 0, 0, 0, 0, 0])
})
