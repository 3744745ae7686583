import fc from 'fast-check'
import { expect, it } from 'vitest'
import { etagerCascade } from '../../../shared/graphiques/cascade.ts'
import type { ChartSpec, SensEtape } from '../../../shared/graphiques/chart-spec.ts'

type Cascade = Extract<ChartSpec, { type: 'cascade' }>
const SENS: SensEtape[] = ['stock', 'plus', 'moins', 'stock']

function cascade(valeurs: (number | null)[]): Cascade {
  return {
    id: 'file-active',
    type: 'cascade',
    empile: 'non',
    titre: '',
    phrase: '',
    axeCategories: 'Étape',
    axeValeurs: 'Nombre de parcours',
    format: 'entier',
    sens: SENS,
    categories: ['Début', 'Entrées', 'Sorties', 'Fin'],
    series: [{ nom: 'Parcours', valeurs, absences: valeurs.map(v => (v === null ? 'nd' : null)) }],
  }
}
const bases = (valeurs: (number | null)[]) => etagerCascade(cascade(valeurs)).map(e => e.base)

it('les entrées montent depuis le stock de début, les sorties redescendent', () => {
  expect(bases([440, 485, 284, 641])).toEqual([0, 440, 641, 0])
})

it('sans stock de début, les barres sont portées par celui de fin', () => {
  expect(bases([null, 485, 284, 641])).toEqual([0, 440, 641, 0])
})

it('une étape masquée n’a pas de barre et son nombre n’est dans aucune hauteur', () => {
  expect(bases([440, null, 284, 641])).toEqual([0, 0, 641, 0])
  expect(bases([440, 485, null, 641])).toEqual([0, 440, 0, 0])
})

it('des sorties plus nombreuses que ce qu’il y avait ne descendent pas sous zéro', () => {
  expect(bases([1, 2, 10, 0])).toEqual([0, 1, 0, 0])
})

it('quand le compte est juste, la dernière marche arrive au stock de fin', () => {
  const nombre = fc.nat(10_000)
  fc.assert(
    fc.property(nombre, nombre, fc.double({ min: 0, max: 1, noNaN: true }), (debut, entrees, part) => {
      const sorties = Math.floor(part * (debut + entrees))
      const fin = debut + entrees - sorties
      const etages = etagerCascade(cascade([debut, entrees, sorties, fin]))
      expect(etages[1]).toEqual({ base: debut, valeur: entrees })
      expect(etages[2]).toEqual({ base: fin, valeur: sorties })
    }),
  )
})
