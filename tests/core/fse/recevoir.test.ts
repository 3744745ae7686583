import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { dispatch } from '../../../electron/core/handlers.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'

const ID = 'seine-et-marne-2022'
const ENTETES = 'Identifiant;Agence;Date de prescription;Date d’entrée;Date de sortie;Motif de sortie'

async function baseAvecBilan(jour = '2022-07-15') {
  const { ctx, base, dossier } = await contexteAvecBase([profil(ID)], jour)
  const ecrire = (nom: string, lignes: string[]) => {
    const fichier = path.join(dossier, nom)
    writeFileSync(fichier, [ENTETES, ...lignes].join('\n'), 'utf8')
    return fichier
  }
  const appeler = async <T>(canal: Parameters<typeof dispatch>[1], entree: unknown): Promise<T> => {
    const reponse = await dispatch(ctx, canal, entree)
    if (!reponse.ok) throw Object.assign(new Error(reponse.erreur.message), { code: reponse.erreur.code })
    return reponse.value as T
  }
  const importer = (fichier: string) =>
    appeler('bilans:importer', { fichiers: [fichier], convention: ID, source: 'Pôle emploi', annee: 2022 })
  const recevoir = (fichier: string, mois = '2022-06', recueLe = '2022-07-04') =>
    appeler<Liste>('fse:recevoir', {
      convention: ID,
      mois,
      recueLe,
      import: { fichiers: [fichier], convention: ID, source: 'Pôle emploi' },
    })
  const lister = () => appeler<Liste[]>('fse:listes', { convention: ID, annee: 2022 })
  return { ctx, base, ecrire, importer, recevoir, lister, appeler }
}
type Liste = {
  mois: string
  etat: string
  recueLe: string | null
  differences: Record<string, unknown> | null
}

const BILAN = [
  'A1;Meaux;20/01/2022;21/02/2022;;',
  'A2;Meaux;20/01/2022;21/03/2022;;',
  'A3;Torcy;20/01/2022;21/03/2022;20/05/2022;CDI',
  'A4;Torcy;20/01/2022;22/04/2022;;',
]

test('every month of the convention owes a list, late when its last day is past', async () => {
  const { lister } = await baseAvecBilan()
  const listes = await lister()
  expect(listes.map(l => l.mois)).toEqual(
    Array.from({ length: 12 }, (_, i) => `2022-${String(i + 1).padStart(2, '0')}`),
  )
  expect(listes.map(l => l.etat).slice(4, 9)).toEqual([
    'en_retard',
    'en_retard',
    'attendue',
    'a_venir',
    'a_venir',
  ])
})

test('a received list is compared with the base and nothing of it is stored', async () => {
  const { base, ecrire, importer, recevoir, lister } = await baseAvecBilan()
  await importer(ecrire('bilan.csv', BILAN))
  const avant = base.sqlite.prepare('SELECT count(*) FROM parcours').pluck().get()
  const liste = await recevoir(
    ecrire('liste-juin.csv', [
      'A1;Meaux;20/01/2022;21/02/2022;;',
      'A2;Torcy;20/01/2022;21/03/2022;;',
      'A9;Meaux;16/05/2022;13/06/2022;;',
    ]),
  )
  expect(liste).toMatchObject({
    mois: '2022-06',
    etat: 'recue_en_retard',
    recueLe: '2022-07-04',
    fichier: 'liste-juin.csv',
    differences: { lignes: 3, identiques: 1, aModifier: 1, absentesDeLaBase: 1, absentesDeLaListe: 1 },
  })
  expect(liste.differences?.['exemples']).toEqual([
    { genre: 'Dans la liste, pas dans la base', place: 'liste-juin.csv, ligne 4' },
    { genre: 'Différente dans la base', place: 'liste-juin.csv, ligne 3' },
    { genre: 'Dans la base, pas dans la liste', place: 'bilan.csv, ligne 5' },
  ])
  expect(base.sqlite.prepare('SELECT count(*) FROM parcours').pluck().get()).toBe(avant)
  expect((await lister()).find(l => l.mois === '2022-06')).toEqual(liste)
})

test('a list answers its own month in the calendar, and a second reception replaces the first', async () => {
  const { base, ecrire, importer, recevoir, appeler } = await baseAvecBilan()
  await importer(ecrire('bilan.csv', BILAN))
  const fichier = ecrire('liste.csv', BILAN)
  await recevoir(fichier, '2022-05')
  const seconde = await recevoir(fichier, '2022-05', '2022-07-10')
  expect(seconde.recueLe).toBe('2022-07-10')
  const echeances = await appeler<{ code: string; date: unknown; etat: string }[]>('calendrier:list', {
    convention: ID,
  })
  const listes = echeances.filter(e => e.code === 'liste_mensuelle')
  expect(listes.filter(e => e.etat === 'fait').map(e => e.date)).toEqual(['2022-05-31'])
  expect(
    base.sqlite
      .prepare("SELECT count(*) FROM engagements_faits WHERE engagement = 'liste_mensuelle'")
      .pluck()
      .get(),
  ).toBe(1)
})

test('a list that differs from a validated year is compared as any other: nothing of it is written', async () => {
  const { base, ecrire, importer, recevoir } = await baseAvecBilan('2023-04-15')
  await importer(ecrire('bilan.csv', BILAN))
  base.sqlite.exec(
    "INSERT INTO rapports (convention_id, annee, version, etat, cree_le) VALUES (1, 2022, 1, 'valide', '2023-04-01')",
  )
  const liste = await recevoir(
    ecrire('liste.csv', [
      'A1;Meaux;20/01/2022;21/02/2022;;',
      'A2;Torcy;20/01/2022;21/03/2022;;',
      'A9;Meaux;16/05/2022;13/06/2022;;',
    ]),
    '2023-03',
    '2023-04-04',
  )
  expect(liste.differences).toMatchObject({ lignes: 3, identiques: 1, aModifier: 1, absentesDeLaBase: 1 })
  expect(liste.differences?.['exemples']).toEqual(
    expect.arrayContaining([
      { genre: 'Dans la liste, pas dans la base', place: 'liste.csv, ligne 4' },
      { genre: 'Différente dans la base', place: 'liste.csv, ligne 3' },
    ]),
  )
})

test('a list that cannot be read, of a month without list or received before its month is refused in French', async () => {
  const { ecrire, importer, recevoir, lister } = await baseAvecBilan()
  await importer(ecrire('bilan.csv', BILAN))
  const bonne = ecrire('liste.csv', BILAN)
  await expect(recevoir(ecrire('vide.csv', []))).rejects.toMatchObject({
    code: expect.stringMatching(/vide|illisible/),
  })
  await expect(
    recevoir(ecrire('motif.csv', ['A1;Meaux;20/01/2022;21/02/2022;20/06/2022;Inconnu au bataillon'])),
  ).rejects.toMatchObject({
    code: 'liste_illisible',
  })
  await expect(recevoir(bonne, '2025-01')).rejects.toMatchObject({ code: 'mois_hors_convention' })
  await expect(recevoir(bonne, '2022-06', '2022-05-30')).rejects.toMatchObject({ code: 'date_trop_tot' })
  await expect(recevoir(bonne, '2022-06', '2022-08-30')).rejects.toMatchObject({ code: 'date_a_venir' })
  expect((await lister()).every(l => l.differences === null)).toBe(true)
})
