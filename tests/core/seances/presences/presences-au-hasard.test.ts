import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dispatch } from '../../../../electron/core/handlers.ts'
import type { RegleQuorum } from '../../../../shared/domain/instance.ts'
import type { EtatPresence } from '../../../../shared/domain/seance.ts'
import {
  COMMISSION,
  faire,
  ouvrirConseil,
  profilAvecCommission,
  refuserSansTrace,
} from '../../../helpers/reunion.ts'

const DELIBERATIFS = [1, 2, 3, 4, 5, 6].map(n => `elu:${n}`).concat([1, 2, 3].map(n => `partenaire:${n}`))
const PLACES = [...DELIBERATIFS, 'expert:1', 'expert:2']
const POINTS = 3

/** What was accepted, and nothing else: item 0 is the opening. */
type Journal = {
  mouvements: { point: number; place: string; etat: EtatPresence }[]
  pouvoirs: { id: number; mandant: string; mandataire: string; de: number; jusqua: number }[]
}

/** Reads the rules again from their text, one chair at a time, without any code of the product. */
function recompter(journal: Journal, point: number, regle: RegleQuorum) {
  const etat = (place: string) => {
    for (let k = point; k >= 0; k -= 1) {
      const ici = journal.mouvements.filter(m => m.place === place && m.point === k)
      const dernier = ici[ici.length - 1]
      if (dernier !== undefined) return dernier.etat
    }
    return 'absent'
  }
  // A CCAS wants its members in the room; the other two bodies take those on the screen.
  const assis = DELIBERATIFS.filter(p => etat(p) === 'present' || (etat(p) === 'visio' && regle !== 'ccas'))
  const representes = DELIBERATIFS.filter(p => etat(p) === 'represente')
  let pouvoirs = 0
  for (const p of journal.pouvoirs) {
    const enCours = p.de <= point && point < p.jusqua
    const donneurLa = assis.includes(p.mandant) || representes.includes(p.mandant)
    if (enCours && assis.includes(p.mandataire) && !donneurLa) pouvoirs += 1
  }
  const requis =
    regle === 'comite_departemental_emploi'
      ? Math.ceil(DELIBERATIFS.length / 2)
      : Math.floor(DELIBERATIFS.length / 2) + 1
  const comptes = regle === 'ccas' ? assis.length : assis.length + representes.length + pouvoirs
  return {
    votants: assis.length + representes.length + pouvoirs,
    comptes,
    atteint: comptes >= requis,
  }
}

const place = fc.constantFrom(...PLACES)
const moment = fc.integer({ min: 0, max: POINTS })
const acte = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      genre: fc.constant('presence' as const),
      point: moment,
      place,
      etat: fc.constantFrom<EtatPresence>('present', 'visio', 'represente', 'excuse', 'absent'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      genre: fc.constant('pouvoir' as const),
      point: moment,
      mandant: place,
      mandataire: place,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ genre: fc.constant('revocation' as const), point: moment, rang: fc.nat(3) }),
  },
)
type Acte = typeof acte extends fc.Arbitrary<infer A> ? A : never

/** The roll that opens the meeting: mostly there, so that pouvoirs find a holder and quorums are near their limit. */
const appel = fc.tuple(
  ...PLACES.map(p =>
    fc.record({
      place: fc.constant(p),
      etat: fc.constantFrom<EtatPresence>('present', 'present', 'visio', 'excuse', 'absent'),
    }),
  ),
)

type Ouvert = Awaited<ReturnType<typeof ouvrirConseil>>

/** Plays one act; what the application accepts is written in the journal of the oracle. */
async function jouer({ ctx, seance, points }: Ouvert, journal: Journal, a: Acte): Promise<void> {
  const point = a.point === 0 ? null : points[a.point - 1]
  if (a.genre === 'presence') {
    const presences = [{ place: a.place, etat: a.etat }]
    const { ok } = await dispatch(ctx, 'presences:noter', { seance: seance.id, point, presences })
    const possible = a.etat !== 'represente' || a.place.startsWith('partenaire')
    expect(ok).toBe(possible)
    if (ok) journal.mouvements.push({ point: a.point, place: a.place, etat: a.etat })
  } else if (a.genre === 'pouvoir') {
    const { mandant, mandataire } = a
    const reponse = await dispatch(ctx, 'pouvoirs:donner', { seance: seance.id, point, mandant, mandataire })
    if (!reponse.ok) return
    const id = Math.max(...reponse.value.pouvoirs.map(p => p.id))
    refuserChevauchement(journal, { mandant, mandataire, de: a.point })
    journal.pouvoirs.push({ id, mandant, mandataire, de: a.point, jusqua: Number.POSITIVE_INFINITY })
  } else {
    const pouvoir = journal.pouvoirs[a.rang]
    if (pouvoir === undefined) return
    const { ok } = await dispatch(ctx, 'pouvoirs:revoquer', { pouvoir: pouvoir.id, point })
    expect(ok).toBe(pouvoir.jusqua === Number.POSITIVE_INFINITY && (a.point === 0 || a.point > pouvoir.de))
    if (ok) pouvoir.jusqua = a.point
  }
}

/** What was accepted may not give one member two pouvoirs at one item, nor pass a pouvoir on. */
function refuserChevauchement(
  journal: Journal,
  nouveau: { mandant: string; mandataire: string; de: number },
): void {
  for (const p of journal.pouvoirs) {
    if (p.jusqua <= nouveau.de) continue
    expect(p.mandant).not.toBe(nouveau.mandant)
    expect(p.mandataire).not.toBe(nouveau.mandataire)
    expect(p.mandant).not.toBe(nouveau.mandataire)
    expect(p.mandataire).not.toBe(nouveau.mandant)
  }
}

it('gives at each item the votants and the quorum that a naive count of the accepted acts gives', async () => {
  const regles = fc.constantFrom<RegleQuorum>('ccas', 'commission_permanente', 'comite_departemental_emploi')
  await fc.assert(
    fc.asyncProperty(
      regles,
      appel,
      fc.array(acte, { minLength: 8, maxLength: 30 }),
      async (regle, roll, actes) => {
        const ouvert = await ouvrirConseil([profilAvecCommission(regle)], COMMISSION)
        const { ctx } = ouvert
        await faire(ctx, 'presences:noter', { seance: ouvert.seance.id, presences: roll })
        const journal: Journal = { mouvements: roll.map(m => ({ ...m, point: 0 })), pouvoirs: [] }
        for (const a of actes) await jouer(ouvert, journal, a)
        const seance = await faire(ctx, 'seances:get', { seance: ouvert.seance.id })
        for (const [i, point] of seance.points.entries()) {
          const attendu = recompter(journal, i + 1, regle)
          expect(point.votants).toBe(attendu.votants)
          expect(point.quorum.atteint).toBe(attendu.atteint)
          expect(point.quorum.comptes).toBe(attendu.comptes)
          expect(point.pouvoirs.every(p => p.compte || p.raison !== null)).toBe(true)
        }
        await voterPartout(ouvert, journal, regle)
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)

/** An item takes the vote of exactly its votants, with its quorum, and no other. */
async function voterPartout({ ctx, points }: Ouvert, journal: Journal, regle: RegleQuorum): Promise<void> {
  for (const rang of [2, 3]) {
    const { votants, atteint } = recompter(journal, rang, regle)
    const vote = { point: points[rang - 1], mode: 'main_levee' }
    await refuserSansTrace(ctx, 'votes:enregistrer', { ...vote, pour: votants + 1 })
    const { ok } = await dispatch(ctx, 'votes:enregistrer', { ...vote, pour: votants })
    expect(ok).toBe(atteint)
  }
}
