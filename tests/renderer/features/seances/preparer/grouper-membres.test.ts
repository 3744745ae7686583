import { expect, test } from 'vitest'
import {
  grouperMembres,
  listSansTitulaire,
} from '../../../../../renderer/features/seances/preparer/grouper-membres.ts'
import type { MembreSeance } from '../../../../../shared/domain/seance.ts'

const membre = (partie: Partial<MembreSeance>): MembreSeance => ({
  place: 'siege:1',
  fonction: 'Directrice',
  institution: 'Département',
  college: null,
  nom: null,
  suppleant: null,
  voix: 'deliberative',
  representable: true,
  vacant: false,
  ...partie,
})

test('les membres se lisent par institution, dans l’ordre où elles viennent', () => {
  const groupes = grouperMembres([
    membre({ place: 'a:1' }),
    membre({ place: 'b:1', institution: 'Pôle emploi' }),
    membre({ place: 'c:1' }),
  ])
  expect(groupes.map(g => [g.institution, g.membres.map(m => m.place)])).toEqual([
    ['Département', ['a:1', 'c:1']],
    ['Pôle emploi', ['b:1']],
  ])
})

test('un siège vacant ne manque de personne, un siège consultatif sans nom si', () => {
  const manquants = listSansTitulaire([
    membre({ place: 'a:1', nom: 'Mme A' }),
    membre({ place: 'b:1', vacant: true }),
    membre({ place: 'c:1', voix: 'consultative' }),
  ])
  expect(manquants.map(m => m.place)).toEqual(['c:1'])
})
