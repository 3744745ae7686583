import { describe, expect, it } from 'vitest'
import { evaluerChiffre } from '../../../shared/domain/chiffre-vivant.ts'
import type { DonneesChiffres } from '../../../shared/domain/lecture-chiffre.ts'
import { masquerIndicateurs } from '../../../shared/domain/masquage.ts'
import type { RefChiffre } from '../../../shared/domain/texte-riche.ts'
import { anneeExemple } from '../../helpers/annee.ts'
import { compte, indicateur, taux } from '../../helpers/indicateurs.ts'

const LIGNES: [string, string, number][] = [
  ['agence:meaux', 'Meaux', 58],
  ['agence:torcy', 'Torcy', 71],
]
const DONNEES: DonneesChiffres = {
  annee: 2022,
  actuels: [
    ...anneeExemple(),
    taux('taux_objectif_budget_realise', 'Réalisation de l’objectif', 61_250_050, 60_000_000),
  ],
  precedents: anneeExemple(0.5),
  territoires: [
    {
      code: 'agence:meaux',
      libelle: 'Meaux',
      actuels: [
        compte(
          'entrees',
          'Entrées en accompagnement global',
          58,
          {},
          { objectif: { valeur: 70, sens: 'au_moins', prorata: false, etat: 'non_atteint' } },
        ),
        compte('brsa', 'Bénéficiaires du RSA', 31),
        indicateur('delai_prescription_entree', {
          libelle: 'Délai',
          unite: 'jours',
          valeur: 20,
          mediane: 18.5,
        }),
      ],
      precedents: [compte('brsa', 'Bénéficiaires du RSA', 25)],
    },
  ],
}
const ref = (code: string, champs: Partial<RefChiffre> = {}): RefChiffre => ({
  code,
  decalage: 0,
  territoire: null,
  ventilation: null,
  modalite: null,
  forme: 'valeur',
  ...champs,
})
const texte = (code: string, champs: Partial<RefChiffre> = {}, donnees = DONNEES) =>
  evaluerChiffre(ref(code, champs), donnees).texte

