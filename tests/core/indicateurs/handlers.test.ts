import { expect, test } from 'vitest'
import { indicateursHandlers as handlers } from '../../../electron/core/indicateurs/handlers.ts'
import { contract } from '../../../shared/contract.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { ecrireImport, ecrireMonde, ecrireUn } from './monde.ts'
import type { Parcours } from './oracle.ts'
import { parcours } from './parcours-simple.ts'

const ID = 'seine-et-marne-2022'

async function baseAvec(liste: Parcours[], convention: Convention = profil(ID)) {
  const { ctx, base } = await contexteAvecBase([convention])
  const liens = convention.territoires.liens.map(l => [l.de, l.vers] as [string, string])
  ecrireMonde(base, liste, liens)
  const lister = async (demande: Partial<Parameters<(typeof handlers)['indicateurs:list']>[1]> = {}) => {
    const choix = demande.du === undefined ? { annee: 2022, ...demande } : demande
    const liste = await handlers['indicateurs:list'](ctx, { convention: convention.id, brut: true, ...choix })
    expect(contract['indicateurs:list'].output.safeParse(liste).success).toBe(true)
    return liste
  }
  const un = async (code: string, demande: Parameters<typeof lister>[0] = {}): Promise<Indicateur> => {
    const [i] = await lister({ ...demande, code })
    if (i === undefined) throw new Error(code)
    return i
  }
  return { ctx, base, lister, un }
}

const dix = Array.from({ length: 10 }, (_, i) =>
  parcours(i + 1, { entree: '2022-03-01', territoires: ['agence:meaux'], prescription: '2022-02-01' }),
)

test('a year about which nothing was imported is « non disponible », never 0', async () => {
  const { un } = await baseAvec(dix)
  for (const code of ['entrees', 'file_active_fin', 'personnes_concernees', 'taux_retour_emploi', 'freins'])
    expect(await un(code, { annee: 2016 })).toMatchObject({ valeur: null, absence: 'nd', ventilations: {} })
  expect(await un('entrees', { du: '2022-11-01', au: '2022-11-30' })).toMatchObject({ valeur: 0 })
})

test('a count of 0 from files that have no such column is « non disponible »', async () => {
  const { base, un } = await baseAvec([])
  const feuille = ecrireImport(base, [{ colonne: 'F', sens: 'date_entree' }])
  base.sqlite.prepare("INSERT INTO personnes VALUES (1, x'01')").run()
  ecrireUn(base, parcours(1, { entree: '2022-03-01' }), feuille, [])
  expect(await un('entrees')).toMatchObject({ valeur: 1 })
  for (const code of ['orientations', 'sorties', 'prolongations', 'brsa', 'freins', 'mesures'])
    expect(await un(code)).toMatchObject({ valeur: null, absence: 'nd' })
})

test('an agency is linked to its MDS, and the total counts each person once', async () => {
  const { un } = await baseAvec([
    parcours(1, { personne: 1, entree: '2022-03-01', territoires: ['agence:meaux'] }),
    parcours(2, { personne: 1, entree: '2022-06-01', territoires: ['agence:chessy'] }),
    parcours(3, { personne: 2, entree: '2022-06-01', territoires: ['agence:torcy'] }),
  ])
  const total = await un('personnes_concernees')
  expect(total.valeur).toBe(2)
  expect(total.ventilations['territoire']?.map(l => [l.modalite, l.valeur])).toEqual([
    ['agence:meaux', 1],
    ['agence:torcy', 1],
    ['agence:chessy', 1],
  ])
  for (const [mds, entrees, personnes] of [
    ['meaux', 1, 1],
    ['lagny', 2, 1],
    ['noisiel', 2, 2],
    ['melun', 0, 0],
  ] as const) {
    const territoire = `mds:${mds}`
    expect(await un('entrees', { territoire })).toMatchObject({ valeur: entrees })
    expect(await un('personnes_concernees', { territoire })).toMatchObject({ valeur: personnes })
  }
  expect(await un('entrees', { territoire: 'departement:77' })).toMatchObject({ valeur: 3 })
})

test('a bare label is the first level, a code is any level, anything else is refused', async () => {
  const { un } = await baseAvec(dix)
  expect(await un('entrees', { territoire: 'MEAUX' })).toMatchObject({ valeur: 10 })
  expect(await un('entrees', { territoire: 'mds:mitry-mory' })).toMatchObject({ valeur: 10 })
  await expect(un('entrees', { territoire: 'Lyon' })).rejects.toThrow(/«\sLyon\s»/)
  await expect(un('nombre_de_chats')).rejects.toThrow(/«\snombre_de_chats\s»/)
})

