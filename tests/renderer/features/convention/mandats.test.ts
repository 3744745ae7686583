import { expect, test } from 'vitest'
import {
  listChaises,
  type Mandat,
  momentDe,
  nommerPlace,
} from '../../../../renderer/features/convention/mandats.ts'
import { profil } from '../../../helpers/conventions.ts'

const conseil = profil('lodevois-larzac-2024').instances.find(i => i.quorum === 'ccas')
if (!conseil) throw new Error('Ce profil n’a plus de conseil d’administration.')
const siege = conseil.sieges[0]?.code ?? ''

let suivant = 0
const mandat = (partie: Partial<Mandat>): Mandat => ({
  id: ++suivant,
  instance: conseil.code,
  siege,
  rang: 1,
  territoire: null,
  qualite: 'titulaire',
  nom: 'Mme Une',
  fonction: null,
  depuis: '2020-07-01',
  jusqua: null,
  ...partie,
})
const le = (jour: string, territoire: string | null = null) => ({ jour, territoire })

test('chaque place du texte est là, pourvue ou non', () => {
  const places = conseil.sieges.reduce((n, s) => n + s.nombre, 0)
  const chaises = listChaises(conseil, [], le('2023-01-01'))
  expect(chaises).toHaveLength(places)
  expect(chaises.every(c => c.occupant === null && c.mandats.length === 0)).toBe(true)
})

test('le titulaire du jour siège, dernier jour compris, et l’histoire reste', () => {
  const avant = mandat({ nom: 'M. Ancien', jusqua: '2022-12-31' })
  const apres = mandat({ nom: 'Mme Nouvelle', depuis: '2023-01-01' })
  const occupant = (jour: string) => listChaises(conseil, [avant, apres], le(jour))[0]
  expect(occupant('2022-12-31')?.occupant?.nom).toBe('M. Ancien')
  expect(occupant('2023-01-01')?.occupant?.nom).toBe('Mme Nouvelle')
  expect(occupant('2023-01-01')?.mandats.map(m => m.nom)).toEqual(['Mme Nouvelle', 'M. Ancien'])
})

test('un suppléant se tient à côté du titulaire, un siège vacant n’a que lui', () => {
  const [chaise] = listChaises(
    conseil,
    [mandat({ qualite: 'vacant', nom: null }), mandat({ qualite: 'suppleant', nom: 'M. Deux' })],
    le('2023-01-01'),
  )
  expect(chaise?.occupant?.qualite).toBe('vacant')
  expect(chaise?.suppleant?.nom).toBe('M. Deux')
})

test('un territoire voit ses titulaires avant ceux de partout, et jamais ceux d’un autre', () => {
  const liste = [
    mandat({ nom: 'Partout' }),
    mandat({ nom: 'Meaux', territoire: 'agence:meaux' }),
    mandat({ nom: 'Melun', territoire: 'agence:melun' }),
  ]
  expect(listChaises(conseil, liste, le('2023-01-01', 'agence:meaux'))[0]?.occupant?.nom).toBe('Meaux')
  expect(listChaises(conseil, liste, le('2023-01-01'))[0]?.occupant?.nom).toBe('Partout')
})

test('un mandat est à venir, en cours ou terminé', () => {
  const m = mandat({ depuis: '2023-01-01', jusqua: '2023-06-30' })
  expect(['2022-12-31', '2023-06-30', '2023-07-01'].map(j => momentDe(m, j))).toEqual([
    'aVenir',
    'enCours',
    'passe',
  ])
})

test('une place ne porte un numéro que s’il y en a plusieurs', () => {
  const noms = listChaises(conseil, [], le('2023-01-01')).map(nommerPlace)
  expect(noms[1]).toMatch(/, n°\s2$/)
  expect(noms.at(-1)).not.toMatch(/n°/)
})
