import { describe, expect, test } from 'vitest'
import { listControles } from '../../../shared/domain/controle.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import type { Controle } from '../../../shared/domain/reponses.ts'
import { IDS, profil } from '../../helpers/conventions.ts'

function get(id: (typeof IDS)[number], code: string): Controle {
  const trouve = listControles(profil(id)).find(c => c.code === code)
  if (!trouve) throw new Error(`Aucun contrôle ${code} pour ${id}`)
  return trouve
}
const valeurs = (c: Controle) => c.elements.map(e => e.valeur)

describe('Seine-et-Marne', () => {
  test('Les conseillers et les agences de l’article 2.3 ne sont pas ceux de l’annexe 3', () => {
    expect(valeurs(get('seine-et-marne-2022', 'divergence_conseillers'))).toEqual([10, 9])
    const agences = get('seine-et-marne-2022', 'divergence_nombre_agence')
    expect(valeurs(agences)).toEqual([9, 8])
    expect(agences.elements.map(e => e.reference)).toEqual(['Article 2.3', 'Annexe 3'])
  })

  test('Un stock de 700, un flux de 1 000 et un objectif de 560 sont montrés ensemble', () => {
    expect(valeurs(get('seine-et-marne-2022', 'flux_et_objectif'))).toEqual([700, 1000, 560])
  })

  test('La durée est de 12 mois à l’article 2 et de 18 à l’annexe 1', () => {
    expect(valeurs(get('seine-et-marne-2022', 'divergence_duree_maximale_mois'))).toEqual([12, 18])
  })

  test('L’acte vient après l’effet, et le protocole a deux dates', () => {
    expect(valeurs(get('seine-et-marne-2022', 'acte_apres_effet'))).toEqual(['2022-09-29', '2022-01-01'])
    expect(valeurs(get('seine-et-marne-2022', 'divergence_protocole_2014'))).toEqual([
      '2014-04-01',
      '2014-06-01',
    ])
  })

  test('La convention LRSA, datée deux fois sous deux termes, est à vérifier', () => {
    const lrsa = get('seine-et-marne-2022', 'divergence_convention_lrsa')
    expect(lrsa.gravite).toBe('a_verifier')
    expect(valeurs(lrsa)).toEqual(['2021-10-22', '2021-11-22'])
  })
})

describe('Lodévois et Larzac', () => {
  const id = 'lodevois-larzac-2024'
  test('Dix-neuf membres sont en exercice et dix-huit sont nommés', () => {
    expect(valeurs(get(id, 'divergence_membres_en_exercice'))).toEqual([19, 18])
  })

  test('Quatre présents ne valent que comme seconde convocation', () => {
    const quorum = get(id, 'quorum_deliberation')
    expect(valeurs(quorum)).toEqual([19, 4, 0, 10, '2023-12-06', '2023-12-07', '2023-12-15', 4, 0, 0, 0])
    expect(quorum.message).toContain('seconde convocation')
  })

  test('Elle est datée avant sa délibération, et son signataire tient ses pouvoirs d’une autre', () => {
    expect(valeurs(get(id, 'signature_avant_acte'))).toEqual(['2023-12-15', '2023-11-28'])
    expect(valeurs(get(id, 'divergence_habilitation_signataire'))).toEqual(['2020-09-07', '2023-12-15'])
    expect(valeurs(get(id, 'divergence_periode'))).toEqual(['2023-2025', '2024-2025'])
  })

  test('Ses articles se répètent, sautent et renvoient dans le vide', () => {
    const messages = listControles(profil(id)).map(c => c.message)
    expect(get(id, 'article_repete').message).toContain('l’article 1 figure 2 fois')
    expect(messages.filter(m => m.includes('la numérotation passe'))).toHaveLength(2)
    expect(messages.filter(m => m.includes('qui n’existe pas')).join()).toMatch(/article 45.*article X/)
  })
})

test('La Creuse annonce six axes, en liste sept, et nomme son comité de deux façons', () => {
  expect(valeurs(get('creuse-2023', 'divergence_nombre_axes_travail'))).toEqual([6, 7])
  expect(valeurs(get('creuse-2023', 'divergence_nom_comite'))).toEqual([
    'comité de pilotage',
    'comité de suivi',
  ])
  expect(listControles(profil('creuse-2023'))).toHaveLength(2)
})

test('L’Indre-et-Loire prend effet avant d’être signée, et 8,3 % y mesure deux choses', () => {
  expect(valeurs(get('indre-et-loire-2014', 'signature_apres_effet'))).toEqual(['2014-05-19', '2014-04-01'])
  expect(valeurs(get('indre-et-loire-2014', 'divergence_progression_rsa'))).toEqual([8.3, 8.35])
  expect(get('indre-et-loire-2014', 'divergence_objet_8_3_pour_cent').message).toContain('chômage')
  expect(listControles(profil('indre-et-loire-2014'))).toHaveLength(3)
})

test('Le protocole national passe de l’article 3-1 à l’article 5-2, et c’est tout', () => {
  const controles = listControles(profil('protocole-national-2014'))
  expect(controles.map(valeurs)).toEqual([['3-1', '5-2']])
})

test('Chaque contradiction donne au moins deux éléments, chacun avec sa place', () => {
  for (const id of IDS) {
    for (const c of listControles(profil(id))) {
      expect(c.elements.length).toBeGreaterThan(1)
      expect(c.elements.every(e => e.reference !== '')).toBe(true)
      expect(c.message).toMatch(/[.?]$/)
    }
  }
})

describe('Une convention sans contradiction', () => {
  const saine: Convention = {
    ...profil('seine-et-marne-2022'),
    dates: { signature: '2021-12-15', acte: '2021-12-10', effet: '2022-01-01', fin: '2023-12-31' },
    conseillersEtp: 9,
    objectifs: [],
    affirmations: [
      {
        sujet: 'conseillers',
        libelle: 'Conseillers',
        texte: 'neuf conseillers',
        valeur: 9,
        reference: 'Article 2',
      },
      {
        sujet: 'nombre_agence',
        libelle: 'Agences',
        texte: 'huit agences',
        valeur: 8,
        reference: 'Article 2',
      },
    ],
  }

  test('ne montre rien', () => expect(listControles(saine)).toEqual([]))

  test('montre une capacité qui ne fait pas l’objectif', () => {
    const objectif = {
      code: 'file_active_fin',
      annee: null,
      territoire: null,
      valeur: 700,
      portee: 'permanent',
      sens: 'au_moins',
      reference: 'Article 3',
    } as const
    const [controle] = listControles({ ...saine, objectifs: [objectif] })
    expect(controle && valeurs(controle)).toEqual([630, 700])
  })

  test('ne doit pas dépasser sa convention mère', () => {
    const parent = { id: null, titre: 'Convention mère', debut: '2022-01-01', fin: '2023-06-30', datee: null }
    expect(listControles({ ...saine, parent }).map(c => c.code)).toEqual(['fin_apres_parent'])
  })

  test('ne compte pas plus de votes que de votants', () => {
    const deliberation = {
      objet: 'Essai',
      date: '2021-12-10',
      convocation: '2021-12-01',
      premiereSeance: null,
      regle: 'ccas',
      exercice: 10,
      presents: 6,
      pouvoirs: 1,
      pour: 8,
      contre: 0,
      blancs: 0,
      nuls: 0,
      reference: 'Délibération n° 1',
    } as const
    expect(listControles({ ...saine, deliberations: [deliberation] }).map(c => c.code)).toEqual([
      'vote_impossible',
    ])
  })
})
