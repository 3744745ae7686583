import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Secret } from '../../../shared/domain/convention.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { masquerIndicateurs, masquerValeur, sortirVers } from '../../../shared/domain/masquage.ts'
import { compte, indicateur, taux } from '../../helpers/indicateurs.ts'

const SEUIL: Secret = { mode: 'seuil', seuil: 5, base: null, motif: null }

function masquer(i: Indicateur, secret: Secret = SEUIL): Indicateur {
  const [sorti] = masquerIndicateurs([i], secret)
  if (sorti === undefined) throw new Error('rien n’est sorti')
  return sorti
}

describe('un petit effectif', () => {
  it('est masqué de 1 à 4, et 0 est montré', () => {
    expect([0, 1, 4, 5].map(n => masquer(compte('entrees', 'Entrées', n)).valeur)).toEqual([0, null, null, 5])
    expect(masquer(compte('entrees', 'Entrées', 3)).absence).toBe('masque')
  })

  it('est masqué avec tout ce qui le redonnerait', () => {
    const objectif = { valeur: 560, sens: 'au_moins', prorata: false, etat: 'non_atteint' } as const
    const declare = { valeur: 3, source: 'Bilan', ecart: 0, absence: null }
    const sorti = masquer(
      compte(
        'entrees',
        'Entrées',
        3,
        { territoire: [['agence:meaux', 'Meaux', 3]] },
        { objectif, declare, mediane: 3 },
      ),
    )
    expect(sorti).toMatchObject({
      valeur: null,
      numerateur: null,
      denominateur: null,
      n: null,
      manquants: null,
    })
    expect(sorti).toMatchObject({ mediane: null, objectif: { etat: 'non_disponible' } })
    expect(sorti.declare).toEqual({ valeur: null, source: 'Bilan', ecart: null, absence: 'masque' })
    expect(sorti.ventilations['territoire']).toEqual([
      { modalite: 'agence:meaux', libelle: 'Meaux', valeur: null, part: null, absence: 'masque' },
    ])
  })

  it('cache la part de sa ligne, et seulement celle-là', () => {
    const lignes = masquer(
      compte('sorties', 'Sorties', 13, {
        groupe_sortie: [
          ['emploi', 'Emploi', 10],
          ['autres', 'Autres', 3],
        ],
      }),
    ).ventilations['groupe_sortie']
    expect(lignes?.map(l => [l.valeur, l.part])).toEqual([
      [10, 10 / 13],
      [null, null],
    ])
  })

  it('retire un nombre de manquants trop petit sans cacher la valeur', () => {
    const sorti = masquer(compte('brsa', 'BRSA', 40, {}, { manquants: 2 }))
    expect([sorti.valeur, sorti.manquants]).toEqual([40, null])
  })

  it('déclaré seul est masqué, écart compris', () => {
    const sorti = masquer(
      compte('entrees', 'Entrées', 7, {}, { declare: { valeur: 3, source: 'x', ecart: -4, absence: null } }),
    )
    expect([sorti.valeur, sorti.declare?.valeur, sorti.declare?.ecart]).toEqual([7, null, null])
  })

  it('calculé ne se retrouve pas par l’écart avec la valeur déclarée et retenue', () => {
    const declare = { valeur: 50, source: 'x', ecart: 47, absence: null }
    const sorti = masquer(compte('entrees', 'Entrées', 50, {}, { declare, retenu: 'declare' }))
    expect([sorti.valeur, sorti.declare?.ecart]).toEqual([50, null])
  })
})

