import { describe, expect, it } from 'vitest'
import {
  convoquerConseil,
  faire,
  feuille,
  ouvrirConseil,
  refuser,
  refuserSansTrace,
} from '../../../helpers/reunion.ts'

describe('ordre du jour', () => {
  it('takes items in order, trims their texts and keeps what each is about', async () => {
    const { ctx, seance } = await convoquerConseil()
    const apres = await faire(ctx, 'points:ajouter', {
      seance: seance.id,
      version: seance.version,
      type: 'debat',
      intitule: '  Délais  ',
      texte: ' Les délais montent. ',
      rapporteur: '  ',
      dureeMin: 20,
      indicateurs: ['delai_prescription_entree', 'entrees'],
    })
    expect(apres.points.map(p => p.numero)).toEqual(apres.points.map((_, i) => i + 1))
    expect(apres.points.at(-1)).toMatchObject({
      type: 'debat',
      objet: 'libre',
      intitule: 'Délais',
      texte: 'Les délais montent.',
      rapporteur: null,
      dureeMin: 20,
      indicateurs: ['delai_prescription_entree', 'entrees'],
      etat: 'a_traiter',
    })
    expect(apres.version).toBe(seance.version + 1)
    expect(apres.actes.at(-1)?.libelle).toBe('Point ajouté : « Délais »')
    expect(apres.dureeMin).toBe(20)
  })

  it('refuses an indicator that the catalogue does not hold or that is given twice', async () => {
    const { ctx, seance, points } = await convoquerConseil()
    const ajout = { seance: seance.id, type: 'debat', intitule: 'Chiffres' }
    const inconnu = { ...ajout, indicateurs: ['entrees', 'taux_sortie_lune'] }
    const double = { ...ajout, indicateurs: ['entrees', 'entrees'] }
    expect(await refuserSansTrace(ctx, 'points:ajouter', inconnu)).toMatchObject({
      code: 'indicateur_inconnu',
      champ: 'indicateurs',
    })
    expect(await refuserSansTrace(ctx, 'points:ajouter', double)).toMatchObject({
      code: 'indicateur_en_double',
      champ: 'indicateurs',
    })
    const modification = { point: points[0], indicateurs: ['rien'] }
    expect((await refuserSansTrace(ctx, 'points:modifier', modification)).code).toBe('indicateur_inconnu')
  })

  it('changes only what is given', async () => {
    const { ctx, points } = await convoquerConseil()
    await faire(ctx, 'points:modifier', { point: points[1], texte: 'Projet joint', dureeMin: 15 })
    const apres = await faire(ctx, 'points:modifier', { point: points[1], rapporteur: ' La directrice ' })
    expect(apres.points.find(p => p.id === points[1])).toMatchObject({
      intitule: 'Convention',
      texte: 'Projet joint',
      dureeMin: 15,
      rapporteur: 'La directrice',
    })
    expect((await refuserSansTrace(ctx, 'points:modifier', { point: points[1] })).code).toBe(
      'rien_a_modifier',
    )
  })

  it('takes a full new order and refuses one with a missing, foreign or repeated item', async () => {
    const { ctx, seance } = await convoquerConseil()
    const ids = seance.points.map(p => p.id)
    const inverse = ids.toReversed()
    const apres = await faire(ctx, 'points:ordonner', { seance: seance.id, points: inverse })
    expect(apres.points.map(p => p.id)).toEqual(inverse)
    expect(apres.points.map(p => p.numero)).toEqual(ids.map((_, i) => i + 1))
    for (const mauvais of [ids.slice(1), [...ids, 999], [...ids.slice(1), ids[1]], [...ids, ids[0]]])
      expect(
        await refuserSansTrace(ctx, 'points:ordonner', { seance: seance.id, points: mauvais }),
      ).toMatchObject({
        code: 'ordre_incomplet',
        champ: 'points',
      })
  })

  it('sets an item aside and brings it back at its place', async () => {
    const { ctx, points, seance } = await convoquerConseil()
    const avant = seance.points.map(p => p.id)
    const sans = await faire(ctx, 'points:ecarter', { point: points[1] })
    expect(sans.points.map(p => p.id)).toEqual(avant.filter(id => id !== points[1]))
    expect(sans.pointsEcartes).toEqual([{ id: points[1], intitule: 'Convention' }])
    expect((await refuserSansTrace(ctx, 'points:modifier', { point: points[1], texte: 'x' })).code).toBe(
      'point_ecarte',
    )
    expect((await refuserSansTrace(ctx, 'points:ecarter', { point: points[1] })).code).toBe('point_ecarte')
    const retabli = await faire(ctx, 'points:retablir', { point: points[1] })
    expect(retabli.points.map(p => p.id)).toEqual(avant)
    expect(retabli.pointsEcartes).toEqual([])
    expect((await refuserSansTrace(ctx, 'points:retablir', { point: points[1] })).code).toBe(
      'point_non_ecarte',
    )
  })

  it('refuses items that do not exist', async () => {
    const { ctx } = await convoquerConseil()
    for (const canal of ['points:ecarter', 'points:retablir'] as const)
      expect((await refuser(ctx, canal, { point: 999 })).code).toBe('point_inconnu')
    expect((await refuser(ctx, 'points:modifier', { point: 999, texte: '' })).code).toBe('point_inconnu')
    expect((await refuser(ctx, 'points:ajouter', { seance: 99, type: 'debat', intitule: 'x' })).code).toBe(
      'seance_inconnue',
    )
  })
})

