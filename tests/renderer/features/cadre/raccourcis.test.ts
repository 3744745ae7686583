import { expect, test } from 'vitest'
import { trouverRaccourci } from '../../../../renderer/features/cadre/raccourcis.ts'

const touche = (partie: Partial<Parameters<typeof trouverRaccourci>[0]>) =>
  trouverRaccourci({
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    code: '',
    key: '',
    ...partie,
  })

test('Alt et un chiffre mènent à l’écran de ce rang, même où la rangée donne « & é » sans majuscule', () => {
  expect(touche({ altKey: true, code: 'Digit1', key: '&' })).toBe('tableau-de-bord')
  expect(touche({ altKey: true, code: 'Digit7', key: 'è' })).toBe('convention')
  expect(touche({ altKey: true, code: 'Digit8', key: '_' })).toBeUndefined()
})

test('AltGr et un chiffre restent un signe que l’on tape', () => {
  expect(touche({ altKey: true, ctrlKey: true, code: 'Digit3', key: '#' })).toBeUndefined()
})

test('les actions ont leur touche, et une lettre seule n’en a pas', () => {
  expect(touche({ ctrlKey: true, key: 'k' })).toBe('chercher')
  expect(touche({ ctrlKey: true, key: 'I' })).toBe('importer')
  expect(touche({ metaKey: true, key: 'e' })).toBe('rapport')
  expect(touche({ key: 'F1' })).toBe('aide')
  expect(touche({ key: 'k' })).toBeUndefined()
})
