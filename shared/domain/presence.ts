import { AppError } from './erreurs.ts'
import type { Reglement, RegleQuorum } from './instance.ts'
import { formatMembre } from './membre.ts'
import { calculerQuorum } from './quorum.ts'
import type { Quorum } from './reponses.ts'
import type { EtatPresence, MembreSeance, Pouvoir, Presence } from './seance.ts'
import { normaliserLibelle } from './texte.ts'

type PouvoirDonne = Pick<Pouvoir, 'id' | 'mandant' | 'mandataire' | 'recuLe'>

type Situation = {
  regle: RegleQuorum
  reglement: Reglement
  convocation: 1 | 2
  /** Chairs in exercise. */
  exercice: number
  membres: MembreSeance[]
  /** State of each place at the item; a place that is not listed is absent. */
  presences: Presence[]
  /** Not revoked, in the order in which they were given. */
  pouvoirs: PouvoirDonne[]
}

/**
 * Who may vote at an item: members with a deliberative voice who are there, in visio or represented, and the pouvoirs that
 * count (CASF R. 123-18, CGCT L. 2121-20). `presents` are those who are there themselves, visio included.
 */
export function calculerPresence(s: Situation): {
  pouvoirs: Pouvoir[]
  quorum: Quorum
  votants: number
  presents: number
  phrase: string
} {
  const etats = new Map(listSiegeants(s.presences, s.reglement).map(p => [p.place, p.etat]))
  const votent = s.membres.filter(aVoix)
  const combien = (voulus: EtatPresence[]) =>
    votent.filter(m => voulus.includes(etats.get(m.place) ?? 'absent')).length
  const presents = combien(['present', 'visio'])
  const representes = combien(['represente'])
  const pouvoirs = trierPouvoirs(s, etats)
  const comptes = pouvoirs.filter(p => p.compte).length
  const quorum = calculerQuorum({
    regle: s.regle,
    exercice: s.exercice,
    presents,
    representes,
    pouvoirs: comptes,
    convocation: s.convocation,
  })
  const compte = { presents, visio: combien(['visio']), representes, pouvoirs: comptes }
  const suivent = s.presences.filter(p => p.etat === 'visio' && etats.get(p.place) !== 'visio').length
  return {
    pouvoirs,
    quorum,
    votants: presents + representes + comptes,
    presents,
    phrase: [
      raconter(compte),
      ...direSuivent(suivent, s.reglement),
      ...pouvoirs.flatMap(p => p.raison ?? []),
      quorum.phrase,
    ].join(' '),
  }
}

/** Presences as they count: a member in videoconference sits only where the body allows it (« physically present » for a CCAS, CASF R. 123-17). */
export function listSiegeants(
  presences: readonly Presence[],
  { visio }: Pick<Reglement, 'visio'>,
): Presence[] {
  return presences.map(p => (p.etat === 'visio' && !visio.admise ? { ...p, etat: 'absent' } : p))
}

function direSuivent(n: number, { visio }: Reglement): string[] {
  if (n === 0) return []
  const qui =
    n === 1
      ? '1 membre suit la séance en visioconférence sans compter ni voter'
      : `${n} membres suivent la séance en visioconférence sans compter ni voter`
  return [`${qui} : cette instance demande d’être présent sur place (${visio.reference}).`]
}

/** Whether a chair votes: it has a deliberative voice and is in exercise. */
export function aVoix(membre: MembreSeance): boolean {
  return membre.voix === 'deliberative' && !membre.vacant
}

function trierPouvoirs(s: Situation, etats: Map<string, EtatPresence>): Pouvoir[] {
  const comptes: PouvoirDonne[] = []
  return s.pouvoirs.map(p => {
    const raison = expliquerPouvoir(s, p, etats, comptes)
    if (raison === null) comptes.push(p)
    return { ...p, compte: raison === null, raison }
  })
}

