import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classeDe, listClasses } from '../../../shared/graphiques/classes.ts'
import { graphiqueMultiples, graphiqueTuiles } from '../../../shared/graphiques/territoires.ts'
import { compte } from '../../helpers/indicateurs.ts'

type Lignes = [string, string, number][]
const AGENCES: Lignes = [
  ['agence:torcy', 'Torcy', 71],
  ['agence:epernon', 'Épernon', 20],
  ['agence:meaux', 'Meaux', 58],
  ['mds:nord', 'MDS Nord', 129],
  ['non_renseigne', 'Non renseigné', 4],
]
const OPTIONS = { id: 'carte', libelle: 'Entrées', axe: 'Agence', niveau: 'agence' }
const entrees = (lignes: Lignes) => compte('entrees', 'Entrées', 200, { territoire: lignes })

describe('la carte de tuiles', () => {
  it('n’a que les territoires du niveau demandé, rangés par nom sans tenir compte des accents', () => {
    const spec = graphiqueTuiles({ annee: 2022, indicateur: entrees(AGENCES) }, OPTIONS)
    expect(spec?.categories).toEqual(['Torcy', 'Épernon', 'Meaux'])
    if (spec?.type !== 'tuiles') throw new Error('Ce ne sont pas des tuiles')
    expect(spec.places).toEqual([
      { colonne: 2, ligne: 0 },
      { colonne: 0, ligne: 0 },
      { colonne: 1, ligne: 0 },
    ])
    expect(spec.titre).toBe('Entrées\u00a0: de 20 (Épernon) à 71 (Torcy) en 2022')
  })

  it('nomme ce qui est masqué sans en dire le nombre', () => {
    const masque = entrees(AGENCES)
    const lignes = masque.ventilations['territoire'] ?? []
    const indicateur = {
      ...masque,
      ventilations: {
        territoire: lignes.map(l =>
          l.libelle === 'Épernon' ? { ...l, valeur: null, part: null, absence: 'masque' as const } : l,
        ),
      },
    }
    const spec = graphiqueTuiles({ annee: 2022, indicateur }, OPTIONS)
    expect(spec?.titre).not.toContain('Épernon')
    expect(spec?.phrase).toContain('Sans valeur à dessiner\u00a0: Épernon (masqué).')
    expect(JSON.stringify(spec)).not.toContain('20,')
  })

  it('range toute valeur dans une classe de la légende, au plus cinq', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 40 }), valeurs => {
        const lignes = valeurs.map((v, i): Lignes[number] => [`agence:a${i}`, `Agence ${i}`, v])
        const spec = graphiqueTuiles({ annee: 2022, indicateur: entrees(lignes) }, OPTIONS)
        if (spec?.type !== 'tuiles') throw new Error('Ce ne sont pas des tuiles')
        expect(spec.bornes).toEqual([...new Set(spec.bornes)].sort((a, b) => a - b))
        const classes = listClasses(spec)
        expect(classes.length).toBeLessThanOrEqual(5)
        for (const v of valeurs) expect(classes[classeDe(v, spec.bornes)]).toBeDefined()
        expect(new Set(spec.places.map(p => `${p.colonne}/${p.ligne}`)).size).toBe(valeurs.length)
      }),
    )
  })

  it('n’existe pas sans territoire', () => {
    const indicateur = compte('entrees', 'Entrées', 3)
    expect(graphiqueTuiles({ annee: 2022, indicateur }, OPTIONS)).toBeUndefined()
    expect(graphiqueTuiles({ annee: 2022, indicateur: undefined }, OPTIONS)).toBeUndefined()
  })
})

describe('les petits multiples', () => {
  it('ont une série par année et comptent les hausses là où les deux années sont connues', () => {
    const avant = entrees([
      ['agence:torcy', 'Torcy', 60],
      ['agence:meaux', 'Meaux', 70],
    ])
    const spec = graphiqueMultiples(
      [
        { annee: 2021, indicateur: avant },
        { annee: 2022, indicateur: entrees(AGENCES) },
      ],
      OPTIONS,
    )
    expect(spec?.series.map(s => s.nom)).toEqual(['2021', '2022'])
    expect(spec?.series[0]).toMatchObject({ valeurs: [60, null, 70], absences: [null, 'nd', null] })
    expect(spec?.titre).toBe(
      'Entrées\u00a0: en hausse dans 1 territoire sur 2 dont les deux années sont connues entre 2021 et 2022',
    )
    expect(spec?.phrase).toContain('Épernon, 2021 (non disponible)')
  })
})
