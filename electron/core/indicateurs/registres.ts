import { fusionnerFaits } from '../../../shared/domain/calendrier.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import { getReglement } from '../../../shared/domain/reglement.ts'
import { listSeancesTenues } from '../conventions/seances-du-calendrier.ts'
import type { Base } from '../database/open.ts'
import { listFaits } from '../decisions/faits.ts'
import type { Intervalle } from './periode.ts'

/** A meeting held in the period; `presents` null when nobody called the roll. */
export type SeanceTenue = { instance: string; exercice: number; presents: number | null }

/** What governance is counted from, besides the convention. Days are day numbers. */
export type Registres = {
  /** Deeds of the register of commitments. */
  faits: readonly { code: string; jour: number }[]
  /** Every meeting of a body held or noted as held, whenever it was; once for a body and a day. */
  tenues: readonly { code: string; jour: number }[]
  /** Meetings of the period with their roll. */
  appels: readonly SeanceTenue[]
  /** Adopted decisions dated in the period, and those whose actions are all done on its last day; null while the register is unused. */
  decisions: { prises: number; realisees: number } | null
}

/** Reads the registers of one convention for a period. */
export function loadRegistres(
  base: Base,
  convention: number,
  profil: Convention,
  periode: Intervalle,
): Registres {
  const faits = listFaits(base, convention)
  const instances = new Set(profil.instances.map(i => i.code))
  const seances = listSeancesTenues(base, convention)
  const tenues = fusionnerFaits(seances, faits).filter(f => instances.has(f.code))
  const utilise = seances.length > 0 || aDesDecisions(base, convention)
  return {
    faits,
    tenues,
    appels: lireAppels(base, convention, profil, periode),
    decisions: utilise ? compterDecisions(base, convention, periode) : null,
  }
}

function aDesDecisions(base: Base, convention: number): boolean {
  const sql = 'SELECT 1 FROM decisions WHERE convention_id = ? AND numero IS NOT NULL LIMIT 1'
  return base.sqlite.prepare(sql).get(convention) !== undefined
}

type Appel = {
  id: number
  instance: string
  exercice: number | null
  siege: string | null
  presents: number
  visios: number
}

/** Only chairs with a deliberative voice count, at the opening: whoever arrives later is not there yet. A member on the screen is there where the body takes one. */
function lireAppels(
  base: Base,
  convention: number,
  profil: Convention,
  { d1, d2 }: Intervalle,
): SeanceTenue[] {
  const lignes = base.sqlite
    .prepare(
      `SELECT s.id, s.instance, s.exercice, substr(m.place, 1, instr(m.place, ':') - 1) AS siege,
         sum(CASE WHEN m.etat IN ('present', 'represente') THEN 1 ELSE 0 END) AS presents,
         sum(CASE WHEN m.etat = 'visio' THEN 1 ELSE 0 END) AS visios
       FROM seances s LEFT JOIN mouvements m ON m.seance_id = s.id AND m.point_id IS NULL
       WHERE s.convention_id = ? AND s.etat = 'close' AND s.date BETWEEN ? AND ? GROUP BY s.id, siege`,
    )
    .all(convention, d1, d2) as Appel[]
  return [...Map.groupBy(lignes, l => l.id).values()].map(appels => sommer(appels, profil))
}

function sommer(appels: Appel[], profil: Convention): SeanceTenue {
  const { instance = '', exercice = 0 } = appels[0] ?? {}
  const corps = profil.instances.find(i => i.code === instance)
  const admise = corps !== undefined && getReglement(corps).visio.admise
  const sieges = corps?.sieges ?? []
  const votants = new Set(sieges.filter(s => s.voix === 'deliberative').map(s => s.code))
  const appele = appels.some(a => a.siege !== null)
  const presents = appels
    .filter(a => votants.has(a.siege ?? ''))
    .reduce((n, a) => n + a.presents + (admise ? a.visios : 0), 0)
  return { instance, exercice: exercice ?? 0, presents: appele ? presents : null }
}

/**
 * Realised on the last day: at least one action done and every other done or given up; without actions, closed as
 * realised by then.
 */
function compterDecisions(
  base: Base,
  convention: number,
  { d1, d2 }: Intervalle,
): { prises: number; realisees: number } {
  const { prises, realisees } = base.sqlite
    .prepare(
      `WITH prises AS (
         SELECT d.id, CASE WHEN d.etat = 'realisee' AND d.close_le <= @d2 THEN 1 ELSE 0 END AS close FROM decisions d
         WHERE d.convention_id = @convention AND d.numero IS NOT NULL AND d.etat <> 'rejetee' AND d.date BETWEEN @d1 AND @d2),
       etats AS (
         SELECT a.decision_id, coalesce((SELECT h.etat FROM action_suivis h
           WHERE h.action_id = a.id AND h.jour <= @d2 ORDER BY h.id DESC LIMIT 1), 'a_faire') AS etat
         FROM actions a WHERE a.decision_id IN (SELECT id FROM prises)),
       actions_de AS (
         SELECT decision_id, sum(etat = 'faite') AS faites, sum(etat IN ('a_faire', 'en_cours')) AS restent
         FROM etats GROUP BY decision_id)
       SELECT count(*) AS prises, coalesce(sum(CASE WHEN e.decision_id IS NULL THEN p.close
         WHEN e.faites > 0 AND e.restent = 0 THEN 1 ELSE 0 END), 0) AS realisees
       FROM prises p LEFT JOIN actions_de e ON e.decision_id = p.id`,
    )
    .get({ convention, d1, d2 }) as { prises: number; realisees: number }
  return { prises, realisees }
}
