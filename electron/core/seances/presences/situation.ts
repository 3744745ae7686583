import { calculerPresence } from '../../../../shared/domain/presence.ts'
import { annoncerQuorum } from '../../../../shared/domain/quorum-a-venir.ts'
import type { Quorum } from '../../../../shared/domain/reponses.ts'
import type { MembreSeance, Pouvoir, Presence } from '../../../../shared/domain/seance.ts'
import type { Cadre } from '../cadre.ts'
import type { LigneSeance } from '../lignes.ts'
import { type Feuille, listPouvoirs, listPresences, type PouvoirDonne, type Rang } from './lire-presences.ts'

/** Who is there at one moment of a meeting, and what they may decide. */
export type Situation = {
  presences: Presence[]
  pouvoirs: Pouvoir[]
  quorum: Quorum
  votants: number
  phrase: string
}

export type Assemblee = {
  cadre: Pick<Cadre, 'instance' | 'reglement'>
  seance: Pick<LigneSeance, 'etat' | 'convocation' | 'ouverte_a'>
  exercice: number
  membres: MembreSeance[]
  feuille: Feuille
  rang: Rang
}

/**
 * The situation at a rank of the agenda (0: the opening). Before the opening, when only excuses are known, and where nobody
 * was noted, the quorum says what will be required and does not claim that it failed.
 */
export function calculerSituation(a: Assemblee, jusque: number): Situation {
  const presences = trier(listPresences(a.feuille, a.rang, jusque), a.membres)
  const { tenus, revoques } = listPouvoirs(a.feuille, a.rang, jusque)
  const repris = revoques.map(p => ecarter(p, 'Ce pouvoir a été repris par celui qui l’avait donné.'))
  if (presences.length === 0 || estAVenir(a.seance))
    return { ...annoncer(a), presences, pouvoirs: [...tenus.map(p => ecarter(p, ATTENTE)), ...repris] }
  const { pouvoirs, quorum, votants, phrase } = calculerPresence({
    regle: a.cadre.instance.quorum,
    reglement: a.cadre.reglement,
    convocation: a.seance.convocation,
    exercice: a.exercice,
    membres: a.membres,
    presences,
    pouvoirs: tenus,
  })
  return { presences, pouvoirs: [...pouvoirs, ...repris], quorum, votants, phrase }
}

function estAVenir({ etat, ouverte_a }: Assemblee['seance']): boolean {
  return etat === 'prevue' || etat === 'convoquee' || (etat === 'annulee' && ouverte_a === null)
}

const ATTENTE = 'L’appel n’a pas encore été fait.'

function annoncer({ cadre, seance, exercice }: Assemblee) {
  const annonce = annoncerQuorum({
    regle: cadre.instance.quorum,
    exercice,
    convocation: seance.convocation,
  })
  const phrase = decrireSansAppel(seance.etat, annonce)
  return { quorum: { ...annonce, phrase }, votants: 0, phrase }
}

function decrireSansAppel(etat: LigneSeance['etat'], annonce: Quorum): string {
  if (etat === 'sans_quorum')
    return `Aucune présence n’a été notée : le quorum de ${annonce.requis} n’est pas atteint.`
  return etat === 'close' ? 'Aucune présence n’a été notée.' : annonce.phrase
}

function ecarter(pouvoir: PouvoirDonne, raison: string): Pouvoir {
  return { ...pouvoir, compte: false, raison }
}

function trier(presences: Presence[], membres: readonly MembreSeance[]): Presence[] {
  const ordre = new Map(membres.map((m, i) => [m.place, i]))
  const rang = (p: Presence) => ordre.get(p.place) ?? membres.length
  return presences.toSorted((x, y) => rang(x) - rang(y))
}
