import { describe, expect, it } from 'vitest'
import type { Seance } from '../../../../shared/domain/seance.ts'
import {
  COMMISSION,
  convoquerConseil,
  faire,
  feuille,
  LODEVE,
  ouvrirConseil,
  profilAvecCommission,
  refuserSansTrace,
} from '../../../helpers/reunion.ts'

const votants = (seance: Seance) => seance.points.map(p => p.votants)
const commission = () => ouvrirConseil([profilAvecCommission('commission_permanente')], COMMISSION)

describe('feuille de présence', () => {
  it('takes a whole roll as one act', async () => {
    const { ctx, seance } = await ouvrirConseil()
    const presences = [
      ...feuille('administrateur', 'present', 9),
      ...feuille('administrateur', 'visio', 1, 10),
      ...feuille('administrateur', 'excuse', 2, 11),
      ...feuille('administrateur', 'absent', 7, 13),
    ]
    const apres = await faire(ctx, 'presences:noter', { seance: seance.id, presences })
    expect(apres.version).toBe(seance.version + 1)
    expect(apres.presences).toHaveLength(19)
    expect(apres.quorum).toMatchObject({ requis: 10, presents: 9, atteint: false })
    expect(apres.actes.at(-1)?.libelle).toBe(
      'Présences notées : 9 présents, 1 en visioconférence, 2 excusés, 7 absents',
    )
  })

  it('stores no line of a roll that holds one mistake', async () => {
    const { ctx, seance } = await ouvrirConseil()
    const noter = (ligne: Record<string, unknown>) =>
      refuserSansTrace(ctx, 'presences:noter', {
        seance: seance.id,
        presences: [...feuille('administrateur', 'present', 5), ligne],
      })
    expect(await noter({ place: 'administrateur:20', etat: 'present' })).toMatchObject({
      code: 'place_inconnue',
      champ: 'place',
    })
    expect(await noter({ place: 'administrateur:5', etat: 'absent' })).toMatchObject({
      code: 'place_en_double',
      champ: 'place',
    })
    expect(await noter({ place: 'administrateur:6', etat: 'represente', par: 'Mme X' })).toMatchObject({
      code: 'representation_impossible',
      champ: 'etat',
    })
    expect((await noter({ place: 'pas une place', etat: 'present' })).code).toBe('demande_invalide')
  })

  it('follows who arrives and who leaves from an item on', async () => {
    const { ctx, seance, points } = await ouvrirConseil()
    const noter = (point: number | null | undefined, presences: unknown) =>
      faire(ctx, 'presences:noter', { seance: seance.id, point, presences })
    await noter(null, feuille('administrateur', 'present', 10))
    await noter(points[1], [{ place: 'administrateur:11', etat: 'present' }])
    const apres = await noter(points[2], feuille('administrateur', 'absent', 2))
    expect(votants(apres)).toEqual([10, 11, 9])
    expect(apres.points.map(p => p.quorum.atteint)).toEqual([true, true, false])
    expect(apres.actes.at(-1)?.libelle).toBe('Présences notées à partir du point « Budget » : 2 absents')
    const corrige = await noter(points[2], [{ place: 'administrateur:1', etat: 'present' }])
    expect(votants(corrige)).toEqual([10, 11, 10])
  })

  it('takes only what was announced before the opening', async () => {
    const { ctx, seance, points } = await convoquerConseil(
      [profilAvecCommission('commission_permanente')],
      COMMISSION,
    )
    const apres = await faire(ctx, 'presences:noter', {
      seance: seance.id,
      presences: [
        { place: 'elu:1', etat: 'excuse' },
        { place: 'partenaire:1', etat: 'represente', par: 'M. Remplaçant' },
      ],
    })
    expect(apres.presences).toHaveLength(2)
    const presents = { seance: seance.id, presences: feuille('elu', 'present', 2) }
    expect(await refuserSansTrace(ctx, 'presences:noter', presents)).toMatchObject({
      code: 'appel_avant_ouverture',
      champ: 'etat',
    })
    const plusTard = { seance: seance.id, point: points[1], presences: feuille('elu', 'excuse', 1) }
    expect((await refuserSansTrace(ctx, 'presences:noter', plusTard)).code).toBe('appel_avant_ouverture')
  })

  it('lets only a seat that may be represented be, and counts it', async () => {
    const { ctx, seance } = await commission()
    const apres = await faire(ctx, 'presences:noter', {
      seance: seance.id,
      presences: [
        ...feuille('elu', 'present', 3),
        { place: 'partenaire:1', etat: 'represente', par: 'M. Remplaçant' },
        ...feuille('expert', 'present', 2),
      ],
    })
    expect(apres.quorum).toMatchObject({ requis: 5, presents: 3, comptes: 4, atteint: false })
    expect(votants(apres)).toEqual([4, 4, 4])
  })

  it('refuses one person on two chairs', async () => {
    const { ctx, seance } = await commission()
    const noter = (presences: unknown) => ({ seance: seance.id, presences })
    const deux = [
      { place: 'partenaire:1', etat: 'represente', par: 'Mme Élodie Durand' },
      { place: 'partenaire:2', etat: 'represente', par: 'mme elodie  durand' },
    ]
    expect(await refuserSansTrace(ctx, 'presences:noter', noter(deux))).toMatchObject({
      code: 'deux_sieges',
      champ: 'par',
    })
    await faire(ctx, 'presences:noter', noter(deux.slice(0, 1)))
    expect((await refuserSansTrace(ctx, 'presences:noter', noter(deux.slice(1)))).code).toBe('deux_sieges')
    const libere = [{ place: 'partenaire:1', etat: 'absent' }, ...deux.slice(1)]
    expect((await faire(ctx, 'presences:noter', noter(libere))).presences).toHaveLength(2)
  })

  it('refuses a member who sits on one chair and represents another', async () => {
    const { ctx, seance } = await commission()
    await faire(ctx, 'titulaires:nommer', {
      convention: LODEVE,
      instance: COMMISSION,
      siege: 'elu',
      rang: 1,
      nom: 'Mme Martin',
      depuis: '2023-01-01',
    })
    await faire(ctx, 'presences:noter', { seance: seance.id, presences: feuille('elu', 'present', 1) })
    const presences = [{ place: 'partenaire:1', etat: 'represente', par: 'Mme Martin' }]
    expect(await refuserSansTrace(ctx, 'presences:noter', { seance: seance.id, presences })).toMatchObject({
      code: 'deux_sieges',
      champ: 'par',
    })
  })

  it('refuses an item of another meeting, and a closed meeting', async () => {
    const { ctx, seance } = await ouvrirConseil()
    const autre = await faire(ctx, 'seances:creer', {
      convention: LODEVE,
      instance: 'comite_pilotage',
      date: '2023-12-20',
    })
    const { points } = await faire(ctx, 'points:ajouter', {
      seance: autre.id,
      type: 'debat',
      intitule: 'Ailleurs',
    })
    const presences = feuille('administrateur', 'present', 10)
    const ailleurs = { seance: seance.id, point: points.at(-1)?.id, presences }
    expect(await refuserSansTrace(ctx, 'presences:noter', ailleurs)).toMatchObject({
      code: 'point_autre_seance',
      champ: 'point',
    })
    await faire(ctx, 'presences:noter', { seance: seance.id, presences })
    await faire(ctx, 'seances:clore', { seance: seance.id, heure: '16:00' })
    const tard = { seance: seance.id, presences }
    expect((await refuserSansTrace(ctx, 'presences:noter', tard)).code).toBe('etat_seance')
  })

  it('says which votes a later correction of the roll leaves to correct, and touches none', async () => {
    const { ctx, seance, points } = await ouvrirConseil()
    const presences = feuille('administrateur', 'present', 10)
    await faire(ctx, 'presences:noter', { seance: seance.id, presences })
    await faire(ctx, 'votes:enregistrer', { point: points[1], mode: 'main_levee', pour: 10 })
    const apres = await faire(ctx, 'presences:noter', {
      seance: seance.id,
      presences: [{ place: 'administrateur:11', etat: 'present' }],
    })
    expect(apres.actes.at(-1)?.libelle).toContain(
      'Le vote du point 2 a été compté pour 10 votants et la feuille de présence en donne 11 : corrigez-le',
    )
    const point = apres.points.find(p => p.id === points[1])
    expect(point?.vote?.votants).toBe(10)
    expect(point?.phrase).toMatch(/^Le vote du point 2 a été compté pour 10 votants/)
    await faire(ctx, 'seances:clore', { seance: seance.id, heure: '16:00' })
    const releve = { seance: seance.id, type: 'releve' } as const
    expect(await refuserSansTrace(ctx, 'documents:valider', releve)).toMatchObject({
      code: 'vote_a_corriger',
      champ: 'vote',
    })
  })

  it('writes no name in the journal nor in the history', async () => {
    const { ctx, base, seance } = await commission()
    const apres = await faire(ctx, 'presences:noter', {
      seance: seance.id,
      presences: [{ place: 'partenaire:1', etat: 'represente', par: 'Mme Secrète' }],
    })
    expect(JSON.stringify(base.sqlite.prepare('SELECT * FROM journal').all())).not.toContain('Secrète')
    expect(JSON.stringify(apres.actes)).not.toContain('Secrète')
  })
})
