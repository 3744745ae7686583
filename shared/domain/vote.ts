import { AppError } from './erreurs.ts'
import type { Reglement } from './instance.ts'
import { aVoix, listSiegeants } from './presence.ts'
import type { Quorum } from './reponses.ts'
import type { MembreSeance, Pouvoir, Presence, Vote } from './seance.ts'
import { departager } from './voix-preponderante.ts'
import { depouiller } from './vote-nominal.ts'
import { type Comptes, decrireVote } from './vote-phrase.ts'

/** What the secretary gives: the input of `votes:enregistrer` without its item. */
export type SaisieVote = Pick<Vote, 'mode' | keyof Comptes | 'reserves' | 'nominal' | 'voixPreponderante'>

export type DemandeVote = {
  saisie: SaisieVote
  /** Who may vote at the item, pouvoirs included. */
  votants: number
  presents: number
  pouvoirs: Pouvoir[]
  membres: MembreSeance[]
  presences: Presence[]
  quorum: Quorum
  reglement: Reglement
  /** Chair of the meeting; null when the meeting has none yet. */
  president: string | null
  /** Chairs in exercise, when they were frozen at the opening; else those of `membres`. */
  exercice?: number
}

export type ResultatVote = Comptes &
  Pick<Vote, 'exprimes' | 'votants' | 'verdict' | 'voixPreponderante' | 'phrase'>

/**
 * Counts a vote and gives its verdict. Suffrages exprimés are pour and contre; blancs, nuls and abstentions are not
 * (`regles.md`). Refuses a vote without quorum and sums that differ from the votants. By consensus, members who are in no
 * other count are for; an opposition prevents the decision there and in a body that decides by consensus.
 */
export function calculerVote(demande: DemandeVote): ResultatVote {
  const d = { ...demande, presences: listSiegeants(demande.presences, demande.reglement) }
  checkQuorum(d)
  const comptes = compter(d)
  checkSomme(comptes, d.votants)
  const exprimes = comptes.pour + comptes.contre
  const regle = d.saisie.mode === 'consensus' ? 'consensus' : d.reglement.majorite.regle
  const voix = departager(d, comptes, regle)
  const verdict = juger(comptes, regle, voix)
  const phrase = decrireVote({
    comptes,
    mode: d.saisie.mode,
    regle,
    verdict,
    voix,
    reglement: d.reglement,
    reserves: d.saisie.reserves.length,
    exercice: d.exercice ?? d.membres.filter(aVoix).length,
    presents: d.presents,
    pouvoirs: d.pouvoirs.filter(p => p.compte).length,
    votants: d.votants,
  })
  return { ...comptes, exprimes, votants: d.votants, verdict, voixPreponderante: voix, phrase }
}

function juger({ pour, contre }: Comptes, regle: 'consensus' | 'exprimes', voix: 'pour' | 'contre' | null) {
  if (regle === 'consensus') return pour > 0 && contre === 0 ? 'adopte' : 'rejete'
  return pour > contre || (pour > 0 && pour === contre && voix === 'pour') ? 'adopte' : 'rejete'
}

function compter(d: DemandeVote): Comptes {
  const { mode, nominal, pour, contre, abstentions, blancs, nuls, nePrendPasPart } = d.saisie
  const donnes = { pour, contre, abstentions, blancs, nuls, nePrendPasPart }
  if (mode === 'nominal') return depouiller(d, donnes)
  if (nominal.length > 0)
    throw new AppError(
      'vote_nominal_inattendu',
      'Les voix ne se donnent nom par nom que dans un vote nominal. Choisissez ce mode, ou ne donnez que les totaux.',
      { champ: 'nominal' },
    )
  if (mode !== 'consensus' || pour > 0) return donnes
  return { ...donnes, pour: Math.max(0, d.votants - sommer(donnes)) }
}

function sommer(comptes: Comptes): number {
  return Object.values(comptes).reduce((total, n) => total + n, 0)
}

function checkQuorum({ quorum }: DemandeVote): void {
  if (quorum.atteint) return
  throw new AppError('quorum_non_atteint', `Ce point ne peut pas être mis aux voix. ${quorum.phrase}`, {
    champ: 'point',
    requis: quorum.requis,
    comptes: quorum.comptes,
  })
}

const NOMS: Record<keyof Comptes, string> = {
  pour: 'pour',
  contre: 'contre',
  abstentions: 'abstention',
  blancs: 'blanc',
  nuls: 'nul',
  nePrendPasPart: 'ne prend pas part',
}

function checkSomme(comptes: Comptes, votants: number): void {
  const somme = sommer(comptes)
  if (somme === votants) return
  const cles: (keyof Comptes)[] = ['pour', 'contre', 'abstentions', 'blancs', 'nuls', 'nePrendPasPart']
  const detail = cles.filter(c => comptes[c] > 0).map(c => `${comptes[c]} ${NOMS[c]}`)
  const ecart = Math.abs(somme - votants)
  const manque = somme < votants ? 'il en manque' : 'il y en a en trop :'
  throw new AppError(
    'somme_votes',
    `Les voix saisies sont ${somme} (${detail.join(', ') || 'aucune'}) pour ${votants} ${votants > 1 ? 'votants' : 'votant'} : ${manque} ${ecart}. Vérifiez chaque nombre, ou la feuille de présence.`,
    { champ: 'pour', somme, votants },
  )
}
