import { expect, it } from 'vitest'
import { neutraliser } from '../../../electron/core/rapport/neutraliser.ts'

it.each(['=1+1', '+33 1', '-2', '@SOMME', '\tx', '\rx', ' =1', '\u00a0=1', '＝1', '﹦1'])(
  'le texte %j ne peut pas devenir une formule',
  texte => {
    expect(neutraliser(texte)).toBe(`'${texte}`)
  },
)

it('les caractères qu’aucun fichier ne peut contenir sont retirés', () => {
  expect(neutraliser('\u0000=1')).toBe("'=1")
  expect(neutraliser('a\u0001b\u000bc\ufffed\ud800e')).toBe('abcde')
  expect(neutraliser('é\t\n😀')).toBe('é\t\n😀')
})

it.each(['Meaux', '26-29 ans', '≥ 50', '−3', '▒', ''])('le texte %j reste tel quel', texte => {
  expect(neutraliser(texte)).toBe(texte)
})
