import type { Base } from '../../electron/core/database/open.ts'
import { inTransaction } from '../../electron/core/database/transaction.ts'
import { getJour } from '../../shared/domain/dates.ts'
import { normaliserLibelle } from '../../shared/domain/texte.ts'

const PLACES = ['elu:1', 'dga_solidarites:1', 'directeur_dihcs:1', 'directeur_territorial:1']
const POINTS = 6
const DECISIONS = 5
const ACTIONS = 2
const LE = '2023-01-01T00:00:00.000Z'

/** 400 meetings of one committee with their rolls, 2 000 numbered decisions and 4 000 followed actions: many more years than a convention has. */
export function remplirComite(base: Base, seances = 400): Promise<void> {
  return inTransaction(base, () => {
    const depart = getJour('2016-01-04')
    for (let i = 0; i < seances; i++) ecrireSeance(base, depart + i * 7, i)
  })
}

function ecrireSeance(base: Base, jour: number, i: number): void {
  const seance = inserer(
    base,
    "INSERT INTO seances (convention_id, instance, date, heure, lieu, etat, convocation, exercice, cree_le) VALUES (1, 'comite_strategique', ?, '14:00', 'Melun', 'close', 1, 4, ?)",
    [jour, LE],
  )
  for (const [rang, place] of PLACES.entries())
    inserer(base, 'INSERT INTO mouvements (seance_id, place, etat) VALUES (?, ?, ?)', [
      seance,
      place,
      (i + rang) % 5 === 0 ? 'excuse' : 'present',
    ])
  for (let p = 1; p <= POINTS; p++) {
    const point = inserer(
      base,
      "INSERT INTO points (seance_id, rang, type, intitule, objet, etat) VALUES (?, ?, 'decision', ?, 'libre', 'traite')",
      [seance, p, `Point ${p}`],
    )
    if (p <= DECISIONS) ecrireDecision(base, { seance, point, jour, rang: i * DECISIONS + p })
  }
}

function ecrireDecision(
  base: Base,
  { seance, point, jour, rang }: { seance: number; point: number; jour: number; rang: number },
): void {
  const titre = `Décision n° ${rang} relative à l’accompagnement des bénéficiaires`
  const articles = JSON.stringify([{ verbe: 'APPROUVE', texte: 'la proposition présentée en séance.' }])
  inserer(
    base,
    "INSERT INTO votes (seance_id, point_id, mode, exercice, presents, pouvoirs, votants, pour, contre, abstentions, blancs, nuls, ne_prend_pas_part, verdict, phrase, quorum, fait_le, utilisateur) VALUES (?, ?, 'consensus', 4, 4, 0, 4, 4, 0, 0, 0, 0, 0, 'adopte', 'Adopté.', '{}', ?, 'mesure')",
    [seance, point, LE],
  )
  const decision = inserer(
    base,
    "INSERT INTO decisions (convention_id, instance, annee, numero, seance_id, point_id, date, titre, articles, etat, responsable, echeance, recherche, cree_le) VALUES (1, 'comite_strategique', ?, ?, ?, ?, ?, ?, ?, 'adoptee', 'Direction', ?, ?, ?)",
    [2016, rang, seance, point, jour, titre, articles, jour + 90, normaliserLibelle(titre), LE],
  )
  for (let a = 0; a < ACTIONS; a++) {
    const action = inserer(
      base,
      "INSERT INTO actions (convention_id, instance, seance_id, decision_id, intitule, responsable, echeance, etat, recherche, cree_le) VALUES (1, 'comite_strategique', ?, ?, ?, 'Direction', ?, ?, ?, ?)",
      [
        seance,
        decision,
        `Action ${a}`,
        jour + 60,
        a === 0 ? 'faite' : 'a_faire',
        `action ${a} direction`,
        LE,
      ],
    )
    inserer(
      base,
      "INSERT INTO action_suivis (action_id, version, jour, fait_le, utilisateur, etat, avancement) VALUES (?, 2, ?, ?, 'mesure', 'en_cours', 50)",
      [action, jour + 30, LE],
    )
  }
}

function inserer(base: Base, sql: string, valeurs: (number | string)[]): number {
  return Number(base.sqlite.prepare(sql).run(...valeurs).lastInsertRowid)
}
