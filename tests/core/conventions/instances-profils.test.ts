import { expect, test } from 'vitest'
import type { Convention } from '../../../shared/domain/convention.ts'
import { IDS, profil } from '../../helpers/conventions.ts'

const sieges = (c: Convention, role: string) =>
  c.instances.filter(i => i.role === role).flatMap(i => i.sieges)

test('Tous les sièges des comités sont représentables, sauf ceux que le texte nomme sans représentant', () => {
  const sans = IDS.flatMap(id =>
    sieges(profil(id), 'decision')
      .filter(s => !s.representable)
      .map(s => `${id} ${s.code}`),
  )
  expect(sans).toEqual([
    'creuse-2023 directeurs_agence',
    'creuse-2023 charge_relations',
    'lodevois-larzac-2024 directrice_udccas',
    'lodevois-larzac-2024 charge_mission',
    'seine-et-marne-2022 elu',
  ])
})

test('Chaque instance a ses sièges', () => {
  const vides = IDS.flatMap(id =>
    profil(id)
      .instances.filter(i => i.sieges.length === 0)
      .map(i => i.code),
  )
  expect(vides).toEqual([])
})

test('Le conseil du CIAS compte 11 élus, dont sa présidence, 8 qualifiés et 2 voix consultatives', () => {
  const conseil = sieges(profil('lodevois-larzac-2024'), 'deliberation')
  expect(conseil.map(s => [s.college, s.nombre, s.voix])).toEqual([
    ['membres élus', 11, 'deliberative'],
    ['membres qualifiés', 8, 'deliberative'],
    ['membres consultatifs', 1, 'consultative'],
    ['membres consultatifs', 1, 'consultative'],
  ])
  expect(conseil.filter(s => s.preside).map(s => s.code)).toEqual(['administrateur'])
})
