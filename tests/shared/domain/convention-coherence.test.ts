import { expect, test } from 'vitest'
import type { Convention } from '../../../shared/domain/convention.ts'
import { checkConvention } from '../../../shared/domain/convention-coherence.ts'
import { IDS, profil } from '../../helpers/conventions.ts'

const avec = (changements: Partial<Convention>) =>
  checkConvention({ ...profil('seine-et-marne-2022'), ...changements }).join(' ')

test('Les cinq conventions sont cohérentes', () => {
  for (const id of IDS) expect(checkConvention(profil(id))).toEqual([])
})

test('Chaque renvoi qui ne mène nulle part est dit', () => {
  const c = profil('seine-et-marne-2022')
  const liens = [{ de: 'agence:meaux', vers: 'mds:inconnue' }]
  expect(avec({ territoires: { ...c.territoires, liens } })).toContain('« mds:inconnue »')
  const [premier] = c.objectifs
  if (!premier) throw new Error('Aucun objectif')
  expect(avec({ objectifs: [{ ...premier, territoire: 'agence:melun' }] })).toContain('« agence:melun »')
  const [engagement] = c.engagements
  if (!engagement) throw new Error('Aucun engagement')
  expect(avec({ engagements: [{ ...engagement, partie: 'region' }] })).toContain('« region »')
  expect(avec({ engagements: [engagement, engagement] })).toContain('donné deux fois')
  expect(avec({ mesures: [{ code: 'm', libelle: 'M', synonymes: [], modalites: ['perdue'] }] })).toContain(
    '« perdue »',
  )
})

test('Dates, âges, préavis et secret sont vérifiés', () => {
  const c = profil('seine-et-marne-2022')
  expect(avec({ dates: { ...c.dates, fin: '2021-01-01' } })).toContain('précède la date d’effet')
  expect(
    avec({
      grilleAges: [
        { code: 'a', libelle: 'Moins de 25 ans', min: null, max: 24 },
        { code: 'b', libelle: '30 ans et plus', min: 30, max: null },
      ],
    }),
  ).toContain('ne se suivent pas')
  expect(
    avec({ echeances: { ...c.echeances, preavis: { mois: 1, jours: 15, reference: 'Article 8' } } }),
  ).toContain('soit en mois, soit en jours')
  expect(
    avec({ echeances: { ...c.echeances, bilanAnnuel: { mois: 13, jour: 1, reference: '' } } }),
  ).toContain('n’existe pas')
  expect(avec({ secret: { mode: 'aucun', seuil: 5, base: null, motif: null } })).toContain('motif')
  expect(avec({ secret: { mode: 'arrondi', seuil: 5, base: null, motif: null } })).toContain('base')
})
