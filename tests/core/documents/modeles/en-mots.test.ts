import { expect, test } from 'vitest'
import {
  enLettres,
  formatDateComplete,
  formatDateEnLettres,
  formatHeureEnLettres,
  situerLieu,
} from '../../../../electron/core/documents/modeles/en-mots.ts'
import { nommerInstance } from '../../../../electron/core/documents/modeles/instance-en-mots.ts'

test.each([
  [0, 'zéro'],
  [1, 'un'],
  [16, 'seize'],
  [17, 'dix-sept'],
  [21, 'vingt et un'],
  [61, 'soixante et un'],
  [70, 'soixante-dix'],
  [71, 'soixante et onze'],
  [80, 'quatre-vingts'],
  [81, 'quatre-vingt-un'],
  [91, 'quatre-vingt-onze'],
  [99, 'quatre-vingt-dix-neuf'],
  [100, 'cent'],
  [200, 'deux cents'],
  [1999, 'mille neuf cent quatre-vingt-dix-neuf'],
  [2000, 'deux mille'],
  [2023, 'deux mille vingt-trois'],
])('%i s’écrit « %s »', (n, mots) => expect(enLettres(n)).toBe(mots))

test('les dates d’un acte sont en mots', () => {
  expect(formatDateEnLettres('2023-12-15')).toBe('l’an deux mille vingt-trois, le quinze décembre')
  expect(formatDateEnLettres('2024-03-01')).toBe('l’an deux mille vingt-quatre, le premier mars')
  expect(formatDateComplete('2023-12-06')).toBe('mercredi 6 décembre 2023')
  expect(formatDateComplete('1969-12-31')).toBe('mercredi 31 décembre 1969')
  expect(formatDateComplete('2024-03-01')).toBe('vendredi 1er mars 2024')
})

test('les heures aussi', () => {
  expect(['14:30', '09:00', '01:00', '21:21'].map(formatHeureEnLettres)).toEqual([
    'quatorze heures trente',
    'neuf heures',
    'une heure',
    'vingt et une heures vingt et une',
  ])
})

test.each([
  [null, ''],
  ['Lodève', ' à Lodève'],
  ['à Melun', ' à Melun'],
  ['Salle du conseil', ', Salle du conseil'],
  ['salle de réunion du CIAS', ', salle de réunion du CIAS'],
  ['Mairie', ', Mairie'],
])('le lieu « %s » entre dans la phrase', (lieu, suite) => expect(situerLieu(lieu)).toBe(suite))

test.each([
  ['Comité stratégique', 'le comité stratégique', 'du comité stratégique'],
  [
    'Conseil d’administration du CIAS',
    'le conseil d’administration du CIAS',
    'du conseil d’administration du CIAS',
  ],
  [
    'Commission mensuelle de suivi',
    'la commission mensuelle de suivi',
    'de la commission mensuelle de suivi',
  ],
  ['Instance technique', 'l’instance technique', 'de l’instance technique'],
  ['Coordination locale', 'la coordination locale', 'de la coordination locale'],
  ['Échanges locaux', 'les échanges locaux', 'des échanges locaux'],
  ['Réunion mensuelle', 'la réunion mensuelle', 'de la réunion mensuelle'],
  ['COPIL', 'le COPIL', 'du COPIL'],
  ['Groupe de travail', 'le groupe de travail', 'du groupe de travail'],
])('« %s » prend son article', (libelle, le, du) => {
  expect(nommerInstance(libelle)).toMatchObject({ le, du })
})
