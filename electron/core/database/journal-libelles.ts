import type { Channel } from '../../../shared/contract.ts'
import { formatJourFr, parseJour } from '../../../shared/domain/dates.ts'

/** What each act is called on the screen of the journal. */
const ACTIONS = {
  'base:creer': 'Base créée',
  'base:sauvegarder': 'Base sauvegardée',
  'conventions:ajouter': 'Convention ajoutée',
  'conventions:modifier': 'Convention modifiée',
  'bilans:importer': 'Bilan importé',
  'objectifs:fixer': 'Objectif fixé',
  'engagements:noter': 'Engagement noté',
  'engagements:retirer': 'Fait d’un engagement retiré',
  'engagements:retablir': 'Fait d’un engagement rétabli',
  'rapport:exporter': 'Rapport exporté',
  'titulaires:nommer': 'Titulaire nommé',
  'titulaires:modifier': 'Mandat modifié',
  'titulaires:retirer': 'Mandat retiré',
  'seances:creer': 'Séance créée',
  'seances:creerSerie': 'Séances créées en série',
  'seances:modifier': 'Séance modifiée',
  'seances:convoquer': 'Séance convoquée',
  'seances:ouvrir': 'Séance ouverte',
  'seances:clore': 'Séance close',
  'seances:rouvrir': 'Séance rouverte',
  'seances:annuler': 'Séance annulée',
  'seances:reconvoquer': 'Seconde convocation',
  'seances:actualiser': 'Ordre du jour mis à jour',
  'points:ajouter': 'Point ajouté',
  'points:modifier': 'Point modifié',
  'points:ordonner': 'Ordre du jour réordonné',
  'points:ecarter': 'Point écarté',
  'points:retablir': 'Point rétabli',
  'pieces:joindre': 'Pièce jointe',
  'pieces:ecarter': 'Pièce retirée',
  'pieces:retablir': 'Pièce rétablie',
  'presences:noter': 'Présences notées',
  'pouvoirs:donner': 'Pouvoir noté',
  'pouvoirs:revoquer': 'Pouvoir révoqué',
  'votes:enregistrer': 'Vote enregistré',
  'votes:corriger': 'Vote corrigé',
  'decisions:proposer': 'Projet de décision écrit',
  'decisions:modifier': 'Décision modifiée',
  'decisions:retirer': 'Projet de décision retiré',
  'decisions:cloturer': 'Décision close',
  'decisions:rouvrir': 'Décision rouverte',
  'decisions:suivre': 'Suite donnée à une décision',
  'decisions:exporter': 'Registre des décisions exporté',
  'actions:ajouter': 'Action ajoutée',
  'actions:modifier': 'Action modifiée',
  'actions:suivre': 'Action suivie',
  'documents:modifier': 'Document modifié',
  'documents:valider': 'Document validé',
  'documents:signer': 'Document signé',
  'documents:diffuser': 'Document diffusé',
  'documents:corriger': 'Nouvelle version d’un document',
  'documents:exporter': 'Document exporté',
  'rapport:ecrire': 'Chapitre du rapport écrit',
  'rapport:chapitreModifier': 'Chapitre du rapport modifié',
  'rapport:chapitreAjouter': 'Chapitre du rapport ajouté',
  'rapport:chapitresOrdonner': 'Chapitres du rapport réordonnés',
  'rapport:retenir': 'Source retenue',
  'rapport:relire': 'Rapport relu',
  'rapport:reprendre': 'Rapport repris',
  'rapport:valider': 'Rapport validé',
  'rapport:diffuser': 'Rapport diffusé',
  'rapport:corriger': 'Nouvelle version du rapport',
  'contributions:ajouter': 'Contribution ajoutée',
  'contributions:modifier': 'Contribution modifiée',
  'modeles:modifier': 'Modèle du rapport modifié',
  'logos:poser': 'Logo posé',
  'logos:retirer': 'Logo retiré',
  'images:ajouter': 'Image ajoutée',
  'fse:noter': 'Pièces justificatives notées',
  'fse:recevoir': 'Liste mensuelle reçue',
  'seances:dossier': 'Dossier de séance exporté',
} satisfies Partial<Record<Channel, string>>

const CLES: Record<string, string> = {
  aCreer: 'lignes créées',
  aModifier: 'lignes modifiées',
  identiques: 'lignes identiques',
  enErreur: 'lignes laissées de côté',
  seance: 'séance n°',
  point: 'point n°',
  piece: 'pièce n°',
  vote: 'vote n°',
  decision: 'décision n°',
  action: 'action n°',
  pouvoir: 'pouvoir n°',
  titulaire: 'mandat n°',
  fait: 'fait n°',
  document: 'document n°',
  seconde: 'séance n°',
  exercice: 'membres en exercice :',
  comptes: 'présents comptés :',
  requis: 'quorum :',
  points: 'points :',
  places: 'places :',
  annee: 'année',
  octets: 'octets :',
  contribution: 'contribution n°',
  mots: 'mots :',
  chapitres: 'chapitres :',
}

/** Codes that the journal keeps, in the words of the screens. */
const VALEURS: Record<string, string> = {
  adopte: 'adopté',
  rejete: 'rejeté',
  comite: 'comité',
  releve: 'relevé de décisions',
  compte_rendu: 'compte rendu',
  extrait: 'extrait de délibération',
  emargement: 'feuille d’émargement',
  a_ecrire: 'à écrire',
  en_cours: 'en cours',
  pret: 'prêt',
  ecarte: 'écarté',
  retabli: 'rétabli',
  ecartee: 'écartée',
  non_retenue: 'non imprimée',
  profil: 'celui de la convention',
  propre: 'le vôtre',
}

/** One French line for an act of the journal; an act of a later version keeps its own name. */
export function decrireActe(action: string, detail: Record<string, unknown>): string {
  const precisions = Object.entries(detail)
    .map(([cle, valeur]) => enClair(cle, valeur))
    .filter(texte => texte !== '')
  const nom = Object.entries(ACTIONS).find(([connue]) => connue === action)?.[1] ?? action
  return precisions.length === 0 ? nom : `${nom} : ${precisions.join(', ')}`
}

/** Fingerprints and the keys of a paper's phrases. */
const MUETTES = new Set(['sha256', 'cle'])

const enDate = (texte: string) => {
  const jour = parseJour(texte)
  return jour === undefined ? texte : formatJourFr(jour)
}

/** Numbers get their words, names stand alone; hashes and nested values are not for the screen. */
function enClair(cle: string, valeur: unknown): string {
  if (typeof valeur === 'number') return `${CLES[cle] ?? cle} ${valeur}`
  if (typeof valeur === 'string') return MUETTES.has(cle) ? '' : (VALEURS[valeur] ?? enDate(valeur))
  if (Array.isArray(valeur)) return valeur.filter(v => typeof v === 'string').join(' ; ')
  return ''
}
