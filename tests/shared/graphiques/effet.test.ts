import { expect, it } from 'vitest'
import type { Effet } from '../../../shared/domain/decision.ts'
import { constatEffet, graphiqueEffet } from '../../../shared/graphiques/effet.ts'

const trimestre = (libelle: string, du: string, au: string, valeur: number | null) => ({
  libelle,
  du,
  au,
  valeur,
  absence: valeur === null ? ('masque' as const) : null,
})

const effet: Effet = {
  decision: 4,
  date: '2023-02-15',
  indicateur: 'delai_prescription_entree',
  libelle: 'Délai moyen',
  unite: 'jours',
  avant: trimestre('avant', '2022-08-15', '2023-02-14', 35),
  apres: trimestre('après', '2023-02-15', '2023-08-14', 21),
  courbe: [
    trimestre('T4 2022', '2022-10-01', '2022-12-31', 36),
    trimestre('T1 2023', '2023-01-01', '2023-03-31', 30),
    trimestre('T2 2023', '2023-04-01', '2023-06-30', null),
  ],
  phrase: 'Le délai moyen est passé de 35 à 21 jours.',
}

it('le constat donne la valeur d’avant, celle d’après et l’écart dans l’unité', () => {
  expect(constatEffet(effet)).toBe(
    'Délai moyen\u00a0: 35\u00a0jours avant la décision, 21\u00a0jours après (−\u202f14\u00a0jours)',
  )
})

it('une valeur masquée ou absente se dit par son mot, sans écart', () => {
  const masque = { ...effet, apres: { ...effet.avant, valeur: null, absence: 'masque' as const } }
  expect(constatEffet(masque)).toMatch(/, masqué après$/)
  expect(constatEffet({ ...effet, apres: null })).toMatch(/avant la décision$/)
})

it('la courbe garde ses trous et marque la décision au milieu de son trimestre', () => {
  const spec = graphiqueEffet(effet, '2023-01')
  expect(spec?.series[0]?.valeurs).toEqual([36, 30, null])
  expect(spec?.repere?.libelle).toBe('Décision 2023-01')
  expect(spec?.repere?.position).toBeCloseTo(1, 1)
  expect(spec?.format).toBe('jours')
})

it('une décision d’après le dernier trimestre se marque au bout, une courbe vide ne se dessine pas', () => {
  expect(graphiqueEffet({ ...effet, date: '2025-01-01' }, null)?.repere).toEqual({
    position: 2,
    libelle: 'Décision',
  })
  expect(graphiqueEffet({ ...effet, courbe: [] }, null)).toBeUndefined()
})