describe('un taux ou une moyenne', () => {
  it.each([
    ['numérateur', 3, 40],
    ['dénominateur', 0, 4],
    ['complément', 38, 40],
  ])('est masqué quand son %s est trop petit', (_, numerateur, denominateur) => {
    expect(masquer(taux('part_brsa', 'Part', numerateur, denominateur)).absence).toBe('masque')
  })

  it('reste visible à 0 %, à 100 % et entre deux effectifs suffisants', () => {
    const parts = [taux('t', 'T', 0, 40), taux('t', 'T', 40, 40), taux('t', 'T', 20, 40)]
    expect(parts.map(t => masquer(t).valeur)).toEqual([0, 1, 0.5])
  })

  it('de délai est masqué sous le seuil, médiane comprise', () => {
    const delai = indicateur('delai_prescription_entree', {
      unite: 'jours',
      valeur: 12,
      mediane: 11,
      n: 4,
      manquants: 1,
    })
    expect(masquer(delai)).toMatchObject({
      valeur: null,
      mediane: null,
      n: null,
      manquants: null,
      absence: 'masque',
    })
    expect(masquer({ ...delai, n: 5 })).toMatchObject({ valeur: 12, mediane: 11, n: 5, manquants: null })
  })

  it('de délai n’est pas masqué parce que la somme de ses jours est petite', () => {
    const delai = indicateur('delai', { unite: 'jours', valeur: 0.3, numerateur: 3, denominateur: 10, n: 10 })
    expect(masquer(delai).valeur).toBe(0.3)
    expect(masquer({ ...delai, numerateur: 8 }).valeur).toBe(0.3)
  })

  it('par territoire ne sort que si sa ligne dit sur combien elle porte', () => {
    const ligne = { modalite: 'agence:meaux', libelle: 'Meaux', valeur: 12, part: null, absence: null }
    const delai = (n?: number) =>
      masquer(
        indicateur('delai_prescription_entree', {
          unite: 'jours',
          valeur: 12,
          n: 60,
          ventilations: { territoire: [n === undefined ? ligne : { ...ligne, n }] },
        }),
      ).ventilations['territoire']?.[0]?.valeur
    expect([delai(), delai(3), delai(30)]).toEqual([null, null, 12])
  })

  it('rapporté à des moyens n’est caché que par son numérateur', () => {
    const porte = taux('portefeuille_moyen', 'Portefeuille', 60, 1)
    expect(masquer({ ...porte, unite: 'nombre' })).toMatchObject({ valeur: 60, n: 1, denominateur: 1 })
    expect(
      masquer({ ...taux('portefeuille_moyen', 'P', 3, 1, { n: null }), unite: 'nombre' }).valeur,
    ).toBeNull()
  })

  it('d’atteinte d’un objectif suit l’indicateur qu’il compare', () => {
    const objectif = taux('taux_objectif_entrees', 'Atteinte', 3, 560, { n: null })
    const delai = indicateur('delai', { unite: 'jours', valeur: 3, n: 60 })
    const rapport = taux('taux_objectif_delai', 'Atteinte', 3, 21, { n: null })
    const sortis = masquerIndicateurs([compte('entrees', 'Entrées', 3), objectif, delai, rapport], SEUIL)
    expect(sortis.map(i => i.absence)).toEqual(['masque', 'masque', null, null])
  })
})

describe('ce qui ne compte pas des personnes', () => {
  it('n’est jamais masqué : moyens, argent, séances, sièges', () => {
    const libres = [
      indicateur('conseillers_etp', { unite: 'etp', valeur: 3 }),
      indicateur('seances_tenues', { unite: 'seances', valeur: 2 }),
      indicateur('base_ressources', { unite: 'oui_non', valeur: 1, date: '2022-05-04' }),
      indicateur('conventions_signees', { unite: 'nombre', valeur: 1 }),
      taux('taux_presence', 'Présence', 3, 4),
    ]
    expect([...masquerIndicateurs(libres, SEUIL)]).toEqual(libres)
  })
})

