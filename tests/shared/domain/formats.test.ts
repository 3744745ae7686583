import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatJourFr, formatJourIso, getJour, partiesDuJour } from '../../../shared/domain/dates.ts'
import { estInconnu, findAbsence, findBooleen, nettoyerTexte } from '../../../shared/domain/formats.ts'
import {
  estDateAmbigue,
  findDate,
  findDateCompacte,
  findJourSerie,
  PIVOT_NAISSANCE,
} from '../../../shared/domain/formats-date.ts'
import {
  cleNir,
  estCourriel,
  estNir,
  estNirNombre,
  estNirScientifique,
  estTelephone,
} from '../../../shared/domain/formats-identite.ts'
import { estNombreAmbigu, findNombre } from '../../../shared/domain/formats-nombre.ts'
import { completerPeriode, findPeriode } from '../../../shared/domain/formats-periode.ts'

const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]
const jours = fc.integer({ min: getJour('1930-01-01'), max: getJour('2068-12-31') })
const deux = (n: number) => String(n).padStart(2, '0')

describe('les dates', () => {
  test('toute date écrite de chaque façon redonne son jour', () => {
    fc.assert(
      fc.property(jours, j => {
        const { annee, mois, jour } = partiesDuJour(j)
        const iso = formatJourIso(j)
        const formes = [
          formatJourFr(j),
          formatJourFr(j).replaceAll('/', '-'),
          formatJourFr(j).replaceAll('/', '.'),
          `${jour}/${mois}/${annee}`,
          `${formatJourFr(j)} 00:00`,
          `${formatJourFr(j)} 23:59:59`,
          iso,
          `${iso} 00:00:00.0`,
          `${iso}T00:00:00.000Z`,
          `${jour} ${MOIS[mois - 1]} ${annee}`,
          `lundi ${jour === 1 ? '1er' : jour} ${MOIS[mois - 1]?.toUpperCase()} ${annee}`,
        ]
        for (const forme of formes) expect([forme, findDate(forme)?.jma]).toEqual([forme, j])
        expect(findDate(`${deux(mois)}/${deux(jour)}/${annee}`)?.mja).toBe(j)
        expect(findDateCompacte(iso.replaceAll('-', ''))).toBe(j)
        expect(findJourSerie(j + 25_569)).toBe(j)
      }),
    )
  })

  test('une date n’est ambiguë que si les deux ordres donnent deux jours différents', () => {
    fc.assert(
      fc.property(jours, j => {
        const { mois, jour } = partiesDuJour(j)
        const lue = findDate(formatJourFr(j))
        expect(lue && estDateAmbigue(lue)).toBe(jour <= 12 && jour !== mois)
      }),
    )
  })

  test.each([
    '31/02/2023',
    '00/01/2023',
    '2023-13-01',
    '12/2023',
    '1985',
    'dem',
    '3 avrilou 2023',
    '12345678901',
  ])('« %s » n’est pas une date', texte => expect(findDate(texte)).toBeUndefined())

  test('les années à deux chiffres tournent plus tôt pour une naissance', () => {
    expect(findDate('03.04.62')?.jma).toBe(getJour('2062-04-03'))
    expect(findDate('03.04.62', PIVOT_NAISSANCE)?.jma).toBe(getJour('1962-04-03'))
    expect(findDate('03.04.23')?.jma).toBe(getJour('2023-04-03'))
  })
})

describe('les nombres', () => {
  const SEPARATEURS = [' ', '\u00a0', '\u202f', "'", '’']

  test('un nombre à virgule avec milliers, parenthèses, € ou % redonne sa valeur', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom(...SEPARATEURS),
        fc.boolean(),
        (entier, centiemes, separateur, negatif) => {
          const groupe = String(entier).replace(/\B(?=(\d{3})+$)/g, separateur)
          const attendu = Number(`${negatif ? '-' : ''}${entier}.${deux(centiemes)}`)
          const texte = nettoyerTexte(
            negatif ? `(${groupe},${deux(centiemes)})` : `${groupe},${deux(centiemes)} €`,
          )
          expect(findNombre(texte)).toMatchObject({ virgule: attendu, point: attendu, preuve: 'virgule' })
        },
      ),
    )
  })

  test('un pourcentage est une fraction exacte', () => {
    expect(findNombre('64,5 %')).toMatchObject({ virgule: 0.645, pourcent: true })
    expect(findNombre('100%')?.virgule).toBe(1)
    expect(findNombre('7,3 %')?.virgule).toBe(0.073)
  })

  test('seules les formes comme 1.000 ou 12,345 sont ambiguës', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('.', ','),
        (a, b, s) => {
          const lu = findNombre(`${a}${s}${String(b).padStart(3, '0')}`)
          expect(lu && estNombreAmbigu(lu)).toBe(true)
          expect(lu?.preuve).toBeNull()
        },
      ),
    )
    for (const sur of ['0.645', '1.5', '1234.567', '1.234.567', '1,234.5', '1 234', '12'])
      expect([sur, findNombre(sur)?.virgule === findNombre(sur)?.point]).toEqual([sur, true])
  })

  test.each(['', '-', '12 34', '1.2.3', '(12', '12)', 'A12', '12 rue', '1,2,3'])(
    '« %s » n’est pas un nombre',
    t => expect(findNombre(t)).toBeUndefined(),
  )

  test('le premier zéro d’un code et la notation scientifique se voient', () => {
    expect(findNombre('0612')?.zeroInitial).toBe(true)
    expect(findNombre('0,5')?.zeroInitial).toBe(false)
    expect(findNombre('1,2E+13')?.scientifique).toBe(true)
  })
})

