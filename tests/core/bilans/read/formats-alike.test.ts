import { describe, expect, it } from 'vitest'
import { ouvrirClasseur } from '../../../../electron/core/bilans/read/open.ts'
import type { RawRow } from '../../../../electron/core/bilans/read/port.ts'
import { fixture, lire, lireFeuille } from './read-all.ts'

const repetee = (ligne: number): RawRow => ({ ligne, cellules: ['répété', 7, 7, 7, null, null, 'fin'] })
const date = (jours: number) => ({ type: 'date', jours }) as const
const pourcentage = (valeur: number) => ({ type: 'pourcentage', valeur }) as const
const erreur = (texte: string) => ({ type: 'erreur', texte }) as const

const TABLEAU: RawRow[] = [
  { ligne: 1, cellules: ['Bilan « accompagnement global »'] },
  {
    ligne: 4,
    cellules: [
      'Identifiant',
      'Date\nd’entrée',
      'Sortie le',
      'Part',
      'Montant',
      'Heure',
      'BRSA',
      'Contrôle',
      'Code postal',
      'Commentaire',
      'Calcul',
    ],
  },
  {
    ligne: 5,
    cellules: [
      'DE01',
      date(19450),
      date(19722),
      pourcentage(0.645),
      1234.5,
      '08:30',
      true,
      erreur('#N/A'),
      '01000',
      'deux mots gras & <signes>',
      2469,
    ],
  },
  {
    ligne: 6,
    cellules: [
      'DE02 ',
      date(-25144),
      null,
      pourcentage(1),
      -12,
      '26:05:09',
      false,
      erreur('#DIV/0!'),
      '2A004',
      '  espaces\u00a0gardés  ',
    ],
  },
  {
    ligne: 7,
    cellules: ['DE03', date(19782), null, pourcentage(0), 0, null, null, null, 75001, 'ligne 1\nligne 2'],
  },
  ...[228, 229, 230].map(repetee),
]

describe('the same table in every format', () => {
  it.each(['xlsx', 'xlsm', 'ods', 'xls'] as const)('gives the same rows from %s', async format => {
    const classeur = await ouvrirClasseur(fixture(`tableau.${format}`))
    expect(classeur.format).toBe(format)
    expect(await lireFeuille(classeur)).toEqual(TABLEAU)
  })

  it.each(['xlsx', 'xlsm', 'ods', 'xls'])(
    'lists the sheets of %s in order, hidden ones marked',
    async format => {
      const classeur = await ouvrirClasseur(fixture(`tableau.${format}`))
      expect(classeur.feuilles).toEqual([
        { nom: 'Données 2022', index: 0, masquee: false },
        { nom: 'Cachée', index: 1, masquee: true },
        { nom: 'Vide', index: 2, masquee: false },
      ])
      expect(await lireFeuille(classeur, 1)).toEqual([{ ligne: 1, cellules: ['secret', 42] }])
      expect(await lireFeuille(classeur, 2)).toEqual([])
      expect(await lireFeuille(classeur)).toEqual(TABLEAU)
    },
  )

  it.each(['texte-1252.csv', 'texte-utf16.tsv', 'texte.xlsx', 'texte.ods', 'texte.xls'])(
    'gives the rows of texte.csv from %s',
    async nom => {
      expect(await lire(fixture(nom))).toEqual(await lire(fixture('texte.csv')))
    },
  )
})