describe('les autres modes', () => {
  it('aucun laisse tout passer', () => {
    const i = compte('entrees', 'Entrées', 1)
    expect(masquer(i, { ...SEUIL, mode: 'aucun', motif: 'Bilan dû sur dix personnes' })).toEqual(i)
  })

  it('arrondi compte de cinq en cinq et recalcule les taux', () => {
    const arrondi: Secret = { mode: 'arrondi', seuil: 5, base: 5, motif: null }
    expect(masquer(compte('entrees', 'Entrées', 13), arrondi)).toMatchObject({
      valeur: 15,
      numerateur: 15,
      n: 15,
    })
    expect(masquer(taux('t', 'T', 13, 42), arrondi).valeur).toBe(15 / 40)
  })
})

describe('une valeur déclarée', () => {
  const valeur = { valeur: 3, absence: null, brut: ' 3 ' }

  it('est masquée avec son texte brut quand elle compte des personnes ou que son unité est inconnue', () => {
    const cachee = { valeur: null, absence: 'masque', brut: null }
    expect([masquerValeur(valeur, 'personnes', SEUIL), masquerValeur(valeur, null, SEUIL)]).toEqual([
      cachee,
      cachee,
    ])
  })

  it('reste entière quand c’est un délai, un moyen ou une absence', () => {
    const absente = { valeur: null, absence: 'nd' as const, brut: 'ND' }
    expect(masquerValeur(valeur, 'jours', SEUIL)).toEqual(valeur)
    expect(masquerValeur(absente, 'personnes', SEUIL)).toEqual(absente)
  })
})

describe('la destination', () => {
  it('comité est exacte, public ne donne que ce qui a été protégé', () => {
    const exacts = [compte('entrees', 'Entrées', 3)]
    const proteges = masquerIndicateurs(exacts, SEUIL)
    expect(sortirVers('comite', exacts, proteges)[0]?.valeur).toBe(3)
    expect(sortirVers('public', exacts, proteges)[0]?.valeur).toBeNull()
  })
})

const petit = fc.integer({ min: 1, max: 4 })
const grand = fc.integer({ min: 5, max: 5000 })

describe('aucun effectif masqué ne peut se lire dans ce qui sort', () => {
  it('deux valeurs masquées différentes donnent la même sortie', () => {
    fc.assert(
      fc.property(petit, petit, grand, (a, b, total) => {
        const liste = (n: number) => [
          compte(
            'entrees',
            'Entrées',
            n,
            {
              territoire: [
                ['agence:a', 'A', n],
                ['agence:b', 'B', 0],
              ],
            },
            {
              declare: { valeur: n, source: 'x', ecart: 0, absence: null },
              objectif: {
                valeur: 3,
                sens: 'au_moins',
                prorata: false,
                etat: n >= 3 ? 'atteint' : 'non_atteint',
              },
            },
          ),
          taux('part_brsa', 'Part', n, total + n),
          taux('taux_retour_emploi', 'Retour', total, total + n),
          taux('taux_objectif_entrees', 'Atteinte', n, 560),
          indicateur('delai', { unite: 'jours', valeur: 10 + n, mediane: 9 + n, n, manquants: n }),
        ]
        const json = (n: number) => JSON.stringify(masquerIndicateurs(liste(n), SEUIL))
        expect(json(a)).toBe(json(b))
      }),
    )
  })

  it('aucun champ de comptage ne porte de 1 à 4', () => {
    const nombre = fc.oneof(petit, grand, fc.constant(0))
    fc.assert(
      fc.property(nombre, nombre, nombre, nombre, (valeur, autre, n, manquants) => {
        const sorti = masquer(
          compte(
            'personnes_concernees',
            'P',
            valeur + autre,
            {
              sexe: [
                ['f', 'F', valeur],
                ['m', 'M', autre],
              ],
            },
            { n, manquants },
          ),
        )
        const lignes = sorti.ventilations['sexe'] ?? []
        const comptes = [
          sorti.valeur,
          sorti.numerateur,
          sorti.n,
          sorti.manquants,
          ...lignes.map(l => l.valeur),
        ]
        expect(comptes.filter(c => c !== null && c > 0 && c < 5)).toEqual([])
        expect(lignes.filter(l => l.valeur === null && l.part !== null)).toEqual([])
      }),
    )
  })
})
