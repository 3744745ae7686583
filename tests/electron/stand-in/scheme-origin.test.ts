import { expect, test } from 'vitest'
import { versApplication, versNavigateur } from '../../../electron/stand-in/scheme-origin.ts'

test.each([
  'app://tandem/index.html',
  'app://tandem/assets/a-1.js?x=1',
  'app://tandem/index.html#/bilans?annee=2022',
])('%s fait l’aller et le retour', url => {
  expect(versNavigateur(url)).toMatch(/^https:\/\/tandem\.app\.invalid\//)
  expect(versApplication(versNavigateur(url))).toBe(url)
})

test('une autre adresse n’est jamais prise pour celle de l’application', () => {
  const adresses = [
    'https://example.com/app.invalid/',
    'https://tandem.app.invalid.example.com/',
    'https://a.tandem.app.invalid/',
    'http://tandem.app.invalid/',
    'about:blank',
  ]
  expect(adresses.map(versApplication)).toEqual(adresses)
})
