import fc from 'fast-check'
import { expect, test } from 'vitest'
import { enTexteRiche, enTexteSimple } from '../../../../../renderer/features/rapport/modele/texte-simple.ts'
import { type TexteRiche, texteRicheSchema } from '../../../../../shared/domain/texte-riche.ts'

test('une ligne vide sépare deux paragraphes, un retour reste dans le sien', () => {
  const texte = enTexteRiche('Premier\nsuite\n\n \n\nSecond  ')
  expect(texte.content).toEqual([
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Premier' }, { type: 'hardBreak' }, { type: 'text', text: 'suite' }],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'Second' }] },
  ])
  expect(enTexteSimple(texte)).toBe('Premier\nsuite\n\nSecond')
  expect(enTexteRiche(' \n\n ').content).toEqual([])
})

test('un texte que des mots simples abîmeraient n’est pas proposé à modifier', () => {
  const gras: TexteRiche = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] }],
  }
  const liste: TexteRiche = { type: 'doc', content: [{ type: 'bulletList', content: [] }] }
  expect([gras, liste].map(enTexteSimple)).toEqual([null, null])
})

test('tout ce qui se tape donne un texte que la base accepte, et se relit sans rien changer', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '\t', '<') }), saisie => {
      const riche = texteRicheSchema.parse(enTexteRiche(saisie))
      const simple = enTexteSimple(riche) ?? ''
      expect(enTexteRiche(simple)).toEqual(riche)
      expect(simple.replace(/\s/g, '')).toBe(saisie.replace(/\s/g, ''))
    }),
  )
})