describe('un chiffre vivant', () => {
  it.each<[string, Partial<RefChiffre>, string]>([
    ['entrees', {}, '485'],
    ['entrees', { decalage: -1 }, '245'],
    ['entrees', { forme: 'evolution' }, '+\u202f98,0\u202f%'],
    ['entrees', { forme: 'objectif' }, '560'],
    ['entrees', { forme: 'part' }, 'sans objet'],
    ['entrees', { ventilation: 'territoire', modalite: 'agence:torcy' }, '71'],
    ['typologie_sexe', { ventilation: 'sexe', modalite: 'femme', forme: 'part' }, '58,5\u202f%'],
    ['part_brsa', {}, '54,7\u202f%'],
    ['part_brsa', { forme: 'part' }, '54,7\u202f%'],
    ['part_brsa', { forme: 'numerateur' }, '398'],
    ['part_brsa', { forme: 'denominateur' }, '727'],
    ['part_brsa', { forme: 'evolution' }, '+\u202f0,1\u00a0point'],
    ['delai_prescription_entree', {}, '25,3\u00a0jours'],
    ['delai_prescription_entree', { forme: 'mediane' }, '23\u00a0jours'],
    ['delai_prescription_entree', { forme: 'objectif' }, '21\u00a0jours'],
    ['budget_realise', {}, '612\u202f500,50\u202f€'],
    ['taux_objectif_budget_realise', { forme: 'denominateur' }, '600\u202f000,00\u202f€'],
    ['base_ressources', {}, 'oui'],
    ['base_ressources', { forme: 'evolution' }, 'sans objet'],
    ['satisfaction', {}, 'non disponible'],
    ['entrees', { forme: 'mediane' }, 'sans objet'],
  ])('%s %j s’écrit « %s »', (code, champs, attendu) => {
    expect(texte(code, champs)).toBe(attendu)
  })

  it('lit un territoire dans la ventilation, puis dans ses propres listes', () => {
    const territoire = 'agence:meaux'
    expect(texte('entrees', { territoire })).toBe('58')
    expect(texte('brsa', { territoire })).toBe('31')
    expect(texte('brsa', { territoire, forme: 'evolution' })).toBe('+\u202f24,0\u202f%')
    expect(texte('entrees', { territoire, forme: 'objectif' })).toBe('70')
    expect(texte('delai_prescription_entree', { territoire, forme: 'mediane' })).toBe('18,5\u00a0jours')
    expect(texte('entrees', { territoire: 'agence:torcy', forme: 'objectif' })).toBe('sans objet')
  })

  it('se nomme en toutes lettres', () => {
    const nommer = (code: string, champs: Partial<RefChiffre>) =>
      evaluerChiffre(ref(code, champs), DONNEES).libelle
    expect(nommer('entrees', { territoire: 'agence:torcy', decalage: -1 })).toBe(
      'Entrées en accompagnement global, Torcy, 2021',
    )
    expect(nommer('sorties', { ventilation: 'motif_sortie', modalite: 'cdi', forme: 'evolution' })).toBe(
      'Sorties, CDI, évolution, de 2021 à 2022',
    )
  })

  it('dit d’une autre année qu’elle n’est pas disponible, sans la confondre avec un chiffre supprimé', () => {
    expect(evaluerChiffre(ref('entrees', { decalage: -3 }), DONNEES)).toMatchObject({
      texte: 'non disponible',
      absence: 'nd',
      connu: true,
    })
    expect(texte('entrees', { decalage: -1, forme: 'evolution' })).toBe('non disponible')
  })

  it('dit qu’un indicateur, une ligne ou un territoire n’existe plus', () => {
    for (const [code, champs] of [
      ['entrees_anciennes', {}],
      ['entrees_anciennes', { decalage: -4 }],
      ['sorties', { ventilation: 'motif_sortie', modalite: 'retraite_progressive' }],
      ['entrees', { territoire: 'agence:fermee' }],
    ] as [string, Partial<RefChiffre>][]) {
      const chiffre = evaluerChiffre(ref(code, champs), DONNEES)
      expect(chiffre).toMatchObject({ connu: false, valeur: null, absence: null })
      expect(chiffre.texte).toMatch(/^\[chiffre introuvable\u00a0: .+\]$/)
    }
  })

  it('ne dit pas supprimé ce qui manque faute de données ou d’objectif', () => {
    const vides: DonneesChiffres = {
      ...DONNEES,
      actuels: [indicateur('entrees', { absence: 'nd' })],
      precedents: [],
      territoires: [],
    }
    expect(evaluerChiffre(ref('entrees', { territoire: 'agence:meaux' }), vides).connu).toBe(true)
    expect(evaluerChiffre(ref('taux_objectif_entrees'), vides)).toMatchObject({ connu: true, absence: 'so' })
    const nouvelle = { ...DONNEES, precedents: [compte('sorties', 'Sorties', 9, { territoire: LIGNES })] }
    expect(evaluerChiffre(ref('sorties', { ventilation: 'sexe', modalite: 'x' }), nouvelle).connu).toBe(false)
  })

  it('est masqué en entier, part, termes et évolution compris', () => {
    const secret = { mode: 'seuil', seuil: 5, base: null, motif: null } as const
    const masquees: DonneesChiffres = {
      ...DONNEES,
      actuels: masquerIndicateurs(
        [
          taux('taux_x', 'Taux', 2, 40),
          compte('entrees', 'Entrées', 61, { territoire: [...LIGNES, ['agence:provins', 'Provins', 3]] }),
        ],
        secret,
      ),
      territoires: [],
    }
    const provins = { territoire: 'agence:provins' }
    for (const forme of ['valeur', 'part', 'evolution', 'numerateur'] as const)
      expect(evaluerChiffre(ref('entrees', { ...provins, forme }), masquees)).toMatchObject({
        texte: '▒',
        valeur: null,
        absence: 'masque',
      })
    for (const forme of ['valeur', 'part', 'numerateur', 'denominateur', 'mediane'] as const)
      expect(texte('taux_x', { forme }, masquees)).toBe('▒')
  })
})
