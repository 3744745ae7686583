import { expect, test } from 'vitest'
import { indicateursHandlers } from '../../../../electron/core/indicateurs/handlers.ts'
import { blocDeuxSources } from '../../../../electron/core/rapport/sources/bloc-deux-sources.ts'
import { listDeuxSources } from '../../../../electron/core/rapport/sources/deux-sources.ts'
import { sourcesHandlers } from '../../../../electron/core/rapport/sources/handlers-sources.ts'
import { texteCellule } from '../../../../electron/core/rapport/texte-cellule.ts'
import { masquerIndicateurs } from '../../../../shared/domain/masquage.ts'
import { contexteAvecBase, profil } from '../../../helpers/conventions.ts'
import { compte } from '../../../helpers/indicateurs.ts'
import { ecrireImport, ecrireUn } from '../../indicateurs/monde.ts'
import { parcours } from '../../indicateurs/parcours-simple.ts'

const ID = 'seine-et-marne-2022'
const REF = { convention: ID, annee: 2022 }
const RIEN = { motif: null, tolerance: null }

/** Ten entries computed, `declaree` declared by the partner. */
async function preparer(declaree: number) {
  const { ctx, base } = await contexteAvecBase([profil(ID)])
  const feuille = ecrireImport(base)
  for (let id = 1; id <= 10; id += 1) {
    base.sqlite.prepare('INSERT INTO personnes VALUES (?, ?)').run(id, Buffer.from(`${id}`))
    ecrireUn(base, parcours(id, { entree: '2022-03-01' }), feuille, [2])
  }
  base.sqlite
    .prepare(
      `INSERT INTO valeurs_declarees (convention_id, feuille_id, cellule, indicateur, libelle, periode, unite, valeur, cle)
       VALUES (1, ?, 'C7', 'entrees', '', '2022', 'nombre', ?, 'a')`,
    )
    .run(feuille, declaree)
  const entrees = async (annee = 2022) => {
    const demande = { convention: ID, annee, code: 'entrees', brut: true }
    return (await indicateursHandlers['indicateurs:list'](ctx, demande))[0]
  }
  const retenir = (
    retenu: 'calcule' | 'declare' | null,
    reste: { motif?: string; tolerance?: number } = {},
  ) => sourcesHandlers['rapport:retenir'](ctx, { ...REF, code: 'entrees', ...RIEN, retenu, ...reste })
  return { ctx, base, entrees, retenir }
}

test('both sources are told side by side, with their gap and the tolerance', async () => {
  const { ctx } = await preparer(14)
  expect(await sourcesHandlers['rapport:deuxSources'](ctx, REF)).toMatchObject([
    { code: 'entrees', calcule: 10, declare: 14, ecart: 4, tolerance: 1, retenu: 'calcule', motif: null },
  ])
})

test('what the user retains is what the indicator, its targets and the report print, for that year alone', async () => {
  const { ctx, base, entrees, retenir } = await preparer(14)
  const motif = 'Le fichier du partenaire est arrêté au 30 novembre.'
  expect(await retenir('declare', { motif })).toMatchObject([
    { calcule: 10, declare: 14, ecart: 4, retenu: 'declare', motif },
  ])
  expect(await entrees()).toMatchObject({ valeur: 14, retenu: 'declare', numerateur: null })
  expect((await entrees(2021))?.valeur).not.toBe(14)
  const journal = base.sqlite
    .prepare("SELECT detail FROM journal WHERE action = 'rapport:retenir'")
    .pluck()
    .get()
  expect(JSON.parse(String(journal))).toMatchObject({ code: 'entrees', retenu: 'declare', annee: 2022 })
  expect(String(journal)).not.toContain('partenaire')
  await retenir(null)
  expect(await entrees()).toMatchObject({ valeur: 10, retenu: 'calcule' })
  expect(base.sqlite.prepare('SELECT count(*) FROM retenues').pluck().get()).toBe(0)
  expect(await sourcesHandlers['rapport:deuxSources'](ctx, REF)).toMatchObject([{ retenu: 'calcule' }])
})

test.each([
  ['another choice than the convention’s', 11, 'declare' as const],
  ['a gap beyond the tolerance', 14, 'calcule' as const],
])('%s asks for its reason', async (_nom, declaree, retenu) => {
  const { retenir } = await preparer(declaree)
  await expect(retenir(retenu)).rejects.toMatchObject({ code: 'motif_manquant' })
  await expect(retenir(retenu, { motif: 'Relu avec le partenaire.' })).resolves.toMatchObject([{ retenu }])
})

test('a wider tolerance is a reason not to give one', async () => {
  const { retenir } = await preparer(14)
  await expect(retenir('calcule', { tolerance: 4 })).resolves.toMatchObject([{ tolerance: 4 }])
})

test('there is nothing to choose where there is one source, and nothing to retain where there is no value', async () => {
  const { ctx, base, retenir } = await preparer(14)
  base.sqlite.exec("UPDATE valeurs_declarees SET valeur = NULL, absence = 'nr'")
  await expect(retenir('declare', { motif: 'Essai' })).rejects.toMatchObject({ code: 'source_absente' })
  const seule = { ...REF, ...RIEN, code: 'sorties', retenu: 'declare' as const }
  await expect(sourcesHandlers['rapport:retenir'](ctx, seule)).rejects.toMatchObject({
    code: 'deux_sources_absentes',
  })
})

test('a validated year keeps the source that it was validated with', async () => {
  const { base, entrees, retenir } = await preparer(14)
  base.sqlite.exec(
    "INSERT INTO rapports (convention_id, annee, version, etat, cree_le) VALUES (1, 2022, 1, 'valide', '2023-06-30T08:00:00.000Z')",
  )
  await expect(retenir('declare', { motif: 'Trop tard' })).rejects.toMatchObject({ code: 'rapport_fige' })
  expect(await entrees()).toMatchObject({ valeur: 10 })
})

test('the printed table holds gap, tolerance and reason; a hidden figure gives none of them', () => {
  const declare = {
    valeur: 320,
    source: 'bilan.xlsx, cellule C7',
    ecart: 20,
    absence: null,
    motif: 'Double compte',
  }
  const entrees = compte('entrees', 'Entrées', 300, {}, { declare })
  const lignes = (liste: (typeof entrees)[]) =>
    blocDeuxSources(liste, 2022)?.tableau.lignes.map(l => l.cellules.map(texteCellule))
  expect(lignes([entrees])).toEqual([
    ['Entrées', '300', '320', '+\u202f20', '3', 'calculée', 'Double compte', 'bilan.xlsx, cellule C7'],
  ])
  const petit = compte('entrees', 'Entrées', 3, {}, { declare: { ...declare, valeur: 4, ecart: 1 } })
  const masque = masquerIndicateurs([petit], { mode: 'seuil', seuil: 5, base: null, motif: null })
  expect(lignes([...masque])).toEqual([
    ['Entrées', '▒', '▒', '▒', '▒', 'calculée', '—', 'bilan.xlsx, cellule C7'],
  ])
  expect(listDeuxSources(masque)[0]).toMatchObject({ calcule: null, declare: null, ecart: null })
})
