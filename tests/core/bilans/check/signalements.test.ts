import { expect, test } from 'vitest'
import { creerSignalements } from '../../../../electron/core/bilans/check/signalements.ts'

const signal = (ligne: number, code = 'cellule_illisible') => ({
  fichier: 'a.csv',
  feuille: 'a',
  ligne,
  colonne: 'B',
  code,
  message: 'Illisible.',
})

test('Signals of one kind are listed up to a limit, then counted in one line', () => {
  const s = creerSignalements(3)
  for (let i = 1; i <= 10; i++) s.ajouter(signal(i))
  s.ajouter(signal(4, 'autre'))
  const liste = s.list()
  expect(liste.map(x => x.ligne)).toEqual([1, 2, 3, null, 4])
  expect(liste[3]?.message).toBe('… et 7 autres lignes dans le même cas : « Illisible. »')
})
