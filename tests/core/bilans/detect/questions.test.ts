import { describe, expect, test } from 'vitest'
import { convertisseur } from '../../../../electron/core/bilans/detect/convertisseur.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { getJour } from '../../../../shared/domain/dates.ts'
import { detecter } from './detecter-lignes.ts'

describe('ce que le fichier ne dit pas', () => {
  const ambigues = [
    ['Identifiant', "Date d'entrée"],
    ['A1', '03/04/2022'],
    ['A2', '05/06/2022'],
    ['A3', '01/12/2022'],
  ]

  test('des jours tous ≤ 12 sont demandés, avec l’option qui répond', async () => {
    const feuille = await detecter(ambigues)
    expect(feuille.questions).toHaveLength(1)
    expect(feuille.questions[0]).toMatchObject({
      code: 'dates_ambigues',
      colonne: 'B',
      reponse: { cle: 'dates', element: 'B' },
    })
    expect(feuille.questions[0]?.message).toContain('--dates')
    expect(feuille.colonnes[1]?.ambigu?.type).toBe('dates')
  })

  test.each([
    [{ dates: 'jma' as const }, '2022-04-03'],
    [{ dates: 'mja' as const }, '2022-03-04'],
    [{ correspondance: { dates: { B: 'mja' as const } } }, '2022-03-04'],
    [{ correspondance: { dates: { "date d'entree": 'jma' as const } } }, '2022-04-03'],
  ])('la réponse %o est suivie', async (options, attendu) => {
    const feuille = await detecter(ambigues, options)
    const colonne = feuille.colonnes[1]
    expect(feuille.questions).toEqual([])
    expect(colonne && convertisseur(colonne)('03/04/2022').valeur).toBe(getJour(attendu))
  })

  test('une option n’emporte pas une colonne que ses valeurs prouvent', async () => {
    const feuille = await detecter(
      [
        ['Identifiant', "Date d'entrée"],
        ['A1', '25/04/2022'],
        ['A2', '05/06/2022'],
      ],
      { dates: 'mja' },
    )
    expect(feuille.colonnes[1]?.ordre).toBe('jma')
  })

  test('1.000 est demandé, sauf si une autre valeur de la colonne prouve la marque', async () => {
    const entete = ['Indicateur', 'Année', 'Agence', 'Valeur']
    const douteuse = await detecter([
      entete,
      ['Entrées', 2022, 'Meaux', '1.000'],
      ['Sorties', 2022, 'Meaux', '2.500'],
    ])
    expect(douteuse.questions.map(q => q.reponse.cle)).toEqual(['decimales'])
    const prouvee = await detecter([
      entete,
      ['Entrées', 2022, 'Meaux', '1.000'],
      ['Sorties', 2022, 'Meaux', '2.500,5'],
    ])
    expect(prouvee.questions).toEqual([])
    expect(prouvee.colonnes[3]?.preuve.somme).toBe(3500.5)
    const dite = await detecter([entete, ['Entrées', 2022, 'Meaux', '1.000']], { decimales: 'point' })
    expect(dite.colonnes[3]?.preuve.somme).toBe(1)
  })

  test('deux colonnes aussi plausibles pour une date d’entrée sont demandées, et la réponse tranche', async () => {
    const lignes = [
      ['Identifiant', "Date d'entrée", "Date d'entrée"],
      ['A1', '13/02/2022', '14/03/2022'],
    ]
    const feuille = await detecter(lignes)
    expect(feuille.questions.map(q => q.reponse)).toEqual([
      { cle: 'colonnes', sens: 'date_entree', element: 'B' },
    ])
    const tranchee = await detecter(lignes, { correspondance: { colonnes: { B: 'ignoree' } } })
    expect(tranchee.questions).toEqual([])
    expect(tranchee.colonnes.map(c => c.sens)).toEqual(['identifiant', 'ignoree', 'date_entree'])
  })

  test('l’utilisateur peut changer la forme, la zone et un sens', async () => {
    const lignes: Cell[][] = [['x'], ['Agence', 'Valeur'], ['Meaux', 3], ['Torcy', 4], ['suite', 9]]
    const zones = { Feuil1: { entetes: [2], premiere: 3, derniere: 4 } }
    const feuille = await detecter(lignes, {
      forme: 'agrege',
      correspondance: { zones, colonnes: { Agence: 'categorie' } },
    })
    expect(feuille.forme).toBe('agrege')
    expect(feuille.lignesLues).toBe(2)
    expect(feuille.colonnes.map(c => c.sens)).toEqual(['categorie', 'valeur'])
  })

  test('un sens inconnu dans la correspondance est une erreur', async () => {
    const feuille = await detecter(ambigues, { correspondance: { colonnes: { B: 'date_magique' } } })
    expect(feuille.erreurs.map(e => [e.code, e.colonne])).toEqual([['sens_inconnu', 'B']])
  })
})
