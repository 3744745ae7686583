import { describe, expect, it } from 'vitest'
import type { Context } from '../../../../electron/core/context.ts'
import { dispatch } from '../../../../electron/core/handlers.ts'
import type { Seance, Vote } from '../../../../shared/domain/seance.ts'
import {
  COMMISSION,
  faire,
  feuille,
  ouvrirConseil,
  profilAvecCommission,
  refuserSansTrace,
} from '../../../helpers/reunion.ts'

async function conseil(presents = 11) {
  const ouvert = await ouvrirConseil()
  await faire(ouvert.ctx, 'presences:noter', {
    seance: ouvert.seance.id,
    presences: feuille('administrateur', 'present', presents),
  })
  return ouvert
}

function voteDe(seance: Seance, point: number | undefined): Vote | null | undefined {
  return seance.points.find(p => p.id === point)?.vote
}

const projet = (ctx: Context, point: number | undefined) =>
  faire(ctx, 'decisions:proposer', {
    point,
    titre: 'Convention',
    articles: [{ verbe: 'APPROUVE', texte: 'la convention' }],
  })

describe('votes', () => {
  it('counts the voices, gives the verdict and keeps what it stands on', async () => {
    const { ctx, seance, points } = await conseil()
    await faire(ctx, 'pouvoirs:donner', {
      seance: seance.id,
      mandant: 'administrateur:12',
      mandataire: 'administrateur:1',
    })
    const apres = await faire(ctx, 'votes:enregistrer', {
      point: points[1],
      mode: 'main_levee',
      pour: 7,
      contre: 2,
      abstentions: 1,
      blancs: 0,
      nuls: 0,
      nePrendPasPart: 2,
    })
    expect(voteDe(apres, points[1])).toMatchObject({
      mode: 'main_levee',
      exercice: 19,
      presents: 11,
      pouvoirs: 1,
      votants: 12,
      pour: 7,
      contre: 2,
      abstentions: 1,
      nePrendPasPart: 2,
      exprimes: 9,
      verdict: 'adopte',
      remplace: null,
      motif: null,
    })
    expect(apres.actes.at(-1)?.libelle).toBe('Vote enregistré au point 2 : adopté')
  })

  it('refuses sums that do not fit, and stores nothing', async () => {
    const { ctx, points } = await conseil()
    for (const voix of [{ pour: 12 }, { pour: 10 }, { pour: 6, contre: 4, nuls: 2 }, {}]) {
      const refus = await refuserSansTrace(ctx, 'votes:enregistrer', {
        point: points[1],
        mode: 'main_levee',
        ...voix,
      })
      expect(refus.code).toBe('somme_votes')
      expect(refus.champ).not.toBeNull()
    }
    const negatif = { point: points[1], mode: 'main_levee', pour: 12, contre: -1 }
    expect((await refuserSansTrace(ctx, 'votes:enregistrer', negatif)).code).toBe('demande_invalide')
  })

  it('refuses a vote without quorum, on an item of information or put off, or before the opening', async () => {
    const { ctx, points } = await conseil(9)
    const voter = (point: number | undefined) =>
      refuserSansTrace(ctx, 'votes:enregistrer', { point, mode: 'main_levee', pour: 9 })
    const sansQuorum = await voter(points[1])
    expect(sansQuorum.message).toContain('quorum')
    expect(await voter(points[0])).toMatchObject({ code: 'point_sans_vote', champ: 'point' })
    await faire(ctx, 'points:modifier', { point: points[2], etat: 'reporte' })
    expect(await voter(points[2])).toMatchObject({ code: 'point_reporte', champ: 'point' })
    expect(await voter(999)).toMatchObject({ code: 'point_inconnu', champ: 'point' })
  })

  it('refuses a second vote on one item: a correction says why', async () => {
    const { ctx, points } = await conseil()
    const vote = { point: points[1], mode: 'main_levee', pour: 11 }
    await faire(ctx, 'votes:enregistrer', vote)
    expect((await refuserSansTrace(ctx, 'votes:enregistrer', vote)).code).toBe('vote_existant')
  })

  it('refuses consensus where the law counts voices', async () => {
    const { ctx, points } = await conseil()
    const vote = { point: points[1], mode: 'consensus' }
    expect(await refuserSansTrace(ctx, 'votes:enregistrer', vote)).toMatchObject({
      code: 'consensus_impossible',
      champ: 'mode',
    })
  })

  it('records a consensus with its reserves where the body decides so', async () => {
    const { ctx, seance, points } = await ouvrirConseil(
      [profilAvecCommission('aucun', 'consensus')],
      COMMISSION,
    )
    await faire(ctx, 'presences:noter', { seance: seance.id, presences: feuille('elu', 'present', 4) })
    const reserves = [{ auteur: 'Département', texte: 'Sous réserve du budget.' }]
    const vide = { point: points[1], mode: 'consensus', reserves: [{ auteur: ' ', texte: 'Non.' }] }
    expect(await refuserSansTrace(ctx, 'votes:enregistrer', vide)).toMatchObject({ champ: 'reserves' })
    const apres = await faire(ctx, 'votes:enregistrer', { point: points[1], mode: 'consensus', reserves })
    expect(voteDe(apres, points[1])).toMatchObject({ verdict: 'adopte', votants: 4, pour: 4, reserves })
  })

  it('counts a nominal vote name by name', async () => {
    const { ctx, points } = await conseil()
    const nominal = feuille('administrateur', 'present', 11).map(({ place }, i) => ({
      place,
      sens: i < 6 ? 'pour' : i < 9 ? 'contre' : 'abstention',
    }))
    const voter = (lignes: unknown) => ({ point: points[1], mode: 'nominal', nominal: lignes })
    expect(await refuserSansTrace(ctx, 'votes:enregistrer', voter(nominal.slice(1)))).toMatchObject({
      champ: 'nominal',
    })
    const apres = await faire(ctx, 'votes:enregistrer', voter(nominal))
    expect(voteDe(apres, points[1])).toMatchObject({ pour: 6, contre: 3, abstentions: 2, exprimes: 9 })
    expect(voteDe(apres, points[1])?.nominal).toHaveLength(11)
  })

  it('lets the president decide on a tie, but not in a secret ballot', async () => {
    const { ctx, seance, points } = await conseil(10)
    await faire(ctx, 'seances:modifier', { seance: seance.id, president: 'administrateur:1' })
    const partage = { pour: 5, contre: 5, voixPreponderante: 'pour' }
    const secret = { point: points[2], mode: 'secret', ...partage }
    expect(await refuserSansTrace(ctx, 'votes:enregistrer', secret)).toMatchObject({
      champ: 'voixPreponderante',
    })
    const apres = await faire(ctx, 'votes:enregistrer', { point: points[1], mode: 'main_levee', ...partage })
    expect(voteDe(apres, points[1])).toMatchObject({ verdict: 'adopte', voixPreponderante: 'pour' })
  })
})