describe('ordre du jour d’une séance ouverte', () => {
  it('adds as « questions diverses », at the end', async () => {
    const { ctx, seance } = await ouvrirConseil()
    const apres = await faire(ctx, 'points:ajouter', { seance: seance.id, type: 'debat', intitule: 'Divers' })
    expect(apres.points.at(-1)?.intitule).toBe('Divers')
    expect(apres.actes.at(-1)?.libelle).toBe('Point ajouté en questions diverses : « Divers »')
  })

  it('has one item under way at a time', async () => {
    const { ctx, points } = await ouvrirConseil()
    await faire(ctx, 'points:modifier', { point: points[0], etat: 'en_cours' })
    const apres = await faire(ctx, 'points:modifier', { point: points[1], etat: 'en_cours' })
    expect(points.map(id => apres.points.find(p => p.id === id)?.etat)).toEqual([
      'traite',
      'en_cours',
      'a_traiter',
    ])
  })

  it('keeps the place of what was treated, voted or marked by a movement', async () => {
    const { ctx, seance, points } = await ouvrirConseil()
    await faire(ctx, 'presences:noter', {
      seance: seance.id,
      presences: feuille('administrateur', 'present', 10),
    })
    await faire(ctx, 'points:modifier', { point: points[0], etat: 'traite' })
    const ids = seance.points.map(p => p.id)
    const echange = (a: number, b: number) =>
      ids.map(id => (id === points[a] ? points[b] : id === points[b] ? points[a] : id))
    const ordonner = (liste: (number | undefined)[]) => ({ seance: seance.id, points: liste })
    expect(await refuserSansTrace(ctx, 'points:ordonner', ordonner(echange(0, 1)))).toMatchObject({
      code: 'point_deja_traite',
      champ: 'points',
    })
    await faire(ctx, 'points:ordonner', ordonner(echange(1, 2)))
    await faire(ctx, 'points:ordonner', ordonner(ids))
    await faire(ctx, 'presences:noter', {
      seance: seance.id,
      point: points[2],
      presences: [{ place: 'administrateur:11', etat: 'present' }],
    })
    expect((await refuserSansTrace(ctx, 'points:ordonner', ordonner(echange(1, 2)))).code).toBe(
      'point_deja_traite',
    )
    expect((await refuserSansTrace(ctx, 'points:ecarter', { point: points[2] })).code).toBe('point_presences')
  })

  it('keeps a voted item on the agenda, to be decided', async () => {
    const { ctx, seance, points } = await ouvrirConseil()
    await faire(ctx, 'presences:noter', {
      seance: seance.id,
      presences: feuille('administrateur', 'present', 10),
    })
    const vote = await faire(ctx, 'votes:enregistrer', { point: points[1], mode: 'main_levee', pour: 10 })
    expect(vote.points.find(p => p.id === points[1])?.etat).toBe('traite')
    expect((await refuserSansTrace(ctx, 'points:ecarter', { point: points[1] })).code).toBe('point_vote')
    const enInformation = { point: points[1], type: 'information' }
    expect(await refuserSansTrace(ctx, 'points:modifier', enInformation)).toMatchObject({
      code: 'point_decide',
      champ: 'type',
    })
    expect((await refuserSansTrace(ctx, 'points:modifier', { point: points[1], etat: 'reporte' })).code).toBe(
      'point_vote',
    )
  })

  it('brings an item back after what was already begun', async () => {
    const { ctx, points } = await ouvrirConseil()
    await faire(ctx, 'points:ecarter', { point: points[0] })
    await faire(ctx, 'points:modifier', { point: points[1], etat: 'traite' })
    const apres = await faire(ctx, 'points:retablir', { point: points[0] })
    expect(apres.points.slice(-3).map(p => p.id)).toEqual([points[1], points[0], points[2]])
  })

  it('does not move items before the opening, and takes only notes once closed', async () => {
    const convoque = await convoquerConseil()
    const avance = { point: convoque.points[0], etat: 'en_cours' }
    expect((await refuserSansTrace(convoque.ctx, 'points:modifier', avance)).code).toBe('etat_seance')

    const { ctx, seance, points } = await ouvrirConseil()
    await faire(ctx, 'presences:noter', {
      seance: seance.id,
      presences: feuille('administrateur', 'present', 10),
    })
    await faire(ctx, 'seances:clore', { seance: seance.id, heure: '16:00' })
    const apres = await faire(ctx, 'points:modifier', { point: points[0], notes: 'Rien à signaler. ' })
    expect(apres.points.find(p => p.id === points[0])?.notes).toBe('Rien à signaler.')
    expect((await refuserSansTrace(ctx, 'points:modifier', { point: points[0], texte: 'x' })).code).toBe(
      'etat_seance',
    )
    const ajout = { seance: seance.id, type: 'debat', intitule: 'Trop tard' }
    expect((await refuserSansTrace(ctx, 'points:ajouter', ajout)).code).toBe('etat_seance')
  })

  it('refuses the later of two saves with what changed', async () => {
    const { ctx, seance, points } = await ouvrirConseil()
    await faire(ctx, 'points:modifier', { point: points[1], version: seance.version, texte: 'Premier' })
    const second = { point: points[1], version: seance.version, texte: 'Second' }
    const refus = await refuserSansTrace(ctx, 'points:modifier', second)
    expect(refus.code).toBe('modifie_ailleurs')
    expect(refus.message).toContain('Point modifié : « Convention »')
  })
})
