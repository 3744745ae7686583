import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BANDE_RELATIVE,
  BANDE_TAUX,
  type Condition,
  estVrai,
  evaluerComparaison,
  listMotsVrais,
} from '../../../shared/domain/comparaison.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import type { DonneesChiffres } from '../../../shared/domain/lecture-chiffre.ts'
import type { MotComparaison, RefComparaison } from '../../../shared/domain/texte-riche.ts'
import { compte, indicateur } from '../../helpers/indicateurs.ts'

const donnees = (apres: Indicateur[], avant: Indicateur[] = []): DonneesChiffres => ({
  annee: 2022,
  actuels: apres,
  precedents: avant,
  territoires: [],
})
const ref = (mot: MotComparaison, vu: RefComparaison['vu'] = null): RefComparaison => ({
  code: 'entrees',
  territoire: null,
  mot,
  vu,
})
const entrees = (n: number) => compte('entrees', 'Entrées', n)
const comptes = fc.record({
  avant: fc.nat({ max: 5000 }),
  apres: fc.nat({ max: 5000 }),
  unite: fc.constantFrom('parcours' as const, 'jours' as const, 'centimes' as const),
  sens: fc.constantFrom('au_moins' as const, 'au_plus' as const),
})
const taux = fc.record({
  avant: fc.nat({ max: 1000 }).map(n => n / 1000),
  apres: fc.nat({ max: 1000 }).map(n => n / 1000),
  unite: fc.constant('taux' as const),
  sens: fc.constantFrom('au_moins' as const, 'au_plus' as const),
})
const conditions = fc.oneof(comptes, taux)
const inverser = (c: Condition): Condition => ({ ...c, avant: c.apres, apres: c.avant })

describe('les mots de comparaison', () => {
  it('disent toujours une seule chose de l’évolution', () => {
    fc.assert(
      fc.property(conditions, c => {
        const vrais = (['en_hausse', 'en_baisse', 'stable'] as const).filter(mot => estVrai(mot, c))
        expect(vrais).toHaveLength(1)
      }),
    )
  })

  it('se retournent avec les années', () => {
    fc.assert(
      fc.property(conditions, c => {
        expect(estVrai('en_hausse', c)).toBe(estVrai('en_baisse', inverser(c)))
        expect(estVrai('stable', c)).toBe(estVrai('stable', inverser(c)))
        expect(estVrai('au_dessus_objectif', c)).toBe(estVrai('en_dessous_objectif', inverser(c)))
      }),
    )
  })

  it('sont vrais quand leur condition l’est, et alors seulement', () => {
    fc.assert(
      fc.property(comptes, c => {
        const centiemes = Math.abs(c.apres - c.avant) * 100
        expect(estVrai('stable', c)).toBe(centiemes <= Math.max(c.avant, c.apres))
      }),
    )
    fc.assert(
      fc.property(taux, c => {
        const milliemes = Math.round(Math.abs(c.apres - c.avant) * 1000)
        expect(estVrai('stable', c)).toBe(milliemes <= 5)
      }),
    )
    fc.assert(
      fc.property(conditions, c => {
        const atteint = c.sens === 'au_moins' ? c.apres >= c.avant : c.apres <= c.avant
        expect(estVrai('objectif_atteint', c)).toBe(atteint)
        expect(estVrai('objectif_non_atteint', c)).toBe(!atteint)
      }),
    )
    expect([BANDE_RELATIVE, BANDE_TAUX]).toEqual([0.01, 0.005])
  })

  it('ne disent rien quand une valeur manque', () => {
    for (const mot of ['en_hausse', 'stable', 'objectif_atteint'] as const)
      expect(estVrai(mot, { avant: null, apres: 3, unite: 'parcours', sens: 'au_moins' })).toBeNull()
    expect(listMotsVrais({ code: 'entrees', territoire: null }, donnees([entrees(3)]))).toEqual([])
  })

  it('devenus faux, disent ce qui a changé', () => {
    const evaluee = evaluerComparaison(
      ref('en_hausse', { avant: 120, apres: 134 }),
      donnees([entrees(118)], [entrees(120)]),
    )
    expect(evaluee).toMatchObject({ texte: 'en hausse', tenue: 'fausse', avant: 120, apres: 118 })
    expect(evaluee.explication).toBe(
      'Écrit quand «\u00a0Entrées\u00a0» passait de 120 à 134\u00a0; ce chiffre passe maintenant de 120 à 118\u00a0: «\u00a0en hausse\u00a0» est devenu faux.',
    )
  })

  it('faux dès le départ, ne prétendent pas que quelque chose a changé', () => {
    const d = donnees([entrees(118)], [entrees(120)])
    for (const vu of [null, { avant: 120, apres: 118 }])
      expect(evaluerComparaison(ref('en_hausse', vu), d).explication).toBe(
        '«\u00a0Entrées\u00a0» passe de 120 à 118\u00a0: «\u00a0en hausse\u00a0» n’est pas vrai.',
      )
  })

  it('suivent le sens de l’objectif\u00a0: un délai est atteint en dessous', () => {
    const delai = indicateur('entrees', {
      libelle: 'Délai',
      unite: 'jours',
      valeur: 18,
      objectif: { valeur: 21, sens: 'au_plus', prorata: false, etat: 'atteint' },
    })
    const d = donnees([delai], [{ ...delai, valeur: 18 }])
    expect(listMotsVrais({ code: 'entrees', territoire: null }, d)).toEqual([
      'stable',
      'en_dessous_objectif',
      'objectif_atteint',
    ])
    expect(evaluerComparaison(ref('au_dessus_objectif', { avant: 21, apres: 25 }), d).explication).toBe(
      'Écrit quand «\u00a0Délai\u00a0» valait 25\u00a0jours pour un objectif de 21\u00a0jours\u00a0; ce chiffre vaut maintenant 18\u00a0jours pour un objectif de 21\u00a0jours\u00a0: «\u00a0au-dessus de l’objectif\u00a0» est devenu faux.',
    )
  })

  it('ne s’impriment pas quand une des deux valeurs est masquée', () => {
    const masquee = indicateur('entrees', { absence: 'masque' })
    for (const d of [donnees([masquee], [entrees(9)]), donnees([entrees(9)], [masquee])])
      expect(evaluerComparaison(ref('en_hausse', { avant: 3, apres: 9 }), d)).toMatchObject({
        texte: '(évolution masquée)',
        tenue: 'inconnue',
        avant: null,
        apres: null,
      })
    expect(evaluerComparaison(ref('objectif_atteint'), donnees([masquee])).texte).toBe(
      '(comparaison à l’objectif masquée)',
    )
  })

  it.each([
    [donnees([entrees(3)]), 'la valeur de 2021 est absente (non disponible)'],
    [
      donnees([indicateur('entrees', { absence: 'nc' })], [entrees(2)]),
      'la valeur de 2022 est absente (non concerné)',
    ],
    [donnees([compte('sorties', 'Sorties', 2)]), 'la valeur de 2022 est absente (sans objet)'],
  ])('inconnus, disent ce qui manque', (d, attendu) => {
    const evaluee = evaluerComparaison(ref('stable'), d)
    expect(evaluee.tenue).toBe('inconnue')
    expect(evaluee.explication).toContain(attendu)
  })

  it('d’un indicateur supprimé restent écrits, et sont dits inconnus', () => {
    const evaluee = evaluerComparaison({ ...ref('stable'), code: 'disparu' }, donnees([entrees(1)]))
    expect(evaluee).toMatchObject({ texte: 'stable', tenue: 'inconnue' })
    expect(evaluee.explication).toContain('n’existe plus')
  })
})
