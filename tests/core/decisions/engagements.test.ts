import { expect, test } from 'vitest'
import { listEngagementsEnRetard } from '../../../electron/core/decisions/engagements.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { faire, refuserSansTrace } from '../../helpers/reunion.ts'

const CREUSE = { convention: 'creuse-2023' }
const LODEVE = { convention: 'lodevois-larzac-2024' }

test('Un engagement annuel est à venir, tenu, puis en retard quand son année est passée sans lui', async () => {
  const { ctx } = await contexteAvecBase([profil('creuse-2023')], '2024-02-01')
  const base = async (annee: number) =>
    (await faire(ctx, 'engagements:list', { ...CREUSE, annee })).find(e => e.attendus !== null)
  expect(await base(2023)).toMatchObject({
    recurrence: '1 fois par an',
    attendus: 1,
    echeance: '2023-12-31',
    etat: 'en_retard',
  })
  expect(await base(2024)).toMatchObject({ etat: 'a_venir', echeance: '2024-12-31', faits: [] })
  const code = (await base(2024))?.code ?? ''
  await faire(ctx, 'engagements:noter', { ...CREUSE, code, date: '2024-01-20', etat: 'en_cours' })
  expect(await base(2024)).toMatchObject({ etat: 'en_cours' })
  await faire(ctx, 'engagements:noter', { ...CREUSE, code, date: '2024-01-31', preuve: 'Compte rendu' })
  expect(await base(2024)).toMatchObject({ etat: 'tenu' })
  expect((await base(2024))?.faits.map(f => [f.date, f.etat, f.preuve])).toEqual([
    ['2024-01-20', 'en_cours', null],
    ['2024-01-31', 'tenu', 'Compte rendu'],
  ])
  expect(await base(2023)).toMatchObject({ etat: 'en_retard' })
})

test('Un engagement de toute la durée n’est jamais en retard et garde le dernier état noté', async () => {
  const { ctx, base } = await contexteAvecBase([profil('seine-et-marne-2022')], '2026-01-01')
  const convention = 'seine-et-marne-2022'
  const lire = async (annee: number) =>
    (await faire(ctx, 'engagements:list', { convention, annee })).find(e => e.code === 'priorite_1')
  expect(await lire(2022)).toMatchObject({
    recurrence: 'toute la durée de la convention',
    attendus: null,
    echeance: null,
    etat: 'en_cours',
  })
  await faire(ctx, 'engagements:noter', {
    convention,
    code: 'priorite_1',
    date: '2023-03-01',
    etat: 'non_tenu',
  })
  expect([(await lire(2022))?.etat, (await lire(2023))?.etat]).toEqual(['en_cours', 'non_tenu'])
  expect(listEngagementsEnRetard(base, 1, profil('seine-et-marne-2022'), getJour('2030-01-01'))).toEqual([])
})

test('Retirer une ligne du registre la défait partout, la rétablir la rend', async () => {
  const { ctx } = await contexteAvecBase([profil('creuse-2023')], '2023-06-01')
  const { id } = await faire(ctx, 'engagements:noter', {
    ...CREUSE,
    code: 'base_ressources',
    date: '2023-03-14',
  })
  const etats = async () => {
    const calendrier = await faire(ctx, 'calendrier:list', CREUSE)
    const [indicateur] = await faire(ctx, 'indicateurs:list', {
      ...CREUSE,
      annee: 2023,
      code: 'base_ressources',
    })
    return [calendrier.find(e => e.code === 'base_ressources')?.etat, indicateur?.valeur]
  }
  expect(await etats()).toEqual(['fait', 1])
  expect(await faire(ctx, 'engagements:retirer', { id })).toEqual({ retire: true })
  expect(await etats()).toEqual(['a_venir', 0])
  expect(await faire(ctx, 'engagements:retirer', { id })).toEqual({ retire: false })
  expect(await faire(ctx, 'engagements:retablir', { id })).toEqual({ retabli: true })
  expect(await etats()).toEqual(['fait', 1])
})

test('Ce qui est noté « en cours » ou « non tenu » ne fait ni une échéance ni un indicateur', async () => {
  const { ctx } = await contexteAvecBase([profil('creuse-2023')], '2023-06-01')
  const note = { ...CREUSE, code: 'base_ressources', date: '2023-03-14', etat: 'non_tenu' }
  await faire(ctx, 'engagements:noter', note)
  const calendrier = await faire(ctx, 'calendrier:list', CREUSE)
  expect(calendrier.find(e => e.code === 'base_ressources')?.etat).toBe('a_venir')
})

test('Un engagement en retard est une alerte de la convention, une par engagement', async () => {
  const { ctx } = await contexteAvecBase([profil('lodevois-larzac-2024')], '2026-02-01')
  const alertes = async () =>
    (await faire(ctx, 'controle:list', LODEVE)).filter(c => c.code === 'engagement_en_retard')
  expect((await alertes()).map(a => a.elements.map(e => e.valeur))).toEqual([
    ['2024-12-31', '2025-12-31'],
    ['2024-12-31', '2025-12-31'],
  ])
  await faire(ctx, 'engagements:noter', { ...LODEVE, code: 'pe_statistiques', date: '2024-12-31' })
  expect((await alertes()).map(a => a.elements.length)).toEqual([2, 1])
  expect((await alertes())[1]?.message).toContain('(dû le 31/12/2025)')
})

test('Un code inconnu, un jour qui n’existe pas, un territoire inconnu sont refusés', async () => {
  const { ctx } = await contexteAvecBase([profil('creuse-2023')])
  const noter = (champs: object) =>
    refuserSansTrace(ctx, 'engagements:noter', {
      ...CREUSE,
      code: 'base_ressources',
      date: '2023-03-14',
      ...champs,
    })
  expect(await noter({ code: 'lune' })).toMatchObject({ code: 'engagement_inconnu', champ: 'code' })
  expect(await noter({ date: '2023-02-30' })).toMatchObject({ code: 'date_inconnue', champ: 'date' })
  expect(await noter({ territoire: 'agence:lune' })).toMatchObject({ champ: 'territoire' })
  expect(await refuserSansTrace(ctx, 'engagements:retirer', { id: 12 })).toMatchObject({
    code: 'engagement_note_inconnu',
  })
})
