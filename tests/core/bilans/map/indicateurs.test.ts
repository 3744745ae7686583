import { describe, expect, test } from 'vitest'
import {
  codeDeFeuille,
  codeIndicateurLocal,
  findUnite,
} from '../../../../electron/core/bilans/map/indicateurs.ts'
import { creerContexte } from '../cas/lire-cas.ts'

const { indicateurs } = creerContexte()

describe('les libellés d’indicateurs', () => {
  test.each([
    ['Entrées', 'entrees'],
    ['NOMBRE D’ENTREES EN ACCOMPAGNEMENT GLOBAL', 'entrees'],
    ['Conseillers dédiés (ETP)', 'conseillers_etp'],
    ['File active au 31/12', 'file_active_fin'],
    ['dont BRSA', 'brsa'],
    ['Part des BRSA (en %)', 'part_brsa'],
    ['Délai moyen prescription → entrée (jours)', 'delai_prescription_entree'],
    ['Taux de retour à l’emploi', 'taux_retour_emploi'],
  ])('« %s » est %s', (libelle, code) => expect(indicateurs(libelle)?.code).toBe(code))

  test('un libellé inconnu ne ressemble à aucun indicateur', () => {
    expect(indicateurs('Part au 31/12 de l’année des personnes orientées')).toBeUndefined()
  })

  test('deux longs libellés de même début ont deux codes', () => {
    const debut =
      'Part (en %) au 31/12 de l’année des personnes orientées parmi les personnes soumises aux droits'
    const codes = [
      codeIndicateurLocal(`${debut} et devoirs`, 'a1'),
      codeIndicateurLocal(`${debut} dont`, 'a1'),
    ]
    expect(new Set(codes).size).toBe(2)
    expect(codes.every(c => c.startsWith('a1_') && c.length <= 64)).toBe(true)
  })

  test('le nom d’une feuille donne un code, sauf quand il ne dit rien', () => {
    expect(['Tableau B13', 'Feuil1', 'Sheet2', 'Entrées 2022'].map(codeDeFeuille)).toEqual([
      'b13',
      null,
      null,
      'entrees_2022',
    ])
  })

  test('l’unité se lit dans les mots', () => {
    expect(['En %', 'En jours', 'Part des BRSA', 'Budget (€)', 'Entrées'].map(findUnite)).toEqual([
      'taux',
      'jours',
      'taux',
      'centimes',
      null,
    ])
  })
})
