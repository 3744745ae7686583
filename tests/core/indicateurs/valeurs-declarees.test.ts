import { expect, test } from 'vitest'
import type { Base } from '../../../electron/core/database/open.ts'
import { indicateursHandlers as handlers } from '../../../electron/core/indicateurs/handlers.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { ecrireImport, ecrireUn } from './monde.ts'
import { parcours } from './parcours-simple.ts'

const ID = 'seine-et-marne-2022'

async function preparer(convention: Convention = profil(ID)) {
  const { ctx, base } = await contexteAvecBase([convention])
  const feuille = ecrireImport(base)
  const un = async (
    code: string,
    demande: { annee?: number; territoire?: string; du?: string; au?: string } = {},
  ) => {
    const choix = demande.du === undefined ? { annee: 2022, ...demande } : demande
    const [i] = await handlers['indicateurs:list'](ctx, {
      convention: convention.id,
      brut: true,
      code,
      ...choix,
    })
    return i
  }
  return { base, feuille, un, declarer: declarerDans(base, feuille) }
}

let cle = 0
function declarerDans(base: Base, feuille: number) {
  return (
    indicateur: string,
    valeur: number | null,
    champs: { periode?: string; territoire?: string; absence?: string; unite?: string } = {},
  ) => {
    cle += 1
    const id = base.sqlite
      .prepare('SELECT id FROM territoires WHERE code = ?')
      .pluck()
      .get(champs.territoire ?? '')
    base.sqlite
      .prepare(
        `INSERT INTO valeurs_declarees (convention_id, feuille_id, cellule, indicateur, libelle, territoire_id, periode, unite, valeur, absence, cle)
         VALUES (1, ?, ?, ?, '', ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        feuille,
        `C${cle}`,
        indicateur,
        id ?? null,
        champs.periode ?? '2022',
        champs.unite ?? 'nombre',
        valeur,
        champs.absence ?? null,
        String(cle),
      )
  }
}

function ecrireDeux(base: Base, feuille: number) {
  for (const id of [1, 2]) {
    base.sqlite.prepare('INSERT INTO personnes VALUES (?, ?)').run(id, Buffer.from(`${id}`))
    ecrireUn(base, parcours(id, { entree: '2022-03-01' }), feuille, [2])
  }
}

test('a declared value stands beside the computed one with the gap, and the computed one is retained', async () => {
  const { base, feuille, un, declarer } = await preparer()
  ecrireDeux(base, feuille)
  declarer('entrees', 5)
  expect(await un('entrees')).toMatchObject({
    valeur: 2,
    retenu: 'calcule',
    declare: { valeur: 5, ecart: 3 },
  })
  expect((await un('entrees'))?.declare?.source).toMatch(/^bilan\.xlsx, .*cellule C\d+$/)
})

test('the convention may retain the declared value, which then counts against the target', async () => {
  const convention: Convention = { ...profil(ID), retenu: { entrees: 'declare' } }
  const { base, feuille, un, declarer } = await preparer(convention)
  ecrireDeux(base, feuille)
  declarer('entrees', 600)
  expect(await un('entrees')).toMatchObject({
    valeur: 600,
    retenu: 'declare',
    objectif: { etat: 'atteint' },
    numerateur: null,
  })
  expect(await un('taux_objectif_entrees')).toMatchObject({ valeur: 600 / 560 })
})

test('without parcours the declared value is the value; its absence is kept as the file gives it', async () => {
  const { un, declarer } = await preparer()
  declarer('entrees', 410)
  declarer('satisfaction', null, { absence: 'nr' })
  declarer('budget_prevu', 1200.5, { unite: 'euros' })
  expect(await un('entrees')).toMatchObject({ valeur: 410, retenu: 'declare', absence: null })
  expect(await un('satisfaction')).toMatchObject({ valeur: null, absence: 'nr' })
  expect(await un('budget_prevu')).toMatchObject({ valeur: 120_050, unite: 'centimes' })
  expect(await un('fse_montant')).toMatchObject({ valeur: null, absence: 'nd' })
})

test('amounts of territories add up, persons never do', async () => {
  const { un, declarer } = await preparer()
  for (const [territoire, n] of [
    ['agence:meaux', 4],
    ['agence:torcy', 7],
    ['mds:meaux', 9],
  ] as const) {
    declarer('entrees', n, { territoire })
    declarer('personnes_concernees', n, { territoire })
  }
  expect(await un('entrees')).toMatchObject({ valeur: 11 })
  expect(await un('entrees', { territoire: 'mds:meaux' })).toMatchObject({ valeur: 9 })
  expect(await un('personnes_concernees')).toMatchObject({ valeur: null, absence: 'nd' })
})

test('conseillers are those declared for the day, else those of the convention while it has effect', async () => {
  const { base, feuille, un, declarer } = await preparer()
  ecrireDeux(base, feuille)
  expect(await un('conseillers_etp')).toMatchObject({
    valeur: 10,
    declare: { source: 'Texte de la convention' },
  })
  expect(await un('entrees_par_conseiller')).toMatchObject({ valeur: 0.2, numerateur: 2, denominateur: 10 })
  declarer('conseillers_etp', 1, { territoire: 'agence:meaux' })
  declarer('conseillers_etp', 1.5, { territoire: 'agence:torcy' })
  const etp = await un('conseillers_etp', { du: '2022-01-01', au: '2022-06-30' })
  expect(etp).toMatchObject({ valeur: 2.5, retenu: 'declare' })
  expect(etp?.ventilations['territoire']?.map(l => [l.modalite, l.valeur])).toEqual([
    ['agence:meaux', 1],
    ['agence:torcy', 1.5],
  ])
  expect(await un('portefeuille_moyen')).toMatchObject({ valeur: 2 / 2.5 })
  expect(await un('taux_occupation')).toMatchObject({ valeur: 2 / (2.5 * 70) })
  expect(await un('portefeuille_moyen', { territoire: 'agence:meaux' })).toMatchObject({ valeur: 2 })
})
