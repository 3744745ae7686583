import { describe, expect, it } from 'vitest'
import { masquerIndicateurs } from '../../../shared/domain/masquage.ts'
import { graphiqueFileActive } from '../../../shared/graphiques/etapes.ts'
import {
  graphiqueComparaison,
  graphiqueSerie,
  graphiqueVentilation,
} from '../../../shared/graphiques/graphiques.ts'
import type { Comparaison } from '../../../shared/graphiques/ventilation.ts'
import { anneeExemple } from '../../helpers/annee.ts'
import { compte } from '../../helpers/indicateurs.ts'

const actuels = anneeExemple()
const precedents = anneeExemple(0.86)
const comparer = (code: string): Comparaison => ({
  annee: 2022,
  actuel: actuels.find(i => i.code === code),
  precedent: precedents.find(i => i.code === code),
})
const MOTIFS = {
  id: 'motifs',
  libelle: 'Sorties par motif',
  ventilation: 'motif_sortie',
  axe: 'Motif',
  ordre: 'effectif',
  type: 'barres',
  constat: 'repartition',
} as const

describe('un graphique de ventilation', () => {
  it('met la plus grande ligne en tête, « non renseigné » en dernier, et le dit', () => {
    const spec = graphiqueVentilation(comparer('sorties'), MOTIFS)
    expect(spec?.categories[0]).toBe('CDI')
    expect(spec?.categories.at(-1)).toBe('Non renseigné')
    expect(spec?.series.map(s => s.nom)).toEqual(['2021', '2022'])
    expect(spec?.titre).toBe('Sorties par motif\u00a0: «\u00a0CDI\u00a0» en tête (21,5\u202f%) en 2022')
    expect(spec?.phrase).toContain('devant «\u00a0CDD de moins de 6 mois\u00a0»')
  })

  it('n’a qu’une série sans année précédente, et aucune sans donnée', () => {
    const seul = graphiqueVentilation({ ...comparer('sorties'), precedent: undefined }, MOTIFS)
    expect(seul?.series).toHaveLength(1)
    expect(
      graphiqueVentilation({ annee: 2022, actuel: undefined, precedent: undefined }, MOTIFS),
    ).toBeUndefined()
  })

  it('ne met une ligne en tête que des valeurs publiées quand une autre est masquée', () => {
    const sorties = compte('sorties', 'Sorties', 60, {
      motif_sortie: [
        ['cdi', 'CDI', 40],
        ['formation', 'Formation', 20],
      ],
    })
    const [cdi, formation] = sorties.ventilations['motif_sortie'] ?? []
    if (!cdi || !formation) throw new Error('Deux lignes attendues')
    const cachee = { ...cdi, valeur: null, part: null, absence: 'masque' as const }
    const actuel = { ...sorties, ventilations: { motif_sortie: [cachee, formation] } }
    const spec = graphiqueVentilation({ annee: 2022, actuel, precedent: undefined }, MOTIFS)
    expect(spec?.titre).toContain('«\u00a0Formation\u00a0» en tête des valeurs publiées')
    expect(spec?.phrase).toContain('«\u00a0Formation\u00a0» arrive en tête des valeurs publiées')
  })

  it('ne nomme jamais une ligne masquée et laisse un trou, pas un 0', () => {
    const cache = compte('sorties', 'Sorties', 7, {
      motif_sortie: [
        ['cdi', 'CDI', 4],
        ['formation', 'Formation', 3],
      ],
    })
    const [actuel] = masquerIndicateurs([cache], { mode: 'seuil', seuil: 5, base: null, motif: null })
    const spec = graphiqueVentilation({ annee: 2022, actuel, precedent: undefined }, MOTIFS)
    expect(spec?.series[0]).toMatchObject({ valeurs: [null, null], absences: ['masque', 'masque'] })
    expect(spec?.titre).toBe('Sorties par motif, 2022')
  })
})

describe('un graphique de comparaison', () => {
  it('dit l’évolution et l’état de l’objectif', () => {
    const delais = [
      'delai_prescription_diagnostic',
      'delai_diagnostic_entree',
      'delai_prescription_entree',
    ].map(comparer)
    const spec = graphiqueComparaison(2022, delais, { id: 'delais', axe: 'Délai', principal: 2 })
    expect(spec?.titre).toContain('25,3\u00a0jours en 2022, en baisse de 4,1\u00a0jours')
    expect(spec?.titre).toContain('(objectif 21\u00a0jours\u00a0: à surveiller)')
    expect(spec?.series[1]?.valeurs).toEqual([11.2, 14.146, 25.346])
  })

  it('mène de la file active de début d’année à celle de fin d’année', () => {
    const spec = graphiqueFileActive({
      annee: 2022,
      fileActive: comparer('file_active_fin'),
      entrees: comparer('entrees').actuel,
      sorties: comparer('sorties').actuel,
    })
    expect(spec?.series[0]?.valeurs).toEqual([440, 485, 284, 512])
  })

  it('coupe la ligne là où une année manque', () => {
    const annees = [
      { annee: 2021, indicateur: undefined },
      { annee: 2022, indicateur: comparer('entrees').actuel },
    ]
    expect(graphiqueSerie('Entrées', annees)?.series[0]).toMatchObject({
      valeurs: [null, 485],
      absences: ['nd', null],
    })
  })

  it('écrit un écart plutôt qu’un pourcentage sur de petits nombres, et « stable » sans changement', () => {
    const phrase = (avant: number, apres: number) =>
      graphiqueSerie('Entrées', [
        { annee: 2021, indicateur: compte('entrees', 'Entrées', avant) },
        { annee: 2022, indicateur: compte('entrees', 'Entrées', apres) },
      ])?.titre
    expect(phrase(8, 12)).toContain('en hausse de 4 par rapport à 2021')
    expect(phrase(100, 90)).toContain('en baisse de 10,0\u202f%')
    expect(phrase(50, 50)).toContain('stable')
  })
})
