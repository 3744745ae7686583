import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadNomenclatures } from '../../../electron/core/conventions/nomenclatures.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import {
  type EtatParcours,
  touchePeriode,
  trouverChangement,
} from '../../../shared/domain/periode-verrouillee.ts'
import { arbitraireParcours } from '../../core/indicateurs/monde.ts'
import { calculerLentement, type Parcours } from '../../core/indicateurs/oracle.ts'
import { profil, RESSOURCES } from '../../helpers/conventions.ts'

const ANNEE_2022 = { d1: getJour('2022-01-01'), d2: getJour('2022-12-31') }

function etat(champs: Record<string, string | number | null>, listes = {}): EtatParcours {
  return {
    champs: Object.fromEntries(
      Object.entries(champs).map(([nom, v]) => [
        nom,
        nom.startsWith('date_') && typeof v === 'string' ? getJour(v) : v,
      ]),
    ),
    listes: { freins: '', mesures: '', ...listes },
  }
}

const ouvert = { date_entree: '2022-03-15', territoire: 'agence:meaux', sexe: 'femme' }

test.each([
  ['une sortie en 2023', { ...ouvert, date_sortie: '2023-02-01', motif_sortie: 'cdi' }],
  ['une prolongation en 2023', { ...ouvert, date_prolongation: '2023-01-05' }],
  ['une fin prévue repoussée', { ...ouvert, date_fin_prevue: '2023-06-30' }],
])('%s ne change rien à un parcours ouvert en 2022', (_, apres) => {
  expect(touchePeriode(etat(ouvert), etat(apres), ANNEE_2022)).toBe(false)
})

test.each([
  ['date_sortie', { ...ouvert, date_sortie: '2022-12-31', motif_sortie: 'cdi' }],
  ['date_entree', { ...ouvert, date_entree: '2022-03-16' }],
  ['territoire', { ...ouvert, territoire: 'agence:torcy' }],
  ['sexe', { ...ouvert, sexe: 'homme' }],
  ['parcours', { ...ouvert, date_entree: '2023-03-15' }],
])('le changement de %s se voit en 2022', (champ, apres) => {
  expect(trouverChangement(etat(ouvert), etat(apres), ANNEE_2022)).toBe(champ)
})

test('un parcours de 2023 n’entre dans 2022 que s’il y était déjà prescrit', () => {
  const nouveau = { date_entree: '2023-01-10' }
  expect(touchePeriode(null, etat(nouveau), ANNEE_2022)).toBe(false)
  expect(touchePeriode(null, etat({ ...nouveau, date_prescription: '2022-12-20' }), ANNEE_2022)).toBe(true)
  expect(
    touchePeriode(null, etat({ date_entree: '2020-01-10', date_sortie: '2021-12-31' }), ANNEE_2022),
  ).toBe(false)
})

test('ce qu’on apprend à l’entrée de 2023 d’une personne prescrite en 2022 ne change pas 2022', () => {
  const prescrit = { date_prescription: '2022-12-20', territoire: 'agence:meaux' }
  const entre = { ...prescrit, date_entree: '2023-01-10', age_entree: 34, brsa: 1 }
  expect(touchePeriode(etat(prescrit), etat(entre, { freins: 'mobilite' }), ANNEE_2022)).toBe(false)
  const parti = { ...prescrit, territoire: 'agence:torcy' }
  expect(touchePeriode(etat(prescrit), etat(parti), ANNEE_2022)).toBe(true)
})

const groupes = Object.fromEntries(
  loadNomenclatures(RESSOURCES)
    .motif_sortie.entrees.filter(e => e.code !== 'non_renseigne')
    .map(e => [e.code, e.groupe ?? '']),
)

/** The state of a parcours of the oracle, mesures without a date as imports write them. */
function versEtat(p: Parcours): EtatParcours {
  return {
    champs: {
      ...{ date_prescription: p.prescription, date_diagnostic: p.diagnostic, date_entree: p.entree },
      ...{ date_prolongation: p.prolongation, date_sortie: p.sortie, motif_sortie: p.motif },
      ...{ acteur: p.acteur, sexe: p.sexe, annee_naissance: p.naissance, age_entree: p.age },
      territoire: p.territoires[0] ?? null,
      territoire_2: p.territoires[1] ?? null,
      ...{ brsa: p.brsa === null ? null : Number(p.brsa), rqth: p.rqth === null ? null : Number(p.rqth) },
      qpv: p.qpv === null ? null : Number(p.qpv),
      ...{ niveau_formation: p.niveau, duree_inscription: p.duree },
    },
    listes: {
      freins: p.freins.toSorted().join('|'),
      mesures: p.mesures
        .map(m => m.code)
        .toSorted()
        .join('|'),
    },
  }
}

test('ce qui ne touche pas une année n’en change aucun chiffre, d’après un calcul jour par jour', () => {
  const sansDates = (p: Parcours) => ({ ...p, mesures: p.mesures.map(m => ({ ...m, debut: null })) })
  let muets = 0
  fc.assert(
    fc.property(arbitraireParcours, arbitraireParcours, fc.nat(), (liste, autres, rang) => {
      const avant = liste.map(sansDates)
      const i = rang % (avant.length + 1)
      const [remplace, source] = [avant[i], autres[0]]
      if (source === undefined) return
      // One field of a parcours changes, or a whole one arrives: the key (person, axe) stays.
      const champs = Object.keys(source) as (keyof Parcours)[]
      const champ = champs[rang % champs.length] ?? 'sortie'
      const neuf = sansDates(
        remplace === undefined
          ? { ...source, id: 99 }
          : {
              ...remplace,
              [champ]: source[champ],
              id: remplace.id,
              personne: remplace.personne,
              axe: remplace.axe,
            },
      )
      const apres = [...avant.slice(0, i), neuf, ...avant.slice(i + 1)]
      if (touchePeriode(remplace === undefined ? null : versEtat(remplace), versEtat(neuf), ANNEE_2022))
        return
      muets += 1
      const lire = (parcours: Parcours[]) =>
        calculerLentement({
          convention: profil('seine-et-marne-2022'),
          parcours,
          liens: [],
          ...ANNEE_2022,
          territoire: null,
          groupes,
        })
      expect(lire(apres)).toEqual(lire(avant))
    }),
    { numRuns: 600 },
  )
  expect(muets).toBeGreaterThan(100)
})
