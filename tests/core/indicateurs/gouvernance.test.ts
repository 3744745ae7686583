import { expect, test } from 'vitest'
import { computeGouvernance } from '../../../electron/core/indicateurs/gouvernance.ts'
import { getAnnee } from '../../../electron/core/indicateurs/periode.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import { IDS, profil } from '../../helpers/conventions.ts'

function calculer(id: (typeof IDS)[number], annee: number, faits: { code: string; jour: number }[] = []) {
  const valeurs = computeGouvernance({
    convention: profil(id),
    periode: getAnnee(annee),
    faits,
    tenues: [],
    appels: [],
    decisions: null,
    conventions: IDS.map(profil),
  })
  return new Map(valeurs.map(v => [v.code, v]))
}

test('the joint update of the resources counts in its calendar year, with its day', () => {
  const faits = [{ code: 'base_ressources', jour: getJour('2023-11-14') }]
  expect(calculer('creuse-2023', 2023, faits).get('base_ressources')).toMatchObject({
    valeur: 1,
    date: '2023-11-14',
  })
  expect(calculer('creuse-2023', 2024, faits).get('base_ressources')).toMatchObject({ valeur: 0, date: null })
})

test('what no register holds is not available, what the convention does not ask is without object', () => {
  const valeurs = calculer('seine-et-marne-2022', 2022)
  for (const code of ['seances_tenues', 'taux_presence', 'decisions_prises', 'decisions_realisees'])
    expect(valeurs.get(code)).toMatchObject({ valeur: null, absence: 'nd' })
  expect(valeurs.get('conventions_signees')).toMatchObject({ valeur: null, absence: 'so' })
  expect(valeurs.get('seances_prevues')?.ventilations['instance']?.[0]).toMatchObject({
    modalite: 'comite_strategique',
    valeur: 2,
  })
})

test('the national protocole counts the conventions of the base, their départements and axes', () => {
  const valeurs = calculer('protocole-national-2014', 2015)
  expect(valeurs.get('conventions_signees')?.valeur).toBe(1)
  expect(valeurs.get('departements_engages')?.valeur).toBe(1)
  expect(valeurs.get('axes_deployes')?.valeur).toBe(3)
})