describe('absences et oui/non', () => {
  test.each([
    ['NR ', 'nr'],
    ['N.R.', 'nr'],
    ['nd\u00a0', 'nd'],
    ['ns', 'nd'],
    ['–', 'nd'],
    ['NC', 'nc'],
    ['/ ', 'so'],
    ['0', undefined],
    ['Nord', undefined],
  ])('« %s » donne %s', (texte, absence) => expect(findAbsence(nettoyerTexte(texte))).toBe(absence))

  test('NULL et le vide sont inconnus', () => {
    expect(['', 'NULL', 'null', '(null)'].every(estInconnu)).toBe(true)
  })

  test('oui, non et leurs abréviations quelle que soit la casse', () => {
    fc.assert(
      fc.property(fc.constantFrom('oui', 'o', 'vrai', '1', 'x', 'true'), fc.boolean(), (mot, haut) => {
        expect(findBooleen(haut ? mot.toUpperCase() : mot)).toBe(true)
      }),
    )
    expect(['NON', 'n', 'Faux', '0'].map(findBooleen)).toEqual([false, false, false, false])
    expect(['dem', 'peut-être', 'M'].map(findBooleen)).toEqual([undefined, undefined, undefined])
  })
})

describe('l’identité', () => {
  test('un NIR à clé juste est reconnu, une clé fausse ne l’est pas', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('1', '2'),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('23', '77', '2A', '2B', '97'),
        fc.integer({ min: 0, max: 999_999 }),
        (sexe, an, mois, dept, reste) => {
          const treize = `${sexe}${deux(an)}${deux(mois)}${dept}${String(reste).padStart(6, '0')}`
          const cle = cleNir(treize)
          expect(estNir(treize + deux(cle))).toBe(true)
          expect(estNir(treize)).toBe(true)
          expect(estNir(treize + deux(cle === 97 ? 1 : cle + 1))).toBe(false)
        },
      ),
    )
  })

  test('un NIR abîmé par le tableur se reconnaît encore', () => {
    expect(estNirScientifique('1,23E+14')).toBe(true)
    expect(estNirNombre(1.23e14)).toBe(true)
    expect(estNirNombre(1803331476872)).toBe(true)
    expect(estNirNombre(1013473008)).toBe(false)
  })

  test('adresse électronique et téléphone', () => {
    expect(estCourriel('hernan@crespo.com')).toBe(true)
    expect(['06 98 94 32 55', '698943255', '+33698943255'].every(estTelephone)).toBe(true)
    expect(estTelephone('1013473008')).toBe(false)
  })
})

describe('les périodes', () => {
  test.each([
    ['2018', '2018'],
    ['Année 2018', '2018'],
    ['2018 (2)', '2018 (2)'],
    ['2015-2016', '2015-2016'],
    ['janv-18', '2018-01'],
    ['Mars 2022', '2022-03'],
    ['03/2022', '2022-03'],
    ['T1 2018', '2018-T1'],
    ['2e semestre 2022', '2022-S2'],
    ['31/12/2018', '2018'],
    ['du 01/01/2022 au 31/12/2022', '2022'],
  ])('« %s » est %s', (texte, periode) => expect(findPeriode(texte)).toEqual({ periode, annee: true }))

  test('un mois sans année se complète', () => {
    const lue = findPeriode('avril')
    expect(lue && completerPeriode(lue, '2022')).toBe('2022-04')
    expect(findPeriode('Meaux')).toBeUndefined()
  })
})
