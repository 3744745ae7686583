import { expect, test } from 'vitest'
import { bornes } from '../../../../../renderer/features/bilans/assistant/lignes-tirees.ts'
import { entetesAvant } from '../../../../../renderer/features/bilans/assistant/zone.ts'

test('tirer vers le haut ou vers le bas donne la même zone', () => {
  expect(bornes({ depart: 9, fin: 4 })).toEqual([4, 9])
  expect(bornes({ depart: 4, fin: 9 })).toEqual([4, 9])
})

test('les en-têtes restent celles d’au-dessus, sinon la ligne juste avant', () => {
  expect(entetesAvant([3, 4], 5)).toEqual([3, 4])
  expect(entetesAvant([3, 4], 4)).toEqual([3])
  expect(entetesAvant([8], 5)).toEqual([4])
  expect(entetesAvant([], 1)).toEqual([])
})
