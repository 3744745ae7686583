import { expect, test } from 'vitest'
import { Refus } from '../../renderer/api.ts'
import { erreursParChamp } from '../../renderer/saisie.ts'

const refus = (details: unknown, message = 'La date est passée.') =>
  new Refus({ code: 'x', message, details })

test('une règle qui nomme son champ se lit à côté de ce champ', () => {
  expect(erreursParChamp(refus({ champ: 'echeance' }))).toEqual({ echeance: 'La date est passée.' })
})

test('un schéma qui refuse plusieurs champs les nomme tous, en phrases', () => {
  const details = [
    { champ: 'titre', message: 'ne peut pas être vide' },
    { champ: 'articles.0.texte', message: 'manque' },
  ]
  expect(erreursParChamp(refus(details))).toEqual({ titre: 'Ne peut pas être vide', articles: 'Manque' })
})

test('un refus sans champ, une panne ou rien ne se placent nulle part', () => {
  for (const erreur of [refus(null), refus({ version: 3 }), refus('texte'), new Error('panne'), null])
    expect(erreursParChamp(erreur)).toEqual({})
})
