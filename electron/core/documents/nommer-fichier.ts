import type { DocumentSeance, FormatDocument } from '../../../shared/domain/document.ts'
import { codeDepuisLibelle } from '../../../shared/domain/texte.ts'
import { nomDeFichier } from '../rapport/fichiers.ts'
import type { DonneesDocument } from './modeles/donnees.ts'

const NOMS: Record<DocumentSeance['type'], string> = {
  convocation: 'Convocation',
  emargement: 'Emargement',
  releve: 'Releve-de-decisions',
  compte_rendu: 'Compte-rendu',
  extrait: 'Extrait',
}

/** `Extrait-2023-01-2023-12-15-conseil-administration.docx`: no two papers of a meeting share a name. */
export function nommerFichier(
  { seance, decisions }: DonneesDocument,
  document: DocumentSeance,
  format: FormatDocument,
): string {
  const decision = decisions.find(d => d.id === document.decision)
  const membre = seance.membres.find(m => m.place === document.membre)
  const parties = [
    NOMS[document.type],
    ...(decision === undefined ? [] : [decision.numero ?? String(decision.id)]),
    seance.date,
    codeDepuisLibelle(seance.instance),
    ...(seance.territoire === null ? [] : [codeDepuisLibelle(seance.territoire)]),
    ...(membre === undefined ? [] : [codeDepuisLibelle(membre.place), codeDepuisLibelle(membre.nom ?? '')]),
    ...(document.version > 1 ? [`v${document.version}`] : []),
    ...(document.etat === 'brouillon' ? ['brouillon'] : []),
  ]
  return nomDeFichier(parties.filter(p => p !== '').join('-'), format)
}
