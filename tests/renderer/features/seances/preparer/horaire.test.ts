import { expect, test } from 'vitest'
import { calculerHoraire, heureApres } from '../../../../../renderer/features/seances/preparer/horaire.ts'

const points = (...durees: (number | null)[]) => durees.map((dureeMin, i) => ({ id: i + 1, dureeMin }))

test('chaque point commence quand les précédents finissent', () => {
  const { debuts, totalMin } = calculerHoraire(points(20, null, 45, 10), 120)
  expect([...debuts]).toEqual([
    [1, 0],
    [2, 20],
    [3, 20],
    [4, 65],
  ])
  expect(totalMin).toBe(75)
})

test('un point sans durée compte pour rien, et se dit', () => {
  expect(calculerHoraire(points(null, null, 30), 120).sansDuree).toBe(2)
})

test('le premier point qui finit après l’heure est nommé', () => {
  const horaire = calculerHoraire(points(60, 60, 15, 15), 120)
  expect([horaire.depassementMin, horaire.premierAuDela]).toEqual([30, 3])
})

test('un ordre du jour qui finit juste à l’heure ne dépasse pas', () => {
  const horaire = calculerHoraire(points(60, 60), 120)
  expect([horaire.depassementMin, horaire.premierAuDela]).toEqual([0, null])
})

test('sans heure de séance, aucune heure n’est inventée', () => {
  expect(heureApres(null, 30)).toBeNull()
  expect(heureApres('14:30', 95)).toBe('16:05')
})
