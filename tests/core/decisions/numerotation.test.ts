import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Base } from '../../../electron/core/database/open.ts'
import { inTransaction } from '../../../electron/core/database/transaction.ts'
import { appliquerVerdict } from '../../../electron/core/decisions/verdict.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import { baseDuComite } from '../../helpers/comite.ts'

const JOURS = ['2022-02-01', '2022-11-30', '2023-01-15', '2023-06-20'].map(getJour)
const INSTANCES = ['comite_strategique', 'reunion_mensuelle']
const LE = '2023-01-01T00:00:00.000Z'
type Vote = { point: number; verdict: 'adopte' | 'rejete' }
type Numero = { id: number; instance: string; annee: number | null; numero: number | null }

test('Quel que soit l’ordre des votes et des corrections, les numéros d’une instance et d’une année se suivent et ne changent jamais', async () => {
  const { base } = await baseDuComite()
  const vote = fc.record({
    point: fc.nat({ max: 11 }),
    verdict: fc.constantFrom('adopte' as const, 'rejete' as const),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(vote, { maxLength: 40 }), async votes => {
      await inTransaction(base, vider)
      await inTransaction(base, preparer)
      const connus = new Map<number, number>()
      for (const v of votes) {
        await inTransaction(base, () => voter(base, v))
        for (const { id, numero } of lire(base)) {
          if (connus.has(id)) expect(numero).toBe(connus.get(id))
          if (numero !== null) connus.set(id, numero)
        }
      }
      for (const numeros of Map.groupBy(lire(base), n => `${n.instance} ${n.annee}`).values()) {
        const donnes = numeros.flatMap(n => (n.numero === null ? [] : [n.numero]))
        expect(donnes.sort((a, b) => a - b)).toEqual(donnes.map((_, i) => i + 1))
      }
    }),
    { numRuns: 60 },
  )
})

function lire(base: Base): Numero[] {
  return base.sqlite.prepare('SELECT id, instance, annee, numero FROM decisions').all() as Numero[]
}

function vider(base: Base): void {
  base.sqlite.exec(
    'DELETE FROM decision_actes; DELETE FROM decisions; DELETE FROM votes; DELETE FROM points; DELETE FROM seances',
  )
}

/** Eight meetings of two bodies over two years; twelve items, two decisions on each. */
function preparer(base: Base): void {
  const { sqlite } = base
  for (let i = 0; i < 12; i++) {
    const [jour, instance] = [JOURS[i % JOURS.length], INSTANCES[i % 2 === 0 ? 0 : 1]]
    sqlite
      .prepare(
        `INSERT INTO seances (id, convention_id, instance, date, etat, convocation, cree_le) VALUES (?, 1, ?, ?, 'ouverte', 1, '')`,
      )
      .run(i, instance, jour)
    sqlite
      .prepare(
        `INSERT INTO points (id, seance_id, rang, type, intitule, objet) VALUES (?, ?, 1, 'decision', 'P', 'libre')`,
      )
      .run(i, i)
    for (const titre of ['A', 'B'])
      sqlite
        .prepare(
          `INSERT INTO decisions (convention_id, instance, seance_id, point_id, date, titre, etat, recherche, cree_le)
           VALUES (1, ?, ?, ?, ?, ?, 'projet', '', '')`,
        )
        .run(instance, i, i, jour, titre)
  }
}

function voter(base: Base, { point, verdict }: Vote): void {
  base.sqlite
    .prepare(
      `INSERT INTO votes (seance_id, point_id, mode, exercice, presents, pouvoirs, votants, pour, contre, abstentions,
         blancs, nuls, ne_prend_pas_part, verdict, phrase, quorum, fait_le, utilisateur)
       VALUES (?, ?, 'main_levee', 4, 4, 0, 4, 4, 0, 0, 0, 0, 0, ?, '', '{}', ?, 'essai')`,
    )
    .run(point, point, verdict, LE)
  appliquerVerdict(base, { point, verdict, bases: new Map() })
}
