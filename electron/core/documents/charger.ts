import { formatJourIso } from '../../../shared/domain/dates.ts'
import type { Decision } from '../../../shared/domain/decision.ts'
import type { Seance } from '../../../shared/domain/seance.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { chargerActions } from '../decisions/actions.ts'
import { chargerDecisions } from '../decisions/charger.ts'
import { formatNumero } from '../decisions/lignes.ts'
import { getCadre } from '../seances/cadre.ts'
import { chargerSeance } from '../seances/charger.ts'
import { getLigneSeance } from '../seances/lignes.ts'
import type { DonneesDocument } from './modeles/donnees.ts'

/** What the papers of a meeting are made of, as it stands in the base. Synchronous, also inside a transaction. */
export function chargerDonnees(ctx: Context, base: Base, id: number): DonneesDocument {
  const seance = chargerSeance(ctx, base, id)
  const { profil } = getCadre(base, getLigneSeance(base, id))
  const aujourdhui = ctx.aujourdhui()
  const deLaSeance = (condition: string) => ({ condition, valeurs: [id] })
  const decisions = chargerDecisions(base, deLaSeance('d.seance_id = ?'), aujourdhui)
  return {
    seance,
    convention: profil,
    territoire:
      profil.territoires.liste.find(t => t.code === seance.territoire)?.libelle ?? seance.territoire,
    decisions,
    liees: lireLiees(base, decisions),
    actions: chargerActions(base, deLaSeance('a.seance_id = ?'), aujourdhui).filter(a =>
      compte(a, decisions),
    ),
    premiere: lireJour(base, seance.suiteDe),
    seconde: lireJour(base, seance.seconde),
  }
}

/** What a decision without effect had planned is not told. */
function compte(action: { decision: number | null }, decisions: readonly Decision[]): boolean {
  const decision = decisions.find(d => d.id === action.decision)
  return decision === undefined || (decision.etat !== 'projet' && decision.etat !== 'rejetee')
}

function lireLiees(base: Base, decisions: readonly Decision[]): DonneesDocument['liees'] {
  const lire = base.sqlite.prepare('SELECT id, annee, numero, titre FROM decisions WHERE id = ?')
  return decisions.flatMap(({ lien }) => {
    if (lien === null) return []
    const { id, titre, ...cle } = lire.get(lien.decision) as {
      id: number
      annee: number | null
      numero: number | null
      titre: string
    }
    return [{ id, titre, numero: formatNumero(cle) }]
  })
}

function lireJour(base: Base, seance: Seance['suiteDe']): string | null {
  return seance === null ? null : formatJourIso(getLigneSeance(base, seance).date)
}
