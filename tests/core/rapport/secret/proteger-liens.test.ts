import { describe, expect, it } from 'vitest'
import { proteger } from '../../../../electron/core/rapport/secret/proteger.ts'
import type { AProteger } from '../../../../electron/core/rapport/secret/types.ts'
import type { Secret } from '../../../../shared/domain/convention.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { listPublies } from '../../../../shared/domain/secret/lister-masquages.ts'
import { compte, indicateur } from '../../../helpers/indicateurs.ts'

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

describe('un effectif masqué ne revient pas', () => {
  it('par l’année d’avant d’un territoire qu’un tableau n’a pas : personne n’y est entré ni n’en est sorti', async () => {
    const lignesDe = (n: readonly (number | null)[]) =>
      n.flatMap((v, k): [string, string, number][] => (v === null ? [] : [[`agence:${k}`, `Agence ${k}`, v]]))
    const tableau = (code: string, n: readonly (number | null)[]) =>
      compte(
        code,
        code,
        n.reduce<number>((s, v) => s + (v ?? 0), 0),
        { territoire: lignesDe(n) },
      )
    const secret: Secret = { ...SECRET, seuil: 2 }
    const { actuels, precedents } = await proteger(
      demande({
        secret,
        actuels: [
          tableau('file_active_ase_fin', [31, 13, 0, 1, 1, 1, 1, 1, 2]),
          tableau('entrees_ase', [16, 7, 0, 0, 0, 1, 1, 0, null]),
          tableau('sorties_ase', [2, 4, null, null, null, null, null, null, null]),
        ],
        precedents: [tableau('file_active_ase_fin', [17, 10, 0, 1, 1, 0, 0, 1, 2])],
      }),
    )
    const file = (liste: readonly Indicateur[]) =>
      new Map(lignes(trouver(liste, 'file_active_ase_fin'), 'territoire'))
    expect([3, 4].map(k => file(actuels).get(`agence:${k}`))).toEqual([null, null])
    // Nobody came nor left: shown one year, the last line is known the other year.
    expect(file(actuels).get('agence:8') === null).toBe(file(precedents).get('agence:8') === null)
  })

  it('par le nombre de personnes : l’attaque sait que chacune n’a le plus souvent qu’un parcours', async () => {
    const personnes = compte('personnes_concernees', 'Personnes concernées', 11, { axe: [['AG', 'AG', 11]] })
    const precedents = [compte('file_active_fin', 'File active', 7)]
    const actuels = [
      compte('entrees', 'Entrées', 4),
      compte('file_active_periode', 'File active de la période', 11),
      personnes,
    ]
    const dejaPublies = new Map([
      ...listPublies(precedents, { annee: 2021, territoire: null }),
      ...listPublies([personnes], { annee: 2022, territoire: null }),
    ])
    // 7 were there and 11 persons were followed: 4 came, unless someone came twice.
    const { attaque } = await proteger(demande({ actuels, precedents, dejaPublies }))
    expect(attaque.trouvables).toEqual([{ libelle: 'Entrées', annee: 2022, min: 4, max: 4 }])
  })

  it('par la base d’un taux de territoire, quand tout le monde y a répondu', async () => {
    const territoire = (n: readonly number[]): [string, string, number][] =>
      n.map((v, k) => [`agence:${k}`, `Agence ${k}`, v])
    const taux = (modalite: string, numerateur: number, denominateur: number) => ({
      ...{ modalite, libelle: modalite, valeur: numerateur / denominateur, part: null, absence: null },
      ...{ numerateur, denominateur, n: denominateur },
    })
    const actuels = [
      compte('personnes_concernees', 'Personnes concernées', 70, { territoire: territoire([3, 12, 55]) }),
      indicateur('part_brsa', {
        ...{ unite: 'taux', valeur: 32 / 67, numerateur: 32, denominateur: 67, n: 67, manquants: 3 },
        ventilations: { territoire: [taux('agence:1', 6, 12), taux('agence:2', 26, 55)] },
      }),
    ]
    // The whole and the rates were printed before: 6 of 12 and 26 of 55 leave 3 to the third territory.
    const montres = [compte('personnes_concernees', 'Personnes concernées', 70), actuels[1]].filter(i => !!i)
    const dejaPublies = new Map(listPublies(montres, { annee: 2022, territoire: null }))
    const { attaque } = await proteger(demande({ actuels, dejaPublies }))
    expect(attaque.trouvables).toContainEqual({
      libelle: 'Personnes concernées (agence:0)',
      annee: 2022,
      min: 3,
      max: 3,
    })
  })
})
