import { expect, test } from 'vitest'
import {
  commencerAppel,
  completerAppel,
  compterAppel,
  listChangements,
  listEtats,
  noterEtat,
  toutNoter,
} from '../../../../../renderer/features/seances/tenir/appel.ts'
import { creerMembre } from './membres.ts'

const MEMBRES = [creerMembre('a:1'), creerMembre('a:2'), creerMembre('a:3', { vacant: true })]

test('un siège vacant n’est pas appelé, et ce qui est déjà noté se retrouve', () => {
  const appel = commencerAppel(MEMBRES, [{ place: 'a:2', etat: 'represente', par: 'M. Y' }])
  expect(appel).toEqual([
    { place: 'a:1', etat: null, par: '' },
    { place: 'a:2', etat: 'represente', par: 'M. Y' },
  ])
  expect(compterAppel(appel).get(null)).toBe(1)
})

test('seul un siège que le texte permet de représenter peut l’être', () => {
  expect(listEtats({ representable: true })).toContain('represente')
  expect(listEtats({ representable: false })).not.toContain('represente')
})

test('compléter l’appel ne touche pas à ceux qui ont répondu, tout noter les remplace', () => {
  const appel = commencerAppel(MEMBRES, [{ place: 'a:1', etat: 'present', par: null }])
  expect(completerAppel(appel, 'absent').map(l => l.etat)).toEqual(['present', 'absent'])
  expect(toutNoter(appel, 'present').map(l => l.etat)).toEqual(['present', 'present'])
})

test('qui s’en va n’a plus de remplaçant', () => {
  const ligne = { place: 'a:1', etat: 'represente' as const, par: 'M. Y' }
  expect(noterEtat(ligne, 'absent').par).toBe('')
  expect(noterEtat(ligne, 'visio').par).toBe('M. Y')
})

test('seules les lignes qui changent partent, sans celles qui n’ont pas été appelées', () => {
  const notees = [
    { place: 'a:1', etat: 'present' as const, par: null },
    { place: 'a:2', etat: 'represente' as const, par: 'M. Y' },
  ]
  const appel = commencerAppel(MEMBRES, notees)
  expect(listChangements(appel, notees)).toEqual([])
  const change = appel.map(l => (l.place === 'a:2' ? { ...l, par: ' Mme Z ' } : l))
  expect(listChangements(change, notees)).toEqual([{ place: 'a:2', etat: 'represente', par: 'Mme Z' }])
  expect(listChangements(commencerAppel(MEMBRES, []), [])).toEqual([])
})
