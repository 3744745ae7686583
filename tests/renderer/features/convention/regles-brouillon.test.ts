import { expect, test } from 'vitest'
import {
  compteDe,
  compterEn,
  estPropre,
  regler,
  revenirAuTexte,
} from '../../../../renderer/features/convention/regles-brouillon.ts'
import { getReglement } from '../../../../shared/domain/reglement.ts'
import { profil } from '../../../helpers/conventions.ts'

const conseil = profil('lodevois-larzac-2024').instances.find(i => i.quorum === 'ccas')
if (!conseil) throw new Error('Ce profil n’a plus de conseil d’administration.')

test('un réglage remplace une seule règle de la loi, et le retour la rend', () => {
  const reglee = regler(conseil, 'pouvoirs', { parMembre: 2, reference: 'règlement intérieur' })
  expect(estPropre(reglee, 'pouvoirs')).toBe(true)
  expect(getReglement(reglee)).toEqual({
    ...getReglement(conseil),
    pouvoirs: { parMembre: 2, reference: 'règlement intérieur' },
  })
  const rendue = revenirAuTexte(reglee, 'pouvoirs')
  expect(rendue).toEqual(revenirAuTexte(conseil, 'pouvoirs'))
  expect(getReglement(rendue)).toEqual(getReglement(conseil))
})

test('revenir sur une règle garde les autres réglages', () => {
  const deux = regler(regler(conseil, 'pouvoirs', null), 'voixPreponderante', null)
  const un = revenirAuTexte(deux, 'pouvoirs')
  expect(estPropre(un, 'pouvoirs')).toBe(false)
  expect(estPropre(un, 'voixPreponderante')).toBe(true)
  expect(getReglement(un).voixPreponderante).toBeNull()
})

test('un délai se compte en jours, en jours francs, ou pas du tout', () => {
  const francs = compterEn(null, 'francs', 'règlement')
  expect(francs).toEqual({ jours: 3, francs: true, reference: 'règlement' })
  expect(compterEn(francs, 'jours', 'règlement')).toEqual({ jours: 3, francs: false, reference: 'règlement' })
  expect(compterEn(francs, 'aucun', 'règlement')).toBeNull()
  expect([compteDe(null), compteDe(francs)]).toEqual(['aucun', 'francs'])
})
