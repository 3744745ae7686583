import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Secret } from '../../../shared/domain/convention.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { masquerIndicateurs } from '../../../shared/domain/masquage.ts'
import { compte, indicateur, taux } from '../../helpers/indicateurs.ts'

describe('le mode arrondi', () => {
  const base = fc.integer({ min: 2, max: 10 })
  const seuil = fc.integer({ min: 2, max: 11 })
  const motifs = fc.array(fc.nat({ max: 25 }), { minLength: 3, maxLength: 3 })

  /** Exits with their shares, rates, mean length and target, as an indicator list would give them. */
  function annee(n: readonly number[]): Indicateur[] {
    const codes = ['cdi', 'formation', 'demenagement']
    const total = n.reduce((s, v) => s + v, 0)
    const lignes = codes.map((modalite, k) => {
      const valeur = n[k] ?? 0
      return { modalite, libelle: modalite, valeur, part: total === 0 ? null : valeur / total, absence: null }
    })
    const moyenne = { unite: 'jours', denominateur: total, n: total, numerateur: total * 12 } as const
    return [
      compte('sorties', 'Sorties', total, {}, { ventilations: { motif_sortie: lignes } }),
      ...codes.map((m, k) => taux(`taux_sortie_${m}`, m, n[k] ?? 0, total)),
      indicateur('duree_accompagnement', {
        ...moyenne,
        valeur: total === 0 ? null : 12,
        absence: total === 0 ? 'nc' : null,
      }),
      taux('taux_objectif_sorties', 'Objectif', total, 50),
    ]
  }

  it('deux listes qui s’arrondissent de même sortent de même : rien ne dit un petit effectif, ni un 0', () => {
    const tirage = fc.tuple(motifs, motifs, base, seuil)
    fc.assert(
      fc.property(tirage, ([un, autre, b, s]) => {
        const secret: Secret = { mode: 'arrondi', seuil: s, base: b, motif: null }
        const arrondis = (n: readonly number[]) =>
          [...n, n.reduce((t, v) => t + v, 0)].map(v => Math.round(v / b) * b)
        fc.pre(arrondis(un).join() === arrondis(autre).join())
        expect(masquerIndicateurs(annee(un), secret)).toEqual(masquerIndicateurs(annee(autre), secret))
      }),
      {
        numRuns: 300,
        examples: [[[[0, 1, 9], [1, 0, 9], 3, 3]], [[[0, 0, 0], [0, 0, 1], 3, 3]]],
        maxSkipsPerRun: 10_000,
      },
    )
  })

  it('une moyenne sort à une décimale, sans la somme des jours ni le nombre qui la donnent', () => {
    const moyenne = { unite: 'jours', valeur: 7566 / 32, numerateur: 7566, denominateur: 32, n: 32 } as const
    const ligne = { ...moyenne, modalite: 'agence:meaux', libelle: 'Meaux', part: null, absence: null }
    const { unite: _, ...territoire } = ligne
    const [sorti] = masquerIndicateurs(
      [indicateur('duree_ase', { ...moyenne, ventilations: { territoire: [territoire] } })],
      { mode: 'arrondi', seuil: 5, base: 5, motif: null },
    )
    expect(sorti).toMatchObject({ valeur: 236.4, numerateur: null, denominateur: 30, n: 30 })
    expect(sorti?.ventilations['territoire']).toEqual([
      { modalite: 'agence:meaux', libelle: 'Meaux', valeur: 236.4, part: null, absence: null },
    ])
  })

  it('une cible se compare au chiffre qui sort', () => {
    const secret: Secret = { mode: 'arrondi', seuil: 5, base: 5, motif: null }
    const portefeuille = taux('portefeuille_moyen', 'Portefeuille', 62, 10)
    const cible = taux('taux_objectif_portefeuille_moyen', 'Objectif', 6.2, 70)
    const sortis = masquerIndicateurs([portefeuille, cible], secret)
    expect(sortis.map(i => i.valeur)).toEqual([6, 6 / 70])
  })
})
