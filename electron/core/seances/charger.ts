import { formatJourIso } from '../../../shared/domain/dates.ts'
import type { Piece, Point, Seance } from '../../../shared/domain/seance.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { listActionsOuvertes } from '../decisions/actions.ts'
import { type Cadre, getCadre } from './cadre.ts'
import { calculerDelai, findSeconde } from './delai.ts'
import { getLigneSeance, type LigneSeance } from './lignes.ts'
import { listMembres } from './membres.ts'
import { listPieces } from './pieces/lire-pieces.ts'
import {
  type LignePointComplete,
  lirePoint,
  listDecisionsParPoint,
  listLignesPoints,
} from './points/lire-points.ts'
import { getRangs, lireFeuille } from './presences/lire-presences.ts'
import { type Assemblee, calculerSituation, type Situation } from './presences/situation.ts'
import { resumerSeance } from './resume.ts'
import { getExercice } from './titulaires/exercice.ts'
import { listVotes } from './votes/lire-votes.ts'
import { direVoteACorriger } from './votes/votes-a-corriger.ts'

/** A meeting whole, as it stands now in the base; throws `seance_inconnue`. Synchronous, also inside a transaction. */
export function chargerSeance(ctx: Context, base: Base, id: number): Seance {
  const seance = getLigneSeance(base, id)
  const cadre = getCadre(base, seance)
  const { vivants, ecartes } = listLignesPoints(base, id)
  const assemblee = assembler(base, seance, cadre, vivants)
  const ouverture = calculerSituation(assemblee, 0)
  const pieces = listPieces(base, id)
  const points = composerPoints(base, assemblee, vivants, pieces)
  return {
    ...resumerSeance(seance, cadre, ouverture.quorum),
    ...lireEntete(seance),
    role: cadre.instance.role,
    reglement: cadre.reglement,
    regleQuorum: cadre.instance.quorum,
    exercice: assemblee.exercice,
    membres: assemblee.membres,
    presences: ouverture.presences,
    pouvoirs: listPouvoirsSeance(assemblee, ouverture, points),
    points,
    pointsEcartes: ecartes.map(p => ({ id: p.id, intitule: p.intitule })),
    pieces,
    actionsOuvertes: listActionsOuvertes(base, cleInstance(seance), ctx.aujourdhui()),
    dureeMin: points.reduce((somme, p) => somme + (p.dureeMin ?? 0), 0),
    delai: calculerDelai(base, seance, cadre.reglement),
    seconde: findSeconde(base, id)?.id ?? null,
    actes: listActes(base, id),
  }
}

function assembler(
  base: Base,
  seance: LigneSeance,
  cadre: Cadre,
  vivants: readonly LignePointComplete[],
): Assemblee & { seance: LigneSeance } {
  const membres = listMembres(base, seance, cadre.profil)
  const feuille = lireFeuille(base, seance.id)
  return {
    cadre,
    seance,
    membres,
    exercice: getExercice(seance, membres, feuille),
    feuille,
    rang: getRangs(vivants.map(p => p.id)),
  }
}

function composerPoints(
  base: Base,
  assemblee: Assemblee & { seance: LigneSeance },
  vivants: readonly LignePointComplete[],
  pieces: readonly Piece[],
): Point[] {
  const votes = listVotes(base, assemblee.seance.id)
  const decisions = listDecisionsParPoint(base, assemblee.seance.id)
  return vivants.map((ligne, i) => {
    const { vote, corriges } = votes.get(ligne.id) ?? { vote: null, corriges: [] }
    const situation = calculerSituation(assemblee, i + 1)
    const aCorriger = direVoteACorriger({ ...situation, numero: i + 1, vote })
    return {
      ...lirePoint(ligne, i + 1),
      ...situation,
      phrase: aCorriger === null ? situation.phrase : `${aCorriger}. ${situation.phrase}`,
      vote,
      votesCorriges: corriges,
      decisions: decisions.get(ligne.id) ?? [],
      pieces: pieces.filter(p => p.point === ligne.id),
    }
  })
}

function lireEntete(seance: LigneSeance) {
  return {
    convoqueeLe: seance.convoquee_le === null ? null : formatJourIso(seance.convoquee_le),
    urgence: seance.urgence,
    ouverteA: seance.ouverte_a,
    closeA: seance.close_a,
    president: seance.president,
    secretaire: seance.secretaire,
    notes: seance.notes,
    motif: seance.motif,
  }
}

/** Every proxy of the meeting, each as it stood when it was given: at the opening, or at the item from which it counts. */
function listPouvoirsSeance(
  { feuille }: Assemblee,
  ouverture: Situation,
  points: readonly Point[],
): Seance['pouvoirs'] {
  const moments = [ouverture, ...points]
  return feuille.pouvoirs.flatMap(({ id, revoque }) => {
    const donne = moments.flatMap(m => m.pouvoirs).find(p => p.id === id)
    return donne === undefined ? [] : [{ ...donne, revoque: revoque === 1 }]
  })
}

function cleInstance({ id, convention_id, instance, territoire }: LigneSeance) {
  return { convention: convention_id, instance, territoire, avant: id }
}

function listActes(base: Base, seance: number): Seance['actes'] {
  return base.sqlite
    .prepare(
      `SELECT version, fait_le AS faitLe, utilisateur, libelle FROM seance_actes
       WHERE seance_id = ? ORDER BY version, id`,
    )
    .all(seance) as Seance['actes']
}
