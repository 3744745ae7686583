import type { Request } from '../../../../shared/contract.ts'
import type { Reglement } from '../../../../shared/domain/instance.ts'
import { listSiegeants } from '../../../../shared/domain/presence.ts'
import type { Point, Seance, Vote } from '../../../../shared/domain/seance.ts'
import { estLa } from './appel.ts'
import { texts } from './texts.ts'

export const COMPTES = ['pour', 'contre', 'abstentions', 'blancs', 'nuls', 'nePrendPasPart'] as const
export type Compte = (typeof COMPTES)[number]
export type Sens = Vote['nominal'][number]['sens']
export type Mode = Vote['mode']
/** `cle` holds the line in its place while it is typed. */
type Reserve = { cle: number; auteur: string; texte: string }

/** A vote being typed; a count is null while its field is empty. `sens` is keyed by voice. */
export type BrouillonVote = {
  mode: Mode
  comptes: Record<Compte, number | null>
  reserves: Reserve[]
  sens: Record<string, Sens>
  voixPreponderante: 'pour' | 'contre' | null
}

/** One voice of a nominal vote: a member, or the one who holds a proxy, for its giver. */
export type Voix = { cle: string; place: string; mandant: string | null }

const VIDES: BrouillonVote['comptes'] = {
  pour: null,
  contre: null,
  abstentions: null,
  blancs: null,
  nuls: null,
  nePrendPasPart: null,
}

/** An empty vote, or the one to correct, as it was typed. */
export function commencerVote(mode: Mode, vote: Vote | null = null): BrouillonVote {
  if (!vote) return { mode, comptes: VIDES, reserves: [], sens: {}, voixPreponderante: null }
  return {
    mode: vote.mode,
    comptes: Object.fromEntries(COMPTES.map(c => [c, vote[c]])) as BrouillonVote['comptes'],
    reserves: vote.reserves.map((r, cle) => ({ cle, ...r })),
    sens: Object.fromEntries(vote.nominal.map(n => [cleVoix(n.place, n.mandant), n.sens])),
    voixPreponderante: vote.voixPreponderante,
  }
}

const cleVoix = (place: string, mandant: string | null) => (mandant === null ? place : `${place}>${mandant}`)

/** The voices of an item: members with a deliberative voice who are there, then the proxies that count. */
export function listVoix(
  point: Pick<Point, 'presences' | 'pouvoirs'>,
  { membres, reglement }: Pick<Seance, 'membres'> & { reglement: Pick<Reglement, 'visio'> },
): Voix[] {
  const etats = new Map(listSiegeants(point.presences, reglement).map(p => [p.place, p.etat]))
  const presents = membres.filter(m => m.voix === 'deliberative' && !m.vacant && estLa(etats.get(m.place)))
  return [
    ...presents.map(m => ({ cle: m.place, place: m.place, mandant: null })),
    ...point.pouvoirs
      .filter(p => p.compte)
      .map(p => ({ cle: cleVoix(p.mandataire, p.mandant), place: p.mandataire, mandant: p.mandant })),
  ]
}

const COMPTE_DU_SENS: Record<Sens, Compte> = {
  pour: 'pour',
  contre: 'contre',
  abstention: 'abstentions',
  ne_prend_pas_part: 'nePrendPasPart',
}

/**
 * The counts of the vote: typed, or those of the voices when the vote is nominal. An empty field is 0. By consensus,
 * whoever is in no other count is for.
 */
export function compterVote(
  b: BrouillonVote,
  voix: readonly Voix[],
  votants: number,
): Record<Compte, number> {
  if (b.mode === 'nominal') return compterVoix(b, voix)
  const brouillon = b.mode === 'consensus' ? resteEnPour(b, votants) : b
  return Object.fromEntries(COMPTES.map(c => [c, brouillon.comptes[c] ?? 0])) as Record<Compte, number>
}

function compterVoix(b: BrouillonVote, voix: readonly Voix[]): Record<Compte, number> {
  const comptes = { pour: 0, contre: 0, abstentions: 0, blancs: 0, nuls: 0, nePrendPasPart: 0 }
  for (const { cle } of voix) {
    const sens = b.sens[cle]
    if (sens) comptes[COMPTE_DU_SENS[sens]]++
  }
  return comptes
}

/** Counts that have a field in each mode; the others are computed, or cannot happen. */
export function listChamps(mode: Mode): readonly Compte[] {
  if (mode === 'nominal') return []
  return mode === 'consensus' ? ['contre', 'abstentions', 'nePrendPasPart'] : COMPTES
}

export type Somme = { somme: number; juste: boolean; phrase: string }

/** The running sum against the voters, in words: « Il manque 2 voix ». */
export function direSomme(comptes: Record<Compte, number>, votants: number): Somme {
  const somme = COMPTES.reduce((total, c) => total + comptes[c], 0)
  if (somme === votants) return { somme, juste: true, phrase: texts.vote.sommeJuste(somme) }
  const phrase =
    somme < votants
      ? texts.vote.manque(votants - somme, somme, votants)
      : texts.vote.trop(somme - votants, somme, votants)
  return { somme, juste: false, phrase }
}

/**
 * Whether the voice that decides must be asked: a tie, in a body that has one, not in a secret ballot, and not where it is
 * read from the president's own line of a nominal vote.
 */
export function demandeVoix(
  mode: Mode,
  comptes: Record<Compte, number>,
  seance: Pick<Seance, 'president'> & { reglement: Pick<Reglement, 'voixPreponderante' | 'majorite'> },
): boolean {
  const { voixPreponderante, majorite } = seance.reglement
  if (voixPreponderante === null || majorite.regle !== 'exprimes') return false
  if (comptes.pour === 0 || comptes.pour !== comptes.contre) return false
  if (mode === 'nominal') return voixPreponderante.de !== 'president' || seance.president === null
  return mode === 'main_levee'
}

/** What the fields leave over goes to « pour ». */
export function resteEnPour(b: BrouillonVote, votants: number): BrouillonVote {
  const autres = COMPTES.reduce((total, c) => total + (c === 'pour' ? 0 : (b.comptes[c] ?? 0)), 0)
  return { ...b, comptes: { ...b.comptes, pour: Math.max(0, votants - autres) } }
}

/** Every voice not said yet votes « pour ». */
export function resteDesVoixPour(b: BrouillonVote, voix: readonly Voix[]): BrouillonVote {
  return { ...b, sens: { ...Object.fromEntries(voix.map(v => [v.cle, 'pour' as const])), ...b.sens } }
}

type EnvoiVote = Omit<Request<'votes:enregistrer'>, 'point' | 'version'>

/** The vote as `votes:enregistrer` wants it; the voice that decides only where it was asked. */
export function preparerVote(
  b: BrouillonVote,
  voix: readonly Voix[],
  votants: number,
  seance: Parameters<typeof demandeVoix>[2],
): EnvoiVote {
  const comptes = compterVote(b, voix, votants)
  return {
    mode: b.mode,
    ...comptes,
    reserves: b.reserves.flatMap(({ auteur, texte }) =>
      texte.trim() === '' ? [] : [{ auteur: auteur.trim(), texte: texte.trim() }],
    ),
    nominal: b.mode === 'nominal' ? listLignes(b, voix) : [],
    voixPreponderante: demandeVoix(b.mode, comptes, seance) ? b.voixPreponderante : null,
  }
}

function listLignes(b: BrouillonVote, voix: readonly Voix[]): Vote['nominal'] {
  return voix.flatMap(({ cle, place, mandant }) => {
    const sens = b.sens[cle]
    return sens ? [{ place, mandant, sens }] : []
  })
}
