import { fusionnerFaits, listCalendrier } from '../../../../shared/domain/calendrier.ts'
import type { Convention } from '../../../../shared/domain/convention.ts'
import { getJour } from '../../../../shared/domain/dates.ts'
import type { Echeance } from '../../../../shared/domain/reponses.ts'
import type { Context } from '../../context.ts'
import { listSeancesTenues } from '../../conventions/seances-du-calendrier.ts'
import { listConventions } from '../../conventions/store.ts'
import { listTerritoires } from '../../conventions/territoires.ts'
import type { Base } from '../../database/open.ts'
import { chargerActions } from '../../decisions/actions.ts'
import { chargerDecisions } from '../../decisions/charger.ts'
import { listEngagements } from '../../decisions/engagements.ts'
import { listFaits } from '../../decisions/faits.ts'
import { listSeances } from '../../seances/lister.ts'
import type { DecisionVotee, VieConvention } from './vie-convention.ts'

/** The registers of one convention for the report of a year; a constant number of queries. */
export function lireVie(ctx: Context, id: number, profil: Convention, annee: number): VieConvention {
  const base = ctx.base()
  const jour = Math.min(ctx.aujourdhui(), getJour(`${annee + 1}-01-01`))
  const corps = new Set(
    profil.instances.filter(i => i.role === 'decision' || i.role === 'deliberation').map(i => i.code),
  )
  return {
    jour,
    engagements: listEngagements(base, id, profil, annee, jour),
    echeances: listEcheances(base, id, profil, annee, jour),
    seances: listSeances(base, { convention: profil.id, annee }).filter(s => corps.has(s.instance)),
    ...lireDecisions(base, id, annee, jour),
    actions: lireActions(base, id, annee, jour),
    conventions:
      profil.nature === 'protocole' ? listConventions(base).filter(c => c.nature === 'convention') : [],
    territoires: new Map(listTerritoires(base, id, profil).map(t => [t.code, t.libelle])),
  }
}

/** States are those of `jour`: what was done later still answers the date that it was for. */
function listEcheances(base: Base, id: number, profil: Convention, annee: number, jour: number): Echeance[] {
  const faits = fusionnerFaits(listSeancesTenues(base, id), listFaits(base, id))
  return listCalendrier(profil, jour, faits).filter(({ date }) =>
    (typeof date === 'string' ? date : date.au).startsWith(`${annee}-`),
  )
}

function lireDecisions(
  base: Base,
  id: number,
  annee: number,
  jour: number,
): Pick<VieConvention, 'decisions' | 'decisionsOuvertes'> {
  const [d1, d2] = [getJour(`${annee}-01-01`), getJour(`${annee}-12-31`)]
  const condition = `d.convention_id = ? AND d.etat <> 'projet' AND (s.date BETWEEN ? AND ? OR (s.date < ? AND d.etat = 'adoptee'))`
  const decisions = chargerDecisions(base, { condition, valeurs: [id, d1, d2, d1] }, jour)
  const phrases = lirePhrases(
    base,
    decisions.flatMap(d => d.vote ?? []),
  )
  const votees: DecisionVotee[] = decisions.map(d => ({
    ...d,
    resultat: d.vote === null ? null : (phrases.get(d.vote) ?? null),
  }))
  const deLAnnee = (d: DecisionVotee) => getJour(d.date) >= d1
  return { decisions: votees.filter(deLAnnee), decisionsOuvertes: votees.filter(d => !deLAnnee(d)) }
}

function lirePhrases(base: Base, votes: readonly number[]): Map<number, string> {
  const lignes = base.sqlite
    .prepare('SELECT id, phrase FROM votes WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(votes)) as { id: number; phrase: string }[]
  return new Map(lignes.map(l => [l.id, l.phrase]))
}

function lireActions(base: Base, id: number, annee: number, jour: number): VieConvention['actions'] {
  const condition = 's.convention_id = ? AND s.date BETWEEN ? AND ? AND a.decision_id IS NULL'
  const valeurs = [id, getJour(`${annee}-01-01`), getJour(`${annee}-12-31`)]
  return chargerActions(base, { condition, valeurs }, jour)
}
