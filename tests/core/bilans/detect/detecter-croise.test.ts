import { describe, expect, test } from 'vitest'
import { detecter } from './detecter-lignes.ts'

describe('les tableaux croisés', () => {
  test('mois en colonnes sous deux lignes d’en-tête, indicateurs en lignes', async () => {
    const feuille = await detecter([
      ['Indicateur', 2022, null, 2023, null],
      [null, 'janvier', 'février', 'janvier', 'février'],
      ['Entrées', 4, 5, 6, 7],
      ['Sorties', 1, 2, 'ND', 3],
    ])
    expect(feuille.zone?.entetes).toEqual([1, 2])
    expect(feuille.croise?.cles.map(c => c.axe)).toEqual(['indicateur'])
  })

  test('territoires en colonnes, motifs en lignes : le titre donne l’indicateur', async () => {
    const feuille = await detecter([
      ['Sorties 2022'],
      ['Motif', 'Meaux', 'Torcy', 'Total'],
      ['CDI', 4, 5, 9],
      ['Formation', 1, 2, 4],
      ['Total', 5, 7, 12],
    ])
    expect(feuille.croise?.indicateur?.code).toBe('sorties')
    expect(feuille.croise?.cles.map(c => c.axe)).toEqual(['categorie'])
    expect(feuille.croise?.valeurs.map(v => v.axes[0]?.axe)).toEqual(['territoire', 'territoire'])
    expect(feuille.croise?.totaux).toEqual([3])
    expect(feuille.periode).toBe('2022')
    expect(feuille.avertissements.map(a => [a.ligne, a.colonne])).toEqual([[4, 'D']])
  })
})
