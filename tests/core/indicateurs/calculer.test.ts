import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadNomenclatures } from '../../../electron/core/conventions/nomenclatures.ts'
import { calculer, lireConvention } from '../../../electron/core/indicateurs/calculer.ts'
import { CATALOGUE } from '../../../shared/domain/catalogue.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { contexteAvecBase, profil, RESSOURCES } from '../../helpers/conventions.ts'
import { arbitraireLiens, arbitraireParcours, arbitrairePeriode, ecrireMonde, TERRITOIRES } from './monde.ts'
import { type Attendu, calculerLentement } from './oracle.ts'

/** Declared, governed or compared: they have their own tests. */
const AILLEURS =
  /^(entrees_par_conseiller|conseillers_etp|portefeuille_moyen|taux_occupation|satisfaction|budget_|fse_|base_|seances_|taux_presence|decisions_|conventions_|departements_|axes_|taux_objectif_)/

const groupes = Object.fromEntries(
  loadNomenclatures(RESSOURCES)
    .motif_sortie.entrees.filter(e => e.code !== 'non_renseigne')
    .map(e => [e.code, e.groupe ?? '']),
)

for (const avecAutre of [false, true]) {
  test(`every value of random bases is that of a day-by-day computation, other accompaniments ${avecAutre ? 'counted' : 'left out'}`, async () => {
    const convention: Convention = {
      ...profil('seine-et-marne-2022'),
      personnesConcerneesAvecAutre: avecAutre,
    }
    const { ctx, base } = await contexteAvecBase([convention])
    const lecture = lireConvention(ctx, convention.id)
    await fc.assert(
      fc.asyncProperty(
        arbitraireParcours,
        arbitraireLiens,
        arbitrairePeriode,
        fc.option(fc.constantFrom(...TERRITOIRES), { nil: null }),
        async (parcours, liens, { d1, d2 }, territoire) => {
          ecrireMonde(base, parcours, liens)
          const obtenus = await calculer(lecture, {
            convention: convention.id,
            periode: { d1, d2 },
            territoire: territoire ?? undefined,
          })
          if (sansDonnees(parcours, d1, d2)) return
          const attendus = calculerLentement({ convention, parcours, liens, d1, d2, territoire, groupes })
          const parcourus = obtenus.filter(i => !AILLEURS.test(i.code))
          for (const i of parcourus) comparer(i, attendus[i.code])
          expect(new Set(Object.keys(attendus))).toEqual(
            new Set(parcourus.map(i => i.code).filter(c => c in attendus)),
          )
        },
      ),
      { numRuns: 200 },
    )
  })
}

/** No event in any calendar year of the period: the product then says « non disponible » (its own test). */
function sansDonnees(parcours: { entree: number | null }[], d1: number, d2: number): boolean {
  const an = (j: number) => new Date(j * 86_400_000).getUTCFullYear()
  return !parcours.some(p =>
    Object.entries(p).some(
      ([cle, v]) =>
        ['prescription', 'diagnostic', 'entree', 'prolongation', 'sortie'].includes(cle) &&
        typeof v === 'number' &&
        an(v) >= an(d1) &&
        an(v) <= an(d2),
    ),
  )
}

function comparer(obtenu: Indicateur, attendu: Attendu | undefined): void {
  if (attendu === undefined) {
    // A family lists every acteur of the nomenclature, those that nobody named have a share of 0.
    expect(obtenu.code).toMatch(/^part_orientations_/)
    expect(obtenu.valeur ?? 0).toBe(0)
    return
  }
  const { ventilations = {}, ...chiffres } = attendu
  const { valeur, absence } = obtenu
  expect({ code: obtenu.code, valeur, absence }).toEqual({
    code: obtenu.code,
    valeur: chiffres.valeur,
    absence: chiffres.absence ?? null,
  })
  for (const [cle, v] of Object.entries(chiffres))
    if (cle !== 'absence')
      expect({ [cle]: obtenu[cle as 'n'], code: obtenu.code }).toEqual({ [cle]: v, code: obtenu.code })
  for (const [nom, lignes] of Object.entries(ventilations)) {
    const siennes = obtenu.ventilations[nom] ?? []
    const parModalite = Object.fromEntries(siennes.map(l => [l.modalite, l.valeur]))
    for (const m of new Set([...Object.keys(lignes), ...Object.keys(parModalite)])) {
      const vide = obtenu.unite === 'taux' || obtenu.unite === 'jours' ? null : 0
      const ici = { code: obtenu.code, nom, m }
      expect({ ...ici, v: parModalite[m] ?? vide }).toEqual({ ...ici, v: lignes[m] ?? vide })
    }
  }
}

test('every code of the catalogue comes out once, for each of the five conventions', async () => {
  for (const id of [
    'creuse-2023',
    'indre-et-loire-2014',
    'lodevois-larzac-2024',
    'protocole-national-2014',
    'seine-et-marne-2022',
  ] as const) {
    const { ctx } = await contexteAvecBase([profil(id)])
    const obtenus = await calculer(lireConvention(ctx, id), {
      convention: id,
      periode: { d1: 18_993, d2: 19_357 },
    })
    const codes = obtenus.map(i => i.code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const d of CATALOGUE) expect(codes).toContain(d.code)
  }
})
