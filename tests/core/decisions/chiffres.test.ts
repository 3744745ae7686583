import { expect, test } from 'vitest'
import type { Base } from '../../../electron/core/database/open.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import { adopter, baseDuComite, deciderLe, ouvrirComite, preparerComite } from '../../helpers/comite.ts'
import { faire } from '../../helpers/reunion.ts'

/** So many AG parcours entered on a day, prescribed `delai` days before. */
function ecrireEntrees(base: Base, entree: string, nombre: number, delai = 10): void {
  base.sqlite.exec(`
    INSERT OR IGNORE INTO sources VALUES (1, 1, 'Essai', 'essai');
    INSERT OR IGNORE INTO imports VALUES (1, 1, 1, '2023-01-01T00:00:00Z', 'Essai', 2022, NULL, 0, 0, 0, 0, '[]');
    INSERT OR IGNORE INTO import_fichiers VALUES (1, 1, 'essai.csv', '', 0, '{}');
    INSERT OR IGNORE INTO import_feuilles VALUES (1, 1, 'essai', 'nominatif', 'A1:B2', '[]');`)
  const jour = getJour(entree)
  for (let i = 0; i < nombre; i++) {
    const personne = base.sqlite
      .prepare('INSERT INTO personnes (cle) VALUES (?)')
      .run(Buffer.from(`${entree} ${i} ${delai}`)).lastInsertRowid
    base.sqlite
      .prepare(
        `INSERT INTO parcours (convention_id, personne_id, axe, cle_date, rang, date_prescription, date_entree, feuille_id, ligne)
         VALUES (1, ?, 'AG', ?, 1, ?, ?, 1, 1)`,
      )
      .run(personne, jour, jour - delai, jour)
  }
}

test('La base d’une décision est lue sur l’année entamée quand les bilans en parlent, sinon sur la dernière complète', async () => {
  const { ctx, base } = await baseDuComite()
  ecrireEntrees(base, '2022-05-10', 8, 30)
  const { points } = await preparerComite(ctx, '2023-06-20')
  const proposer = (champs: object) => faire(ctx, 'decisions:proposer', { point: points[0], ...champs })
  const delai = await proposer({ titre: 'Délai', indicateur: 'delai_prescription_entree' })
  expect(delai.base).toMatchObject({ du: '2022-01-01', au: '2022-12-31', valeur: 30, le: '2023-06-20' })
  ecrireEntrees(base, '2023-04-10', 6, 12)
  const suivant = await proposer({ titre: 'Délai', indicateur: 'delai_prescription_entree' })
  expect(suivant.base).toMatchObject({ du: '2023-01-01', au: '2023-06-20', valeur: 12 })
  const sansValeur = await proposer({ titre: 'Enquête', indicateur: 'satisfaction' })
  expect(sansValeur.base).toMatchObject({ du: '2023-01-01', valeur: null, absence: 'nd' })
})

test('La base est relue au vote, puis ne change plus, et le secret la masque', async () => {
  const { ctx, base } = await baseDuComite()
  ecrireEntrees(base, '2022-05-10', 3)
  const { points } = await ouvrirComite(ctx, '2023-06-20')
  const [point = 0] = points
  const { id, base: lue } = await faire(ctx, 'decisions:proposer', {
    point,
    titre: 'Plus d’entrées',
    indicateur: 'entrees',
  })
  expect(lue).toMatchObject({ valeur: null, absence: 'masque' })
  ecrireEntrees(base, '2022-06-10', 9)
  await adopter(ctx, point)
  const lire = async () => (await faire(ctx, 'decisions:get', { decision: id })).base
  expect(await lire()).toMatchObject({ valeur: 12, absence: null })
  ecrireEntrees(base, '2022-07-10', 50)
  expect(await lire()).toMatchObject({ valeur: 12 })
})

test('L’effet compare autant de jours avant et après, dans ce que couvrent les bilans', async () => {
  const { ctx, base } = await baseDuComite('2023-12-31')
  for (const mois of ['01', '02', '03', '04', '05', '06', '07', '08', '09'])
    ecrireEntrees(base, `2023-${mois}-15`, 6, mois < '06' ? 40 : 20)
  const { id } = await deciderLe(ctx, '2023-06-01', { indicateur: 'delai_prescription_entree' })
  const effet = await faire(ctx, 'decisions:effet', { decision: id })
  expect(effet?.avant).toMatchObject({ du: '2023-02-14', au: '2023-05-31', valeur: 40 })
  expect(effet?.apres).toMatchObject({ du: '2023-06-01', au: '2023-09-15', valeur: 20 })
  expect(effet?.courbe.map(p => [p.libelle, p.valeur])).toEqual([
    ['T2 2022', null],
    ['T3 2022', null],
    ['T4 2022', null],
    ['T1 2023', 40],
    ['T2 2023', expect.closeTo(33.33, 1)],
    ['T3 2023', 20],
  ])
  expect(effet?.phrase).toContain('soit −')
  expect(effet?.phrase).toContain('20 jours')
  expect(effet?.phrase).toContain('ne suffit pas à dire que la décision en est la cause')
})

test('Sans recul suffisant, ou quand le secret masque, rien ne peut encore être dit', async () => {
  const { ctx, base } = await baseDuComite('2023-06-20')
  ecrireEntrees(base, '2023-01-15', 20)
  ecrireEntrees(base, '2023-06-10', 20)
  const { id } = await deciderLe(ctx, '2023-06-01', { indicateur: 'entrees' })
  const effet = await faire(ctx, 'decisions:effet', { decision: id })
  expect(effet?.apres).toBeNull()
  expect(effet?.phrase).toContain('rien ne peut encore être dit')
  const ancienne = await deciderLe(ctx, '2023-03-20', { indicateur: 'entrees' })
  ecrireEntrees(base, '2023-02-10', 2)
  base.sqlite.exec("UPDATE parcours SET axe = 'ASE' WHERE date_entree < 19390 AND id > 1")
  const masquee = await faire(ctx, 'decisions:effet', { decision: ancienne.id })
  expect(masquee?.avant).toMatchObject({ valeur: null, absence: 'masque' })
  expect(masquee?.phrase).toContain('le secret statistique masque la valeur avant la décision')
})

test('Une décision sans indicateur, ou seulement en projet, n’a pas d’effet à montrer', async () => {
  const { ctx } = await baseDuComite()
  const { id } = await deciderLe(ctx, '2023-05-02')
  expect(await faire(ctx, 'decisions:effet', { decision: id })).toBeNull()
  const { points } = await preparerComite(ctx, '2023-06-20')
  const projet = await faire(ctx, 'decisions:proposer', {
    point: points[0],
    titre: 'P',
    indicateur: 'entrees',
  })
  expect(await faire(ctx, 'decisions:effet', { decision: projet.id })).toBeNull()
})
