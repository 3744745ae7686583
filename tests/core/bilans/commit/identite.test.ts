import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  creerFabriqueCles,
  identifiantDepuisNombre,
  normaliserIdentifiant,
} from '../../../../electron/core/bilans/commit/identite.ts'

test('A key is the HMAC-SHA-256 that any other tool computes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 100 }),
      fc.string(),
      fc.string({ maxLength: 400, unit: 'binary' }),
      (secret, espace, identifiant) => {
        const attendu = createHmac('sha256', secret).update(`${espace}\u0000${identifiant}`).digest('binary')
        expect(creerFabriqueCles(secret, espace)(identifiant)).toBe(attendu)
      },
    ),
  )
})

test('Spaces, case and the way an identifier is typed do not make another person', () => {
  expect(normaliserIdentifiant(' 0119 092v\u00a0')).toBe('0119092V')
  expect(normaliserIdentifiant('0119092V')).toBe('0119092V')
  expect(normaliserIdentifiant('  ')).toBe('')
})

test('A number becomes digits without exponent, or nothing when digits were lost', () => {
  expect(identifiantDepuisNombre(12_000_000_000_000)).toBe('12000000000000')
  expect(identifiantDepuisNombre(1e21)).toBe('')
  expect(identifiantDepuisNombre(12.5)).toBe('')
})

test('The same identifier in two spaces is two persons', () => {
  const secret = new Uint8Array(32).fill(7)
  const a = creerFabriqueCles(secret, 'a')('1')
  const b = creerFabriqueCles(secret, 'b')('1')
  expect(a).not.toBe(b)
})
