import { expect, test } from 'vitest'
import { aFormeDeNir, cleNir, contientIdentite } from '../../../shared/domain/formats-identite.ts'

const treize = '1840575123454'
const nir = `${treize}${String(cleNir(treize)).padStart(2, '0')}`

test.each([
  nir,
  `NIR ${nir}, à rappeler`,
  nir.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, '$1 $2 $3 $4 $5 $6 $7'),
  treize,
  'Appeler au 06 12 34 56 78 le soir',
  '0612345678',
  '+33 (0)6 12 34 56 78',
  'voir jeanne.martin@exemple.fr',
])('« %s » désigne quelqu’un', texte => {
  expect(contientIdentite(texte)).toBe(true)
})

test.each([
  'Meaux',
  '77100 Meaux',
  '03/04/1980',
  '2022-01-13 00:00:00.0',
  'du 01.02.2022 au 03.04.2022',
  '01.02.2022 03.04.2022',
  '01-02-2022 03-04-2022',
  'SIRET 12345678901234',
  '1234567890',
  '612345678',
  'AG 2022 / 01 / 2023',
  'T1 2022 @ Meaux',
])('« %s » ne désigne personne', texte => {
  expect(contientIdentite(texte)).toBe(false)
})

test.each([nir, treize, `${treize}00`, '2 99 12 2A 123 456 78', '299122B123456', '1843575123454'])(
  '« %s » a la forme d’un NIR, quelle que soit sa clé',
  texte => {
    expect(aFormeDeNir(texte)).toBe(true)
  },
)

test.each([
  '9840575123454',
  '1841375123454',
  '1840500123454',
  '1840575000454',
  '1840575123000',
  '18405751234541',
  '202203150000012',
  '2022030000123',
  'P1840575123454',
])('« %s » n’a pas la forme d’un NIR', texte => {
  expect(aFormeDeNir(texte)).toBe(false)
})
