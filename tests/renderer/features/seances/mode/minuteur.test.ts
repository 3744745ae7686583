import { expect, test } from 'vitest'
import {
  arreter,
  basculer,
  lireMinuteur,
  MINUTEUR_ARRETE,
  suivrePoint,
  tempsDuPoint,
} from '../../../../../renderer/features/seances/mode/minuteur.ts'

const MIN = 60_000

test('le minuteur ne part que si on le démarre, et garde ce qu’il a compté', () => {
  expect(suivrePoint(MINUTEUR_ARRETE, 1, 0)).toBe(MINUTEUR_ARRETE)
  const parti = basculer(MINUTEUR_ARRETE, 1, 0)
  const arrete = basculer(parti, 1, 4 * MIN)
  expect(tempsDuPoint(arrete, 1, 9 * MIN)).toBe(4 * MIN)
  expect(arreter(arrete, 10 * MIN)).toBe(arrete)
  expect(tempsDuPoint(basculer(arrete, 1, 20 * MIN), 1, 21 * MIN)).toBe(5 * MIN)
})

test('en passant au point suivant, un minuteur qui court change de point', () => {
  const suivi = suivrePoint(basculer(MINUTEUR_ARRETE, 1, 0), 2, 3 * MIN)
  expect(tempsDuPoint(suivi, 1, 8 * MIN)).toBe(3 * MIN)
  expect(tempsDuPoint(suivi, 2, 8 * MIN)).toBe(5 * MIN)
})

test('une horloge de la machine qui recule ne donne pas de temps négatif', () => {
  expect(tempsDuPoint(basculer(MINUTEUR_ARRETE, 1, 10 * MIN), 1, 0)).toBe(0)
})

test('le temps se lit contre le temps prévu, et dit quand il est dépassé', () => {
  const parti = basculer(MINUTEUR_ARRETE, 1, 0)
  expect(lireMinuteur(MINUTEUR_ARRETE, 1, 10, 0).texte).toBe('10 min prévues')
  expect(lireMinuteur(MINUTEUR_ARRETE, 1, null, 0).texte).toBe('non démarré')
  expect(lireMinuteur(parti, 1, 10, 4.9 * MIN)).toEqual({
    texte: '4 min sur 10',
    depasse: false,
    court: true,
  })
  expect(lireMinuteur(parti, 1, 10, 12 * MIN)).toEqual({
    texte: '12 min, 2 de plus que prévu',
    depasse: true,
    court: true,
  })
  expect(lireMinuteur(parti, 1, null, 12 * MIN).texte).toBe('12 min')
})
