import type { Output, Request } from '../../../shared/contract.ts'
import type { Action, Decision } from '../../../shared/domain/decision.ts'
import type { Tone } from '../../ui/state-badge.tsx'
import type { texts } from './texts.ts'

export type Engagement = Output<'engagements:list'>[number]
export type Fait = Engagement['faits'][number]
type Marque = { tone: Tone; symbole: string }

export const ETATS: Record<Decision['etat'], Marque> = {
  projet: { tone: 'neutre', symbole: '○' },
  adoptee: { tone: 'info', symbole: '●' },
  rejetee: { tone: 'non', symbole: '✕' },
  realisee: { tone: 'ok', symbole: '✓' },
  abandonnee: { tone: 'neutre', symbole: '–' },
  remplacee: { tone: 'neutre', symbole: '↷' },
}

export const ETATS_ACTION: Record<Action['etat'], Marque> = {
  a_faire: { tone: 'neutre', symbole: '○' },
  en_cours: { tone: 'info', symbole: '◐' },
  faite: { tone: 'ok', symbole: '✓' },
  abandonnee: { tone: 'neutre', symbole: '–' },
}

export const ETATS_ENGAGEMENT: Record<Engagement['etat'], Marque> = {
  tenu: { tone: 'ok', symbole: '✓' },
  en_cours: { tone: 'info', symbole: '◐' },
  non_tenu: { tone: 'non', symbole: '✕' },
  en_retard: { tone: 'attention', symbole: '▲' },
  a_venir: { tone: 'neutre', symbole: '○' },
}

/** « ouvertes » and « retard » are ways of following; the others are states of the decision. */
export type EtatCherche = 'tous' | 'ouvertes' | 'retard' | Decision['etat']
export type Filtres = {
  recherche: string
  instance: string | null
  etat: EtatCherche
  responsable: string | null
  /** False: every year of the convention. */
  anneeSeule: boolean
}
export const SANS_FILTRE: Filtres = {
  recherche: '',
  instance: null,
  etat: 'tous',
  responsable: null,
  anneeSeule: true,
}

/** Whether two sets of filters choose the same lines. */
export function sontMemesFiltres<T>(a: T, b: T): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** What the core is asked, for the list and for its export alike. */
export function demandeRegistre(
  convention: string,
  annee: number,
  filtres: Filtres,
): Request<'decisions:list'> {
  const { recherche, instance, etat, responsable, anneeSeule } = filtres
  return {
    convention,
    ...(anneeSeule ? { annee } : {}),
    ...(instance === null ? {} : { instance }),
    ...(responsable === null ? {} : { responsable }),
    ...(recherche.trim() === '' ? {} : { recherche: recherche.trim() }),
    ...demandeEtat(etat),
  }
}

function demandeEtat(etat: EtatCherche) {
  if (etat === 'tous') return {}
  if (etat === 'ouvertes') return { ouvertes: true }
  return etat === 'retard' ? { enRetard: true } : { etat }
}

/** What the vote gave: a draft has none yet, and only « rejetée » was refused. */
export function voteDe({ etat }: Pick<Decision, 'etat'>): keyof typeof texts.votes {
  if (etat === 'projet') return 'aucun'
  return etat === 'rejetee' ? 'rejete' : 'adopte'
}

/** Everyone in charge of something, once, in the order of the alphabet. */
export function listResponsables(liste: readonly { responsable: string | null }[]): string[] {
  return [...new Set(liste.flatMap(x => x.responsable ?? []))].sort((a, b) => a.localeCompare(b, 'fr'))
}

export type EtatActionCherche = 'ouvertes' | 'retard' | 'toutes'
export type FiltresActions = {
  recherche: string
  instance: string | null
  etat: EtatActionCherche
  responsable: string | null
}
export const ACTIONS_OUVERTES: FiltresActions = {
  recherche: '',
  instance: null,
  etat: 'ouvertes',
  responsable: null,
}

/** What the core is asked for the list of actions: every year, since an action outlives its own. */
export function demandeActions(convention: string, filtres: FiltresActions): Request<'actions:list'> {
  const { recherche, instance, etat, responsable } = filtres
  return {
    convention,
    ...(instance === null ? {} : { instance }),
    ...(responsable === null ? {} : { responsable }),
    ...(recherche.trim() === '' ? {} : { recherche: recherche.trim() }),
    ...(etat === 'ouvertes' ? { ouvertes: true } : {}),
    ...(etat === 'retard' ? { enRetard: true } : {}),
  }
}

const estOuverte = (a: Action) => a.etat === 'a_faire' || a.etat === 'en_cours'

/** Late first, then open ones by due date (those without one after), closed ones last. */
export function ordonnerActions(actions: readonly Action[]): Action[] {
  const rang = (a: Action) => (a.enRetard ? 0 : estOuverte(a) ? 1 : 2)
  const echeance = (a: Action) => a.echeance ?? '9999'
  return actions.toSorted(
    (a, b) => rang(a) - rang(b) || echeance(a).localeCompare(echeance(b)) || a.id - b.id,
  )
}

/** Late commitments first, then what is still to come, in the order of the text. */
export function ordonnerEngagements(engagements: readonly Engagement[]): Engagement[] {
  return engagements.toSorted((a, b) => Number(b.etat === 'en_retard') - Number(a.etat === 'en_retard'))
}

/** The joint update of the base de ressources, whatever its commitment is called. */
export const estBaseRessources = (code: string): boolean => code.replaceAll('-', '_') === 'base_ressources'

/** An action can be undone by noting what it was before. */
export function etatPrecedent(a: Action): Pick<Action, 'etat' | 'avancement' | 'preuve'> {
  return { etat: a.etat, avancement: a.avancement, preuve: a.preuve }
}

/** « faite » goes with 100 %, « à faire » with 0; in between, what was said stays. */
export function avancementSelon(etat: Action['etat'], avancement: number): number {
  if (etat === 'faite') return 100
  return etat === 'a_faire' ? 0 : avancement
}
