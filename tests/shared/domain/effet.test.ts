import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatJourIso, getJour } from '../../../shared/domain/dates.ts'
import { formatEffet, getFenetres, listTrimestres } from '../../../shared/domain/effet.ts'

const point = (du: string, au: string, valeur: number | null, absence: 'masque' | null = null) => ({
  libelle: '',
  du,
  au,
  valeur,
  absence,
})

test('Les deux fenêtres ont la même longueur, se touchent, et restent dans ce qui est connu', () => {
  const jour = fc.integer({ min: getJour('2020-01-01'), max: getJour('2026-12-31') })
  fc.assert(
    fc.property(jour, jour, jour, jour, (decision, aujourdhui, a, b) => {
      const connu = { d1: Math.min(a, b), d2: Math.min(Math.max(a, b), aujourdhui) }
      const { avant, apres } = getFenetres({ decision, aujourdhui, connu })
      expect(avant.d2).toBe(decision - 1)
      if (apres === null) return
      expect(apres.d1).toBe(decision)
      expect(apres.d2 - apres.d1).toBe(avant.d2 - avant.d1)
      expect(apres.d2 - apres.d1 + 1).toBeGreaterThanOrEqual(30)
      expect(apres.d2 - apres.d1 + 1).toBeLessThanOrEqual(366)
      expect(avant.d1).toBeGreaterThanOrEqual(connu.d1)
      expect(apres.d2).toBeLessThanOrEqual(connu.d2)
    }),
  )
})

test('La courbe va d’un an avant à un an après, par trimestres civils, sans dépasser ce qui est connu', () => {
  const trimestres = listTrimestres(getJour('2023-06-15'), getJour('2024-02-10'))
  expect(trimestres.map(t => t.libelle)).toEqual([
    'T2 2022',
    'T3 2022',
    'T4 2022',
    'T1 2023',
    'T2 2023',
    'T3 2023',
    'T4 2023',
    'T1 2024',
  ])
  expect(trimestres.at(-1)).toMatchObject({ d2: getJour('2024-02-10') })
  expect(formatJourIso(trimestres[0]?.d1 ?? 0)).toBe('2022-04-01')
  expect(listTrimestres(getJour('2023-06-15'), getJour('2022-01-01'))).toEqual([])
})

test('La phrase dit l’écart dans son unité, l’égalité, ou pourquoi rien ne peut être dit', () => {
  const dire = (avant: number | null, apres: number | null, absence: 'masque' | null = null) =>
    formatEffet({
      libelle: 'Part BRSA',
      unite: 'taux',
      avant: point('2023-01-01', '2023-05-31', avant, absence),
      apres: point('2023-06-01', '2023-10-29', apres, apres === null ? 'masque' : null),
    })
  expect(dire(0.5, 0.62)).toContain('du 01/01/2023 au 31/05/2023, puis')
  expect(dire(0.5, 0.62)).toContain('12,0 points')
  expect(dire(0.5, 0.5)).toContain('la valeur n’a pas changé')
  expect(dire(0.5, null)).toContain('le secret statistique masque la valeur après la décision')
  expect(dire(null, null, 'masque')).toContain('avant et après la décision')
})