/** Why a pouvoir adds no vote at this item, in one sentence; null when it does. */
function expliquerPouvoir(
  { reglement, membres, pouvoirs }: Situation,
  p: PouvoirDonne,
  etats: Map<string, EtatPresence>,
  comptes: PouvoirDonne[],
): string | null {
  const trouver = (place: string) => membres.find(m => m.place === place && aVoix(m))
  const [mandant, mandataire] = [trouver(p.mandant), trouver(p.mandataire)]
  if (mandant === undefined || mandataire === undefined)
    return `Le pouvoir de ${p.mandant} à ${p.mandataire} ne compte pas : l’un des deux n’a pas voix délibérative.`
  const debut = `Le pouvoir de ${formatMembre(mandant)} à ${formatMembre(mandataire)} ne compte pas : `
  if (reglement.pouvoirs === null) return `${debut}cette instance n’admet pas de pouvoir.`
  if (['present', 'visio', 'represente'].includes(etats.get(p.mandant) ?? ''))
    return `${debut}le mandant siège ou est représenté.`
  if (pouvoirs.some(autre => autre.mandant === p.mandataire && !estLa(etats, p.mandataire)))
    return `${debut}le mandataire a lui-même donné pouvoir, et un pouvoir ne se transmet pas.`
  if (!estLa(etats, p.mandataire)) return `${debut}le mandataire n’est pas là.`
  if (comptes.some(autre => autre.mandant === p.mandant)) return `${debut}le mandant a déjà donné pouvoir.`
  const tenus = comptes.filter(autre => autre.mandataire === p.mandataire).length
  return tenus < reglement.pouvoirs.parMembre
    ? null
    : `${debut}le mandataire en tient déjà ${tenus}, et chacun en tient ${reglement.pouvoirs.parMembre} au plus.`
}

function estLa(etats: Map<string, EtatPresence>, place: string): boolean {
  const etat = etats.get(place)
  return etat === 'present' || etat === 'visio'
}

function raconter(n: { presents: number; visio: number; representes: number; pouvoirs: number }): string {
  const total = n.presents + n.representes + n.pouvoirs
  return `${[
    `${compter(n.presents, 'présent')}${n.visio === 0 ? '' : ` (dont ${n.visio} en visioconférence)`}`,
    ...(n.representes === 0 ? [] : [compter(n.representes, 'représenté')]),
    compter(n.pouvoirs, 'pouvoir'),
    compter(total, 'votant'),
  ].join(', ')}.`
}

function compter(n: number, mot: string): string {
  return `${n} ${mot}${n > 1 ? 's' : ''}`
}

/**
 * Refuses a presence that the seat does not allow: a representative where the text names none, a substitute that nobody
 * named, somebody on a vacant chair, or a person who sits for a member marked as away.
 */
export function checkPresence(membre: MembreSeance, p: { etat: EtatPresence; par: string | null }): void {
  const qui = formatMembre(membre)
  const siege = p.etat === 'present' || p.etat === 'visio'
  if (membre.vacant && (siege || p.etat === 'represente'))
    refuser(
      'siege_vacant',
      'etat',
      membre,
      `Le siège « ${qui} » est vacant : personne n’y siège. Nommez d’abord son titulaire.`,
    )
  if (p.etat === 'represente' && !membre.representable)
    refuser(
      'representation_impossible',
      'etat',
      membre,
      `${qui} ne peut pas être représenté : le texte ne le prévoit pas pour ce siège. Notez-le présent, excusé ou absent.`,
    )
  if (p.par === null || p.etat === 'represente') return
  if (!siege)
    refuser(
      'remplacant_absent',
      'par',
      membre,
      `${qui} est noté absent ou excusé : « ${p.par} » ne peut pas siéger à sa place. Notez-le présent ou représenté.`,
    )
  checkSuppleant(membre, p.par)
}

function checkSuppleant(membre: MembreSeance, par: string): void {
  const qui = formatMembre(membre)
  if (membre.suppleant === null)
    refuser(
      'suppleant_inconnu',
      'par',
      membre,
      `Aucun suppléant n’est désigné pour ${qui} : « ${par} » ne peut pas siéger à sa place. ${membre.representable ? 'Notez le siège représenté.' : 'Désignez d’abord son suppléant.'}`,
    )
  else if (normaliserLibelle(membre.suppleant) !== normaliserLibelle(par))
    refuser(
      'suppleant_inconnu',
      'par',
      membre,
      `Le suppléant de ${qui} est ${membre.suppleant}, pas « ${par} ».`,
    )
}

function refuser(code: string, champ: string, membre: MembreSeance, message: string): never {
  throw new AppError(code, message, { champ, place: membre.place })
}