describe('vote corrigé', () => {
  it('keeps the trace: a new row with its reason, the first still visible', async () => {
    const { ctx, base, points } = await conseil()
    const avant = await faire(ctx, 'votes:enregistrer', { point: points[1], mode: 'main_levee', pour: 11 })
    const premier = voteDe(avant, points[1])
    const correction = { vote: premier?.id, mode: 'main_levee', pour: 4, contre: 7 }
    expect((await refuserSansTrace(ctx, 'votes:corriger', { ...correction, motif: '  ' })).code).toBe(
      'demande_invalide',
    )
    const apres = await faire(ctx, 'votes:corriger', { ...correction, motif: 'Colonnes inversées' })
    expect(voteDe(apres, points[1])).toMatchObject({
      pour: 4,
      contre: 7,
      verdict: 'rejete',
      remplace: premier?.id,
      motif: 'Colonnes inversées',
    })
    expect(apres.points.find(p => p.id === points[1])?.votesCorriges).toEqual([premier])
    expect(apres.actes.at(-1)?.libelle).toBe('Vote corrigé au point 2 : rejeté (Colonnes inversées)')
    expect(base.sqlite.prepare('SELECT count(*) FROM votes').pluck().get()).toBe(2)
    const encore = { ...correction, motif: 'Encore' }
    expect((await refuserSansTrace(ctx, 'votes:corriger', encore)).code).toBe('vote_deja_corrige')
    expect((await refuserSansTrace(ctx, 'votes:corriger', { ...encore, vote: 99 })).code).toBe('vote_inconnu')
  })

  it('is checked as a vote is', async () => {
    const { ctx, points } = await conseil()
    const avant = await faire(ctx, 'votes:enregistrer', { point: points[1], mode: 'main_levee', pour: 11 })
    const mauvais = { vote: voteDe(avant, points[1])?.id, motif: 'Erreur', mode: 'main_levee', pour: 12 }
    expect((await refuserSansTrace(ctx, 'votes:corriger', mauvais)).code).toBe('somme_votes')
  })

  it('follows the roll that was corrected with it', async () => {
    const { ctx, seance, points } = await conseil()
    const avant = await faire(ctx, 'votes:enregistrer', { point: points[1], mode: 'main_levee', pour: 11 })
    await faire(ctx, 'presences:noter', {
      seance: seance.id,
      presences: feuille('administrateur', 'present', 1, 12),
    })
    const apres = await faire(ctx, 'votes:corriger', {
      vote: voteDe(avant, points[1])?.id,
      motif: 'Un membre présent avait été oublié',
      mode: 'main_levee',
      pour: 12,
    })
    expect(voteDe(apres, points[1])).toMatchObject({ presents: 12, votants: 12, pour: 12 })
    const feuilleSuivante = await faire(ctx, 'presences:noter', {
      seance: seance.id,
      presences: feuille('administrateur', 'excuse', 1, 13),
    })
    expect(feuilleSuivante.actes.at(-1)?.libelle).toBe('Présences notées : 1 excusé')
  })

  it('is recorded once when two windows do it at the same moment', async () => {
    const { ctx, base, seance, points } = await conseil()
    const vote = { point: points[1], version: seance.version + 1, mode: 'main_levee', pour: 11 }
    const reponses = await Promise.all([
      dispatch(ctx, 'votes:enregistrer', vote),
      dispatch(ctx, 'votes:enregistrer', vote),
    ])
    expect(reponses.map(r => (r.ok ? 'fait' : r.erreur.code)).toSorted()).toEqual([
      'fait',
      'modifie_ailleurs',
    ])
    expect(base.sqlite.prepare('SELECT count(*) FROM votes').pluck().get()).toBe(1)
  })

  it('keeps the number of a decision that it rejects', async () => {
    const { ctx, points } = await conseil()
    const { id } = await projet(ctx, points[1])
    const avant = await faire(ctx, 'votes:enregistrer', { point: points[1], mode: 'main_levee', pour: 11 })
    expect(await faire(ctx, 'decisions:get', { decision: id })).toMatchObject({
      etat: 'adoptee',
      numero: '2023-01',
    })
    await faire(ctx, 'votes:corriger', {
      vote: voteDe(avant, points[1])?.id,
      motif: 'Erreur de saisie',
      mode: 'main_levee',
      contre: 11,
    })
    expect(await faire(ctx, 'decisions:get', { decision: id })).toMatchObject({
      etat: 'rejetee',
      numero: '2023-01',
    })
    const encartee = { point: points[1] }
    expect((await refuserSansTrace(ctx, 'points:ecarter', encartee)).code).toBe('point_vote')
  })

  it('is possible after the meeting until a paper that tells it is validated', async () => {
    const { ctx, base, seance, points } = await conseil()
    const avant = await faire(ctx, 'votes:enregistrer', { point: points[1], mode: 'main_levee', pour: 11 })
    await faire(ctx, 'seances:clore', { seance: seance.id, heure: '16:00' })
    const corriger = (vote: number | undefined) => ({
      vote,
      motif: 'Erreur',
      mode: 'main_levee',
      pour: 10,
      contre: 1,
    })
    const apres = await faire(ctx, 'votes:corriger', corriger(voteDe(avant, points[1])?.id))
    const courant = voteDe(apres, points[1])?.id
    const ecrire = base.sqlite.prepare(
      "INSERT INTO documents (seance_id, type, version, etat) VALUES (?, 'releve', ?, ?)",
    )
    ecrire.run(seance.id, 1, 'valide')
    expect((await refuserSansTrace(ctx, 'votes:corriger', corriger(courant))).code).toBe('document_valide')
    ecrire.run(seance.id, 2, 'brouillon')
    expect(voteDe(await faire(ctx, 'votes:corriger', corriger(courant)), points[1])).toMatchObject({
      remplace: courant,
    })
    const neuf = { point: points[2], mode: 'main_levee', pour: 11 }
    expect((await refuserSansTrace(ctx, 'votes:enregistrer', neuf)).code).toBe('etat_seance')
  })
})
