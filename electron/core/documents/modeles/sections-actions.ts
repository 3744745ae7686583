import { formatDateEnMots } from '../../../../shared/domain/dates-en-mots.ts'
import type { Action } from '../../../../shared/domain/decision.ts'
import type { Bloc } from '../../../../shared/domain/document.ts'
import { sousTitre, tableau } from './blocs.ts'
import type { DonneesDocument } from './donnees.ts'

const ETATS: Record<Action['etat'], string> = {
  a_faire: 'À faire',
  en_cours: 'En cours',
  faite: 'Faite',
  abandonnee: 'Abandonnée',
}

/** What is to be done: the actions of the meeting, then those of earlier ones that are still open. */
export function composerActions(d: DonneesDocument): Bloc[] {
  const nouvelles = d.actions.filter(a => a.etat !== 'abandonnee')
  const reprises = d.seance.actionsOuvertes.filter(a => a.seance !== d.seance.id)
  return [
    ...tableauDesActions('actions', 'Actions décidées', nouvelles, a => numeroter(d, a)),
    ...tableauDesActions('actions:reprises', 'Actions des séances précédentes à poursuivre', reprises, etat),
  ]
}

function tableauDesActions(
  cle: string,
  titre: string,
  actions: readonly Action[],
  derniere: (action: Action) => string,
): Bloc[] {
  if (actions.length === 0) return []
  const entete = ['Action', 'Responsable', 'Échéance', cle === 'actions' ? 'Décision' : 'Avancement']
  const lignes = actions.map(a => [
    a.intitule,
    a.responsable ?? 'À désigner',
    a.echeance === null ? 'Sans date' : formatDateEnMots(a.echeance),
    derniere(a),
  ])
  return [sousTitre(cle, titre), tableau(`${cle}:tableau`, titre, [entete, ...lignes])]
}

function numeroter(d: DonneesDocument, action: Action): string {
  const decision = d.decisions.find(x => x.id === action.decision)
  return decision?.numero == null ? 'Hors décision' : decision.numero
}

function etat(a: Action): string {
  const avancement = a.etat === 'en_cours' ? ` (${a.avancement} %)` : ''
  return `${ETATS[a.etat]}${avancement}${a.enRetard ? ', en retard' : ''}`
}
