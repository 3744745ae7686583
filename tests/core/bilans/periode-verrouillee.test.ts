import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inTransaction } from '../../../electron/core/database/transaction.ts'
import type { AppError } from '../../../shared/domain/erreurs.ts'
import { type Atelier, CONVENTION, ouvrirAtelier } from './atelier.ts'

const ENTETES = 'Identifiant;Sexe;Agence;Date d’entrée;Date de sortie;Motif de sortie'
const BILAN_2022 = [ENTETES, 'P1;F;Meaux;15/03/2022;;', 'P2;M;Torcy;20/04/2022;30/09/2022;CDI']

/** The report of a year, in a state of its life; a second version corrects the first. */
function poserRapport({ ctx }: Atelier, annee: number, etat: string, version = 1): Promise<unknown> {
  return inTransaction(ctx.base(), ({ sqlite }) =>
    sqlite
      .prepare('INSERT INTO rapports (convention_id, annee, version, etat, cree_le) VALUES (1, ?, ?, ?, ?)')
      .run(annee, version, etat, '2023-06-20T10:00:00.000Z'),
  )
}

async function ouvrirVerrouille() {
  const atelier = await ouvrirAtelier()
  await atelier.importer([atelier.ecrire('2022.csv', BILAN_2022)], { annee: 2022 })
  await poserRapport(atelier, 2022, 'valide')
  return atelier
}

test('les lignes qui changeraient une année validée sont en erreur, les autres non', async () => {
  const atelier = await ouvrirVerrouille()
  const fichier = atelier.ecrire('2023.csv', [
    ENTETES,
    'P1;F;Meaux;15/03/2022;20/01/2023;CDI', // goes on in 2023: accepted
    'P2;M;Torcy;20/04/2022;30/10/2022;CDI', // another exit in 2022: refused
    'P3;F;Meaux;16/05/2022;;', // forgotten in 2022: refused
    'P4;F;Meaux;16/05/2023;;', // of 2023: accepted
  ])
  const { fichiers, erreurs } = await atelier.analyser([fichier], { annee: 2023 })
  expect(fichiers[0]?.feuilles[0]).toMatchObject({ aCreer: 1, aModifier: 1, identiques: 0, enErreur: 2 })
  expect(erreurs.map(e => [e.code, e.ligne, e.colonne])).toEqual([
    ['periode_verrouillee', 3, 'E'],
    ['periode_verrouillee', 4, null],
  ])
  expect(erreurs[0]?.message).toBe(
    'Le bilan 2022 est validé\u00a0: cette ligne le changerait (la date de sortie). Laissez-la de côté, ou ouvrez une correction du rapport 2022.',
  )
  const refus = await atelier.importer([fichier], { annee: 2023 }).catch((e: AppError) => e)
  expect(refus).toMatchObject({ code: 'import_refuse' })
  const { import: numero } = await atelier.importer([fichier], { annee: 2023, accepterPartiel: true })
  expect(numero).toBe(2)
  expect(
    atelier
      .lignes('SELECT date_entree, date_sortie FROM parcours ORDER BY id')
      .map(l => Object.values(l as object)),
  ).toEqual([
    [19066, 19377],
    [19102, 19265],
    [19493, null],
  ])
  // A person whose only row is refused leaves no key.
  expect(atelier.lignes('SELECT id FROM personnes')).toHaveLength(3)
})

test('l’aperçu montre ce que la ligne refusée aurait changé', async () => {
  const atelier = await ouvrirVerrouille()
  const fichier = atelier.ecrire('2023.csv', [ENTETES, 'P2;M;Torcy;20/04/2022;30/10/2022;CDI'])
  const options = { fichiers: [fichier], convention: CONVENTION, source: 'Test' }
  const { lignes } = await atelier.appeler('bilans:apercu', {
    options,
    etat: 'en_erreur',
    debut: 0,
    nombre: 10,
  })
  expect(lignes[0]).toMatchObject({ etat: 'en_erreur', ligne: 2 })
  const sortie = lignes[0]?.cellules.find(c => c.colonne === 'E')
  expect(sortie?.avant).toBe('30/09/2022')
})

