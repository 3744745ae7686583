import { describe, expect, test } from 'vitest'
import { checkPresence } from '../../../shared/domain/presence.ts'
import { attraperRefus, membre } from '../../helpers/assemblee.ts'

describe('Une présence que le siège ne permet pas est refusée', () => {
  const dga = membre('dga:1', {
    nom: 'Mme Lefort',
    fonction: 'Directrice',
    representable: true,
    suppleant: 'M. Roy',
  })
  const elu = membre('elu:1', { nom: 'M. Abric', fonction: 'Élu' })

  test('représentant hors texte', () => {
    const refus = attraperRefus(() => checkPresence(elu, { etat: 'represente', par: 'Mme Fabre' }))
    expect(refus).toMatchObject({ code: 'representation_impossible', champ: 'etat' })
    expect(refus.message).toContain('M. Abric, Élu ne peut pas être représenté')
    expect(() => checkPresence(dga, { etat: 'represente', par: 'Mme Fabre' })).not.toThrow()
    expect(() => checkPresence(dga, { etat: 'represente', par: null })).not.toThrow()
  })

  test('suppléant que personne n’a désigné, ou un autre que lui', () => {
    expect(() => checkPresence(dga, { etat: 'present', par: 'm. roy' })).not.toThrow()
    const autre = attraperRefus(() => checkPresence(dga, { etat: 'present', par: 'M. Petit' }))
    expect(autre).toMatchObject({ champ: 'par' })
    expect(autre.message).toContain('Le suppléant de Mme Lefort, Directrice est M. Roy')
    expect(attraperRefus(() => checkPresence(elu, { etat: 'visio', par: 'M. Petit' }))).toMatchObject({
      code: 'suppleant_inconnu',
      champ: 'par',
    })
  })

  test('personne assise à la place d’un absent, ou sur un siège vacant', () => {
    expect(attraperRefus(() => checkPresence(dga, { etat: 'excuse', par: 'M. Roy' }))).toMatchObject({
      champ: 'par',
    })
    const vacant = membre('elu:1', { vacant: true })
    expect(attraperRefus(() => checkPresence(vacant, { etat: 'present', par: null }))).toMatchObject({
      code: 'siege_vacant',
      champ: 'etat',
    })
    expect(() => checkPresence(vacant, { etat: 'absent', par: null })).not.toThrow()
  })
})
