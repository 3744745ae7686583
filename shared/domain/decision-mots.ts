import type { Action, Decision } from './decision.ts'

/** States of decisions and actions, as every screen, list and export names them. */
export const ETATS_DECISION: Record<Decision['etat'], string> = {
  projet: 'projet',
  adoptee: 'adoptée',
  rejetee: 'rejetée',
  realisee: 'réalisée',
  abandonnee: 'abandonnée',
  remplacee: 'remplacée',
}

export const ETATS_ACTION: Record<Action['etat'], string> = {
  a_faire: 'à faire',
  en_cours: 'en cours',
  faite: 'faite',
  abandonnee: 'abandonnée',
}

export const CHOIX_SUITE: Record<Decision['suites'][number]['choix'], string> = {
  maintenir: 'Maintenir',
  ajuster: 'Ajuster',
  abandonner: 'Abandonner',
}
