import { expect, it } from 'vitest'
import { neutraliser } from '../../../electron/core/rapport/neutraliser.ts'

it.each(['=1+1', '+33 1', '-2', '@SOMME', '\tx', '\rx', ' =1', '\u00a0=1', '＝1', '\u0000=1'])(
  'le texte %j ne peut pas devenir une formule',
  texte => {
    expect(neutraliser(texte)).toBe(`'${texte}`)
  },
)

it.each(['Meaux', '26-29 ans', '≥ 50', '−3', '▒', ''])('le texte %j reste tel quel', texte => {
  expect(neutraliser(texte)).toBe(texte)
})