test('the target of 560 entries is of 2022 only and is prorated by days for a part of the year', async () => {
  const { un } = await baseAvec([...dix, parcours(11, { entree: '2023-03-01' })])
  expect((await un('entrees')).objectif).toEqual({
    valeur: 560,
    sens: 'au_moins',
    prorata: false,
    etat: 'non_atteint',
  })
  const semestre = await un('entrees', { du: '2022-01-01', au: '2022-06-30' })
  expect(semestre.objectif).toMatchObject({ valeur: (560 * 181) / 365, prorata: true })
  expect(await un('taux_objectif_entrees')).toMatchObject({
    valeur: 10 / 560,
    numerateur: 10,
    denominateur: 560,
  })
  expect((await un('entrees', { annee: 2023 })).objectif).toBeNull()
  expect(await un('taux_objectif_entrees', { annee: 2023 })).toMatchObject({ valeur: null, absence: 'so' })
  const delai = await un('delai_prescription_entree', { du: '2022-01-01', au: '2022-06-30' })
  expect(delai.objectif).toEqual({ valeur: 21, sens: 'au_plus', prorata: false, etat: 'non_atteint' })
})

test('a target set by the user replaces that of the convention, for one year or one territory, and is journaled', async () => {
  const { ctx, base, un } = await baseAvec(dix)
  const fixer = (demande: object) =>
    handlers['objectifs:fixer'](ctx, { convention: ID, code: 'entrees', annee: 2022, valeur: 10, ...demande })
  await fixer({})
  expect((await un('entrees')).objectif).toMatchObject({ valeur: 10, etat: 'atteint' })
  await fixer({ territoire: 'agence:meaux', valeur: 11 })
  expect((await un('entrees', { territoire: 'agence:meaux' })).objectif).toMatchObject({
    valeur: 11,
    etat: 'a_surveiller',
  })
  await fixer({ valeur: null })
  expect((await un('entrees')).objectif).toBeNull()
  const objectifs = await handlers['objectifs:list'](ctx, { convention: ID, annee: 2022 })
  expect(objectifs.filter(o => o.code === 'entrees')).toMatchObject([
    { territoire: 'agence:meaux', valeur: 11 },
  ])
  expect(base.sqlite.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(3)
  await expect(fixer({ code: 'chats' })).rejects.toThrow(/«\schats\s»/)
})

test('small counts are masked unless the exact figures are asked for', async () => {
  const { lister } = await baseAvec([
    ...dix,
    parcours(11, { entree: '2022-03-01', territoires: ['agence:torcy'] }),
  ])
  const entrees = (await lister({ code: 'entrees', brut: false }))[0]
  expect(entrees?.valeur).toBe(11)
  expect(entrees?.ventilations['territoire']?.find(l => l.modalite === 'agence:torcy')).toMatchObject({
    valeur: null,
    absence: 'masque',
  })
})

test('a series shows the years that have data, up to the one asked for', async () => {
  const { ctx } = await baseAvec([...dix, parcours(11, { entree: '2023-03-01', sortie: '2024-02-01' })])
  const serie = await handlers['indicateurs:serie'](ctx, {
    convention: ID,
    jusqua: 2023,
    codes: ['entrees'],
    brut: true,
  })
  expect(serie.map(s => [s.annee, s.indicateurs.map(i => i.valeur)])).toEqual([
    [2022, [10]],
    [2023, [1]],
  ])
})

test('what changes in the base changes the figures at once', async () => {
  const { base, un } = await baseAvec(dix)
  expect((await un('entrees')).valeur).toBe(10)
  ecrireMonde(base, dix.slice(1), [])
  expect((await un('entrees')).valeur).toBe(9)
})

test('in Creuse each entry counts for the mesure of its modality, in the order of the convention', async () => {
  const creuse = profil('creuse-2023')
  const { un } = await baseAvec(
    [
      parcours(1, { entree: '2023-03-01' }),
      parcours(2, { entree: '2023-03-01', axe: 'AUTRE' }),
      parcours(3, { entree: '2022-03-01', axe: 'AUTRE' }),
    ],
    creuse,
  )
  const avant = await un('mesures', { annee: 2023 })
  expect(avant.ventilations['mesure']?.map(l => l.modalite).slice(0, 4)).toEqual(
    creuse.mesures.map(m => m.code),
  )
  expect(avant.ventilations['mesure']?.find(l => l.modalite === 'ppae')?.valeur).toBe(1)
  expect(avant.valeur).toBe(2)
  expect((await un('personnes_concernees', { annee: 2023 })).valeur).toBe(3)
})

test('the catalogue says what each convention asks for', async () => {
  const { ctx } = await baseAvec([])
  const catalogue = await handlers['indicateurs:catalogue'](ctx, { convention: ID })
  expect(catalogue.find(d => d.code === 'entrees')).toMatchObject({ demande: 'demande', version: 1 })
  expect(new Set(catalogue.map(d => d.code)).size).toBe(catalogue.length)
  for (const asked of profil(ID).indicateurs.flatMap(i => i.codes))
    expect(catalogue.map(d => d.code)).toContain(asked)
})
