import { expect, test } from 'vitest'
import { createTokens } from '../../../electron/shell/tokens.ts'

test('un chemin a toujours le même jeton, annoncé une fois avant d’être rendu', () => {
  const annonces: string[] = []
  const jetons = createTokens((_, chemin) => annonces.push(chemin))
  const premier = jetons.give('/bilans/janvier.csv')
  expect(premier).toEqual({
    jeton: expect.stringMatching(/^jeton:/),
    nom: 'janvier.csv',
    emplacement: '/bilans',
  })
  expect(jetons.give('/bilans/janvier.csv')).toEqual(premier)
  expect(annonces).toEqual(['/bilans/janvier.csv'])
  expect(jetons.getChemin(premier.jeton)).toBe('/bilans/janvier.csv')
})

test('un jeton inventé est refusé', () => {
  const jetons = createTokens(() => undefined)
  expect(() => jetons.getChemin('jeton:invente')).toThrow(/n’a pas été choisi/)
  expect(() => jetons.getChemin('/etc/passwd')).toThrow(/n’a pas été choisi/)
})
