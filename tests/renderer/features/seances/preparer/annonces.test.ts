import { expect, test } from 'vitest'
import { annonces } from '../../../../../renderer/features/seances/preparer/annonces.ts'

const points = ['Bilan', 'Budget', 'Divers'].map((intitule, i) => ({ id: i + 1, intitule }))
const lire = (texte: string | undefined) => texte?.replace(/\u00a0/g, ' ')
type Arguments = Parameters<ReturnType<typeof annonces>['onDragEnd']>[0]
const geste = (active: number, over: number | null) =>
  ({ active: { id: active }, over: over === null ? null : { id: over } }) as Arguments

test('prendre, déplacer et poser s’entendent, avec la position', () => {
  const a = annonces(points)
  expect(lire(a.onDragStart(geste(3, null)))).toBe('« Divers » est pris, en position 3 sur 3.')
  expect(a.onDragOver(geste(3, 3))).toBeUndefined()
  expect(lire(a.onDragOver(geste(3, 2)))).toBe('« Divers » passe en position 2 sur 3.')
  expect(lire(a.onDragOver(geste(3, 3)))).toBe('« Divers » passe en position 3 sur 3.')
  expect(lire(a.onDragEnd(geste(3, 1)))).toBe('« Divers » est maintenant en position 1 sur 3.')
})

test('renoncer s’entend aussi', () => {
  expect(lire(annonces(points).onDragCancel(geste(1, 2)))).toBe('« Bilan » revient à sa place.')
})