test.each([
  ['une correction du rapport est ouverte', async (a: Atelier) => poserRapport(a, 2022, 'brouillon', 2)],
  [
    'le rapport validé est celui d’une autre année',
    async (a: Atelier) => {
      await inTransaction(a.ctx.base(), ({ sqlite }) => sqlite.exec('UPDATE rapports SET annee = 2021'))
    },
  ],
  [
    'le rapport n’est que relu',
    async (a: Atelier) => {
      await inTransaction(a.ctx.base(), ({ sqlite }) => sqlite.exec("UPDATE rapports SET etat = 'relu'"))
    },
  ],
])('rien n’est refusé quand %s', async (_, preparer) => {
  const atelier = await ouvrirVerrouille()
  await preparer(atelier)
  const fichier = atelier.ecrire('b.csv', [ENTETES, 'P3;F;Meaux;16/05/2022;;'])
  const { erreurs } = await atelier.analyser([fichier])
  expect(erreurs).toEqual([])
})

test('le même fichier, relu, ne change rien et n’est pas refusé', async () => {
  const atelier = await ouvrirVerrouille()
  const { erreurs, import: numero } = await atelier.importer([atelier.ecrire('2022.csv', BILAN_2022)], {
    annee: 2022,
  })
  expect([erreurs, numero]).toEqual([[], null])
})

test('un second fichier du même import repart du parcours tel qu’il est, pas de la ligne refusée', async () => {
  const atelier = await ouvrirVerrouille()
  const un = atelier.ecrire('un.csv', [ENTETES, 'P1;F;Torcy;15/03/2022;;'])
  const deux = atelier.ecrire('deux.csv', [ENTETES, 'P1;F;Meaux;15/03/2022;20/01/2023;CDI'])
  await atelier.importer([un, deux], { accepterPartiel: true })
  expect(
    atelier.lignes(
      'SELECT t.code, p.date_sortie FROM parcours p JOIN territoires t ON t.id = p.territoire_id WHERE p.id = 1',
    ),
  ).toEqual([{ code: 'agence:meaux', date_sortie: 19377 }])
})

test('une valeur déclarée d’une année validée ne change plus, celle de l’année d’après entre', async () => {
  const atelier = await ouvrirAtelier()
  const valeurs = (v2022: number, v2023: number) => [
    'Indicateur;Année;Valeur',
    `Conseillers dédiés (ETP);2022;${v2022}`,
    `Conseillers dédiés (ETP);2023;${v2023}`,
  ]
  await atelier.importer([atelier.ecrire('v.csv', valeurs(10, 11))])
  await poserRapport(atelier, 2022, 'diffuse')
  const fichier = atelier.ecrire('v.csv', valeurs(9, 12))
  const { erreurs } = await atelier.analyser([fichier])
  expect(erreurs.map(e => [e.code, e.ligne, e.colonne])).toEqual([['periode_verrouillee', 2, 'C']])
  await atelier.importer([fichier], { accepterPartiel: true })
  expect(atelier.lignes('SELECT periode, valeur FROM valeurs_declarees ORDER BY periode')).toEqual([
    { periode: '2022', valeur: 10 },
    { periode: '2023', valeur: 12 },
  ])
})

test('tout refuser n’importe rien, même en acceptant une partie', async () => {
  const atelier = await ouvrirVerrouille()
  const fichier = atelier.ecrire('b.csv', [ENTETES, 'P3;F;Meaux;16/05/2022;;'])
  const avant = readFileSync(atelier.base)
  const refus = await atelier.importer([fichier], { accepterPartiel: true }).catch((e: AppError) => e)
  expect(refus).toMatchObject({ code: 'import_refuse' })
  expect(readFileSync(atelier.base).equals(avant)).toBe(true)
})

test('l’objectif d’une année validée ne se fixe plus', async () => {
  const atelier = await ouvrirVerrouille()
  const objectif = { convention: CONVENTION, code: 'entrees', annee: 2022, valeur: 500 }
  await expect(atelier.appeler('objectifs:fixer', objectif)).rejects.toMatchObject({
    code: 'periode_verrouillee',
    message: expect.stringContaining('ouvrez une correction du rapport 2022'),
  })
  await atelier.appeler('objectifs:fixer', { ...objectif, annee: 2023 })
})
