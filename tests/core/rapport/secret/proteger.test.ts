import { describe, expect, it } from 'vitest'
import { loadNomenclatures } from '../../../../electron/core/conventions/nomenclatures.ts'
import { getConventionStockee } from '../../../../electron/core/conventions/store.ts'
import { lireStructure } from '../../../../electron/core/rapport/secret/lire-structure.ts'
import { proteger } from '../../../../electron/core/rapport/secret/proteger.ts'
import type { AProteger } from '../../../../electron/core/rapport/secret/types.ts'
import type { Secret } from '../../../../shared/domain/convention.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { listPublies } from '../../../../shared/domain/secret/lister-masquages.ts'
import { anneeExemple } from '../../../helpers/annee.ts'
import { contexteAvecBase, IDS, profil, RESSOURCES } from '../../../helpers/conventions.ts'
import { attaquerRapport } from '../../../helpers/figures-publiees.ts'
import { compte, indicateur, taux } from '../../../helpers/indicateurs.ts'

const SECRET: Secret = { mode: 'seuil', seuil: 5, base: null, motif: null }

const STRUCTURE = { groupes: [], regroupements: [], themes: [], liens: [], delaiObjectif: null }

function demande(champs: Partial<AProteger> = {}): AProteger {
  return {
    annee: 2022,
    actuels: [],
    precedents: [],
    territoires: [],
    secret: SECRET,
    structure: STRUCTURE,
    dejaPublies: new Map(),
    ...champs,
  }
}

const trouver = (liste: readonly Indicateur[], code: string) => liste.find(i => i.code === code)
const lignes = (i: Indicateur | undefined, ventilation: string) =>
  (i?.ventilations[ventilation] ?? []).map(l => [l.modalite, l.valeur] as const)
const visibles = (i: Indicateur | undefined, ventilation: string) =>
  lignes(i, ventilation).flatMap(([m, v]) => (v === null ? [] : [m]))

function sorties(motifs: [string, string, number][], champs: Partial<Indicateur> = {}): Indicateur {
  const total = motifs.reduce((s, [, , n]) => s + n, 0)
  return compte('sorties', 'Sorties', total, { motif_sortie: motifs }, champs)
}

describe('une année entière', () => {
  it.each(IDS)('résiste à un lecteur qui additionne tout, avec la convention %s', async id => {
    const { base } = await contexteAvecBase([profil(id)])
    const { id: conventionId, profil: convention } = getConventionStockee(base, id)
    const [actuels, precedents] = [anneeExemple(), anneeExemple(0.86)]
    const structure = lireStructure(base, conventionId, convention, loadNomenclatures(RESSOURCES))
    const sorti = await proteger(demande({ actuels, precedents, secret: convention.secret, structure }))
    expect(sorti.attaque.trouvables).toEqual([])
    const annees = [
      { annee: 2022, exacts: actuels, sortis: sorti.actuels },
      { annee: 2021, exacts: precedents, sortis: sorti.precedents },
    ]
    expect(attaquerRapport(annees, convention.secret.seuil)).toEqual([])
    expect(sorti.masquages.length).toBeGreaterThan(10)
  })

  it('ne laisse aucun effectif de 1 à 4 dans aucun champ, ni la part d’une ligne masquée', async () => {
    const { actuels, precedents } = await proteger(
      demande({ actuels: anneeExemple(), precedents: anneeExemple(0.86) }),
    )
    for (const i of [...actuels, ...precedents].filter(x => ['parcours', 'personnes'].includes(x.unite))) {
      const toutes = Object.values(i.ventilations).flat()
      const nombres = [i.valeur, i.numerateur, i.n, i.manquants, ...toutes.map(l => l.valeur)]
      expect(nombres.filter(n => n !== null && n > 0 && n < 5)).toEqual([])
      expect(toutes.filter(l => l.valeur === null && l.part !== null)).toEqual([])
    }
  })

  it('est masquée de la même façon deux fois de suite, et ne l’est pas sans petit effectif', async () => {
    const une = await proteger(demande({ actuels: anneeExemple(), precedents: anneeExemple(0.86) }))
    const deux = await proteger(demande({ actuels: anneeExemple(), precedents: anneeExemple(0.86) }))
    expect(JSON.stringify(une)).toBe(JSON.stringify(deux))
    const grande = [
      sorties([
        ['cdi', 'CDI', 40],
        ['formation', 'Formation', 25],
      ]),
    ]
    const rien = await proteger(demande({ actuels: grande, precedents: grande }))
    expect([rien.masquages, [...rien.actuels]]).toEqual([[], grande])
  })

  it('sort exacte en mode aucun, et arrondie avec ce qu’il faut masquer en mode arrondi', async () => {
    const actuels = anneeExemple()
    const aucun = await proteger(
      demande({ actuels, secret: { ...SECRET, mode: 'aucun', motif: 'Dix personnes' } }),
    )
    expect([aucun.masquages, [...aucun.actuels]]).toEqual([[], actuels])
    const arrondi = await proteger(demande({ actuels, secret: { ...SECRET, mode: 'arrondi', base: 5 } }))
    expect(arrondi.attaque.trouvables).toEqual([])
    const comptes = arrondi.actuels.filter(i => i.unite === 'parcours').map(i => i.valeur)
    expect(comptes.filter(n => n !== null && n % 5 !== 0)).toEqual([])
  })
})

