import type { Base } from '../database/open.ts'
import type { LigneSeance } from '../seances/lignes.ts'
import { lireEcheance } from './checks.ts'
import { formatRecherche, lireTexte } from './texte-decision.ts'

type ActionLue = { intitule: string; responsable: string | null; echeance: number | null }

/** An action as it was typed, checked against the day of its meeting. */
export function lireActionSaisie(
  saisie: { intitule: string; responsable: string | null; echeance: string | null },
  jourSeance: number,
): ActionLue {
  return {
    intitule: saisie.intitule,
    responsable: lireTexte(saisie.responsable),
    echeance: lireEcheance(saisie.echeance, jourSeance),
  }
}

/** Stores an action of a meeting, carried by a decision or not (null). Gives its number. To be called inside a transaction. */
export function insererAction(
  base: Base,
  seance: LigneSeance,
  decision: number | null,
  { intitule, responsable, echeance }: ActionLue,
  creeLe: string,
): number {
  const { lastInsertRowid } = base.sqlite
    .prepare(
      `INSERT INTO actions (convention_id, instance, territoire, seance_id, decision_id, intitule, responsable, echeance,
         etat, recherche, cree_le) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'a_faire', ?, ?)`,
    )
    .run(
      seance.convention_id,
      seance.instance,
      seance.territoire,
      seance.id,
      decision,
      intitule,
      responsable,
      echeance,
      formatRecherche(intitule, responsable),
      creeLe,
    )
  return Number(lastInsertRowid)
}
