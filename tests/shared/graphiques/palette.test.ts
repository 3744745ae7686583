import { expect, it } from 'vitest'
import {
  COULEURS,
  contraste,
  couleurDeSerie,
  MOTIFS,
  motifDeSerie,
  PAPIER,
} from '../../../shared/graphiques/palette.ts'

it.each([...COULEURS])('la couleur %s se voit sur le papier (au moins 3:1)', couleur => {
  expect(contraste(couleur, PAPIER)).toBeGreaterThanOrEqual(3)
})

it('les couleurs et les motifs recommencent après le dernier', () => {
  expect([couleurDeSerie(8), motifDeSerie(6)]).toEqual([COULEURS[0], MOTIFS[0]])
})