describe('un effectif masqué ne revient pas', () => {
  it('par le total : la plus petite autre ligne est masquée avec lui', async () => {
    const motifs: [string, string, number][] = [
      ['cdi', 'CDI', 3],
      ['formation', 'Formation', 12],
      ['perte_contact', 'Perte de contact', 60],
    ]
    const { actuels, masquages } = await proteger(demande({ actuels: [sorties(motifs)] }))
    expect(visibles(trouver(actuels, 'sorties'), 'motif_sortie')).toEqual(['perte_contact'])
    expect(masquages.map(m => [m.ligne, m.genre])).toEqual([
      ['CDI', 'primaire'],
      ['Formation', 'secondaire'],
    ])
    expect(new Set(masquages.map(m => m.raison)).size).toBe(1)
  })

  it('par un taux : il est masqué avec son numérateur, et son complément trop petit masque un terme', async () => {
    const motifs: [string, string, number][] = [
      ['cdi', 'CDI', 3],
      ['formation', 'Formation', 12],
      ['perte_contact', 'Perte de contact', 60],
    ]
    const total = sorties(motifs)
    const parts = motifs.map(([m, l, n]) => taux(`taux_sortie_${m}`, l, n, 75))
    const { actuels } = await proteger(demande({ actuels: [total, ...parts] }))
    expect(actuels.map(i => [i.code, i.absence])).toEqual([
      ['sorties', null],
      ['taux_sortie_cdi', 'masque'],
      ['taux_sortie_formation', 'masque'],
      ['taux_sortie_perte_contact', null],
    ])
    const presque = [compte('brsa', 'BRSA', 98, {}, { n: 100 }), taux('part_brsa', 'Part', 98, 100)]
    const sortis = await proteger(demande({ actuels: presque }))
    expect(trouver(sortis.actuels, 'part_brsa')?.valeur).toBeNull()
    const brsa = trouver(sortis.actuels, 'brsa')
    expect([brsa?.valeur, brsa?.n].includes(null)).toBe(true)
  })

  it('par l’année d’avant : la file active, les entrées et les sorties se tiennent', async () => {
    const file = (fin: number, entrees: number, sortis: number) => [
      compte('file_active_fin', 'File active', fin),
      compte('entrees', 'Entrées', entrees),
      compte('sorties', 'Sorties', sortis),
    ]
    const { actuels, precedents } = await proteger(
      demande({ actuels: file(52, 15, 3), precedents: file(40, 30, 10) }),
    )
    expect(trouver(actuels, 'sorties')?.valeur).toBeNull()
    const autres = [
      trouver(precedents, 'file_active_fin'),
      trouver(actuels, 'file_active_fin'),
      trouver(actuels, 'entrees'),
    ]
    expect(autres.filter(i => i?.valeur === null)).toHaveLength(1)
  })

  it('par la moyenne : celle d’un territoire de trois personnes en masque une autre', async () => {
    const ligne = (modalite: string, n: number, somme: number) => ({
      modalite,
      libelle: modalite,
      valeur: somme / n,
      part: null,
      absence: null,
      numerateur: somme,
      denominateur: n,
      n,
    })
    const delai = indicateur('delai_prescription_entree', {
      unite: 'jours',
      valeur: 23,
      numerateur: 1587,
      denominateur: 69,
      n: 69,
      ventilations: {
        territoire: [ligne('agence:a', 3, 61), ligne('agence:b', 26, 626), ligne('agence:c', 40, 900)],
      },
    })
    const { actuels } = await proteger(demande({ actuels: [delai] }))
    const masquees = lignes(actuels[0], 'territoire').filter(([, v]) => v === null)
    expect(masquees.length === 2 || actuels[0]?.valeur === null).toBe(true)
    expect(masquees.map(([m]) => m)).toContain('agence:a')
  })

  it('par un territoire cité : il est la somme de ses lignes', async () => {
    const entier = compte('entrees', 'Entrées', 90, {
      territoire: [
        ['agence:a', 'A', 30],
        ['mds:b', 'B', 3],
        ['mds:c', 'C', 57],
      ],
    })
    const cite = compte('entrees', 'Entrées', 33)
    const { actuels, territoires } = await proteger(
      demande({
        actuels: [entier],
        territoires: [{ code: 'agence:a', actuels: [cite], precedents: [] }],
        structure: { ...STRUCTURE, liens: [{ de: 'agence:a', vers: 'mds:b' }] },
      }),
    )
    const a = new Map(lignes(actuels[0], 'territoire')).get('agence:a')
    expect(a === null || territoires[0]?.actuels[0]?.valeur === null).toBe(true)
  })

  it('par la part d’une autre ligne, ni par la valeur que le partenaire déclare', async () => {
    const total = compte(
      'entrees',
      'Entrées',
      4,
      {
        territoire: [
          ['agence:a', 'A', 4],
          ['agence:b', 'B', 0],
        ],
      },
      { declare: { valeur: 4, source: 'bilan.xlsx', ecart: 0, absence: null } },
    )
    const { actuels } = await proteger(demande({ actuels: [total] }))
    expect(actuels[0]).toMatchObject({
      valeur: null,
      declare: { valeur: null, ecart: null, absence: 'masque' },
    })
    expect((actuels[0]?.ventilations['territoire'] ?? []).map(l => l.part)).toEqual([null, null])
  })
})

