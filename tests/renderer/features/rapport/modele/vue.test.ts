import { expect, test } from 'vitest'
import {
  ajouterChapitre,
  listPlaces,
  retirerChapitre,
} from '../../../../../renderer/features/rapport/modele/vue.ts'
import type { ModeleEdition } from '../../../../../shared/domain/rapport.ts'

const MODELE: ModeleEdition = {
  chapitres: [
    { code: 'rappel', titre: 'Rappel', ecarte: false },
    { code: 'annexes', titre: 'Annexes', ecarte: false },
  ],
  sousTitre: '',
  pied: '',
  mentionFse: { presente: false, texte: '' },
  textes: { annexes: { type: 'doc', content: [] } },
}

test('un chapitre ajouté a un code fait de son titre ; un titre déjà pris ou sans lettre est refusé', () => {
  expect(ajouterChapitre(MODELE, ' L’été des agences ')?.chapitres.at(-1)).toEqual({
    code: 'l_ete_des_agences',
    titre: 'L’été des agences',
    ecarte: false,
  })
  expect(ajouterChapitre(MODELE, 'Annexes')).toBeNull()
  expect(ajouterChapitre(MODELE, '— ?')).toBeNull()
  const long = ajouterChapitre(MODELE, 'mot '.repeat(40))?.chapitres.at(-1)?.code ?? ''
  expect(long).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/)
  expect(long.length).toBeLessThanOrEqual(60)
})

test('un chapitre retiré emporte son texte de départ', () => {
  const { chapitres, textes } = retirerChapitre(MODELE, 'annexes')
  expect(chapitres.map(c => c.code)).toEqual(['rappel'])
  expect(textes).toEqual({})
})

test('les logos suivent l’ordre des parties, l’Union européenne à la fin', () => {
  const parties = [{ code: 'departement', nom: 'Le Département' }]
  expect(listPlaces({ parties } as Parameters<typeof listPlaces>[0])).toEqual([
    { code: 'departement', nom: 'Le Département' },
    { code: 'union_europeenne', nom: 'Union européenne' },
  ])
})
