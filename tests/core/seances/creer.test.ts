import { expect, test } from 'vitest'
import { seancesHandlers } from '../../../electron/core/seances/handlers-seances.ts'
import { seanceSchema } from '../../../shared/domain/seance.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'

const H = seancesHandlers
const CONSEIL = {
  convention: 'lodevois-larzac-2024',
  instance: 'conseil_administration',
  territoire: null,
  heure: '14:30',
  lieu: 'Lodève',
}

test('Une séance créée se relit entière, avec ses membres et ce que son quorum demandera', async () => {
  const { ctx } = await contexteAvecBase([profil('lodevois-larzac-2024')])
  const seance = await H['seances:creer'](ctx, { ...CONSEIL, date: '2023-12-06' })
  expect(seanceSchema.parse(seance)).toEqual(seance)
  expect(seance).toMatchObject({ etat: 'prevue', convocation: 1, exercice: 19, version: 1, points: [] })
  expect(seance.membres.filter(m => m.voix === 'deliberative')).toHaveLength(19)
  expect(seance.quorum).toMatchObject({ requis: 10, atteint: false, comptes: 0 })
  expect(seance.quorum.phrase).toBe('Quorum à réunir : 10 membres présents sur 19 en exercice.')
  expect(seance.actes.map(a => [a.version, a.libelle])).toEqual([[1, 'Séance créée pour le 06/12/2023']])
  expect(H['seances:list'](ctx, {})).toEqual([expect.objectContaining({ id: seance.id, version: 1 })])
})