describe('d’une année à l’autre', () => {
  const motifs = (n: number[]): [string, string, number][] =>
    ['cdi', 'formation', 'perte_contact', 'demenagement'].map((m, k) => [m, m, n[k] ?? 0])

  it('ce qui fut masqué le reste, et ce qui fut montré aussi', async () => {
    const annee2021 = [sorties(motifs([3, 12, 60, 31]))]
    const avant = await proteger(demande({ annee: 2021, actuels: annee2021 }))
    const publies = new Map(listPublies(avant.actuels, { annee: 2021, territoire: null }))
    const { precedents, attaque } = await proteger(
      demande({
        actuels: [sorties(motifs([40, 2, 60, 31]))],
        // One more exit is known since: the small line is no longer small, and stays hidden.
        precedents: [sorties(motifs([6, 12, 60, 31]))],
        dejaPublies: publies,
      }),
    )
    expect(visibles(trouver(precedents, 'sorties'), 'motif_sortie')).toEqual([
      'perte_contact',
      'demenagement',
    ])
    expect(attaque.trouvables).toEqual([])
  })

  it('le second masquage revient à la ligne de l’année d’avant plutôt qu’à une autre', async () => {
    const avant = [sorties(motifs([3, 20, 60, 22]))]
    const apres = [sorties(motifs([3, 24, 60, 21]))]
    const seul = await proteger(demande({ actuels: apres }))
    expect(visibles(seul.actuels[0], 'motif_sortie')).toEqual(['formation', 'perte_contact'])
    const publies = new Map(
      listPublies((await proteger(demande({ annee: 2021, actuels: avant }))).actuels, {
        annee: 2021,
        territoire: null,
      }),
    )
    const suivi = await proteger(demande({ actuels: apres, precedents: avant, dejaPublies: publies }))
    expect(visibles(suivi.actuels[0], 'motif_sortie')).toEqual(['perte_contact', 'demenagement'])
  })

  it('dit ce qui se retrouve quand tout le reste a déjà été montré', async () => {
    const liste = [sorties(motifs([3, 12, 60, 31]))]
    const publies = listPublies(liste, { annee: 2022, territoire: null })
    const sansCdi = new Map(publies.filter(([cle]) => !cle.includes('cdi')))
    const { attaque } = await proteger(demande({ actuels: liste, dejaPublies: sansCdi }))
    expect(attaque.trouvables).toEqual([{ libelle: 'Sorties (cdi)', annee: 2022, min: 3, max: 3 }])
    // Printed once, a small count has nothing left to lose; corrected since, it is a new one.
    const tout = await proteger(demande({ actuels: liste, dejaPublies: new Map(publies) }))
    expect([tout.attaque.trouvables, tout.masquages.map(m => m.ligne)]).toEqual([[], ['cdi']])
    const corrige = [sorties(motifs([2, 12, 60, 31]))]
    const nouveau = await proteger(demande({ actuels: corrige, dejaPublies: new Map(publies) }))
    expect(nouveau.attaque.trouvables).toEqual([])
    expect(lignes(nouveau.actuels[0], 'motif_sortie').find(([m]) => m === 'cdi')?.[1]).toBeNull()
  })
})
