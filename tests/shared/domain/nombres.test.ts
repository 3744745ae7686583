import { describe, expect, it } from 'vitest'
import {
  evolution,
  formatEcart,
  formatNombre,
  formatSelon,
  formatTaux,
  formatValeur,
  noteArrondi,
} from '../../../shared/domain/nombres.ts'

const FINE = '\u202f'

describe('un nombre s’écrit en français', () => {
  it('avec des espaces fines insécables et une virgule', () => {
    expect(formatNombre(1234567.5, 1)).toBe(`1${FINE}234${FINE}567,5`)
    expect(formatNombre(-0.4)).toBe('0')
    expect(formatNombre(-12)).toBe('−12')
  })

  it('un taux garde une décimale et n’hérite pas du bruit binaire', () => {
    expect([69 / 948, 0.645, 1, 0.07, 0.0725].map(formatTaux)).toEqual(
      ['7,3', '64,5', '100,0', '7,0', '7,3'].map(t => `${t}${FINE}%`),
    )
  })

  it('avec son unité', () => {
    expect(formatSelon(21, 'jours')).toBe('21\u00a0jours')
    expect(formatSelon(1.5, 'jours')).toBe('1,5\u00a0jour')
    expect(formatSelon(125_000, 'euros')).toBe(`1${FINE}250,00${FINE}€`)
  })

  it('une absence a sa marque, jamais 0', () => {
    const marques = (['nr', 'nd', 'nc', 'so', 'masque', null] as const).map(a =>
      formatValeur(null, a, 'parcours'),
    )
    expect(marques).toEqual(['NR', 'ND', 'NC', '/', '▒', 'ND'])
    expect(formatValeur(1, null, 'oui_non')).toBe('oui')
  })

  it('un écart porte son signe, en points entre deux taux', () => {
    expect(formatEcart(0.023, 'pourcentage')).toBe(`+${FINE}2,3\u00a0points`)
    expect(formatEcart(-12, 'entier')).toBe(`−${FINE}12`)
    expect(formatEcart(0.002, 'pourcentage')).toBe(`+${FINE}0,2\u00a0point`)
    expect(formatEcart(0, 'entier')).toBe('0')
    expect(evolution(0, 5)).toBeNull()
  })
})

describe('la note d’arrondi', () => {
  it('explique un total de 100,1 sans changer les lignes', () => {
    const publiees = [0.447, 0.114, 0.005, 0.073, 0.029, 0.086, 0.177, 0.018, 0.052]
    expect(noteArrondi(publiees)).toContain(`100,1${FINE}% pour un total de 100,0${FINE}%`)
    expect(noteArrondi(publiees.with(0, 0.446))).toBeNull()
  })

  it('ne dit rien quand les lignes font 100,0, quand une part est masquée ou quand plusieurs réponses sont possibles', () => {
    expect([noteArrondi([0.645, 0.355]), noteArrondi([0.5, null]), noteArrondi([0.8, 0.7])]).toEqual([
      null,
      null,
      null,
    ])
    expect(noteArrondi([1 / 3, 1 / 3, 1 / 3])).toContain(`99,9${FINE}%`)
  })
})
