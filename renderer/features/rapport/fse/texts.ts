import type { ListeMensuelle, PieceFse } from '../../../../shared/domain/fse.ts'
import { formatNombre } from '../../../../shared/domain/nombres.ts'

const pluriel = (n: number, un: string, plusieurs: string) => `${formatNombre(n)} ${n > 1 ? plusieurs : un}`

/** Short names, for a line of the table. */
const pieces: Record<PieceFse, string> = {
  eligibilite: 'éligibilité',
  prescription_diagnostic: 'prescription ou diagnostic',
  questionnaire_entree: 'questionnaire d’entrée',
  contrat: 'contrat',
  traces: 'traces',
  publicite: 'publicité',
  questionnaire_sortie: 'questionnaire de sortie',
  preuve_resultat: 'preuve du résultat',
}
const etatsListe: Record<ListeMensuelle['etat'], string> = {
  a_venir: 'À venir',
  attendue: 'Attendue',
  en_retard: 'En retard',
  recue: 'Reçue',
  recue_en_retard: 'Reçue en retard',
}

export const texts = {
  sans: 'Cette convention ne parle pas du Fonds social européen',
  sansTexte: 'Si un avenant le prévoit, ajoutez l’indicateur FSE dans l’écran Convention.',
  versConvention: 'Voir la convention',
  vues: { participants: 'Pièces des participants', grille: 'Grille', listes: 'Listes mensuelles' },
  choixVue: 'Partie du suivi FSE',

  resume: (complets: number, total: number) =>
    `${pluriel(complets, 'dossier complet', 'dossiers complets')} sur ${formatNombre(total)}.`,
  prive: 'Un dossier est une ligne de vos fichiers : Tandem ne garde ni nom, ni pièce, seulement leur place.',
  seulementManquantes: 'Seulement les dossiers incomplets',
  aucunParticipant: 'Aucun participant cette année',
  aucunParticipantTexte: 'Importez un bilan : chaque accompagnement de l’année sera une ligne ici.',
  tousComplets: 'Tous les dossiers sont complets',
  tousCompletsTexte: 'Décochez « Seulement les dossiers incomplets » pour les revoir.',
  nom: 'Participants et pièces justificatives',
  colonnes: {
    choix: 'Choisir',
    dossier: 'Dossier',
    dates: 'Parcours',
    pieces: 'Pièces',
  },
  dossier: (fichier: string, feuille: string | null, ligne: number) =>
    feuille === null || fichier.startsWith(`${feuille}.`)
      ? `${fichier}, ligne ${ligne}`
      : `${fichier}, ${feuille}, ligne ${ligne}`,
  choisir: (dossier: string) => `Choisir ${dossier}`,
  ligne: (fichier: string, feuille: string | null, ligne: number) =>
    feuille === null || fichier.startsWith(`${feuille}.`) ? `Ligne ${ligne}` : `${feuille}, ligne ${ligne}`,
  dates: (entree: string, sortie: string | null) =>
    sortie === null ? `Depuis le ${entree}` : `Du ${entree} au ${sortie}`,
  complet: { symbole: '✓', mot: 'Complet' },
  manquantes: (n: number) => ({ symbole: '✕', mot: pluriel(n, 'pièce manquante', 'pièces manquantes') }),
  pieces,
  etatsPieces: {
    manquante: { symbole: '✕', groupe: 'Manquantes', mot: 'Manquante' },
    presente: { symbole: '✓', groupe: 'Présentes', mot: 'Présente' },
    non_requise: { symbole: '–', groupe: 'Non requises', mot: 'Non requise' },
  },
  avecReference: (piece: string, reference: string) => `${piece} (${reference})`,
  suite: (lus: number, total: number) =>
    `Afficher la suite (${formatNombre(lus)} sur ${formatNombre(total)})`,
  toutChoisir: (n: number) => `Choisir les ${formatNombre(n)} affichés`,
  rienChoisir: 'Ne rien choisir',

  noter: 'Noter une pièce',
  noterAide:
    'Choisissez des dossiers dans le tableau. La référence dit où la pièce est rangée, jamais un nom.',
  piece: 'Pièce',
  etat: 'État',
  reference: 'Référence',
  referenceExemple: 'Classeur 2023, n° 41',
  noterPour: (n: number) => (n === 0 ? 'Noter' : `Noter pour ${pluriel(n, 'dossier', 'dossiers')}`),
  sansChoix: 'Choisissez d’abord un dossier dans le tableau.',
  trop: 'Mille dossiers au plus à la fois : réduisez le choix.',
  note: (piece: string, n: number) => `« ${piece} » : notée pour ${pluriel(n, 'dossier', 'dossiers')}.`,

  grille: (programme: string) => `Grille ${programme}`,
  programme: 'Programme',
  programmes: { fse_2014_2020: 'FSE 2014-2020', fse_plus_2021_2027: 'FSE+ 2021-2027' },
  participants: (n: string) => `Participants entrés dans l’année : ${n}`,
  exacte: 'Chiffres exacts, réservés aux membres du comité.',
  masquee: '▒ : effectif masqué au titre du secret statistique.',
  colonnesGrille: {
    code: 'Code',
    libelle: 'Indicateur',
    femmes: 'Femmes',
    hommes: 'Hommes',
    nonRenseigne: 'Non renseigné',
    total: 'Total',
  },
  masque: 'masqué',
  nonDisponible: 'non disponible',
  calcul: 'Calcul de la grille…',

  listes: 'Listes mensuelles',
  listesNote: 'Comparées à la base à leur réception ; rien n’en est conservé que les comptes et les lignes.',
  listesNom: 'Listes mensuelles de l’année',
  sansListe: 'Cette convention ne prévoit pas de liste mensuelle.',
  mois: 'Mois',
  attendueLe: (jour: string) => `attendue le ${jour}`,
  recueLe: 'Reçue le',
  differences: 'Différences avec la base',
  acte: 'Réception',
  etatsListe,
  recevoir: 'Enregistrer une réception',
  acteDe: (acte: string, mois: string) => `${acte} (${mois})`,
  remplacer: 'Recevoir de nouveau',
  dialogue: (mois: string) => `Liste de ${mois}`,
  fichier: 'Fichier reçu',
  choisirFichier: 'Choisir le fichier…',
  sansFichier: 'Choisissez le fichier reçu.',
  sansDate: 'Indiquez le jour de réception.',
  jour: 'Reçue le',
  enregistrer: 'Enregistrer la réception',
  lecture: 'Lecture de la liste…',
  recue: (mois: string) => `La réception de ${mois} est enregistrée.`,
  lignes: (n: number) => pluriel(n, 'ligne', 'lignes'),
  identiques: (n: number) => pluriel(n, 'identique', 'identiques'),
  aModifier: (n: number) => pluriel(n, 'différente dans la base', 'différentes dans la base'),
  absentesDeLaBase: (n: number) => pluriel(n, 'absente de la base', 'absentes de la base'),
  absentesDeLaListe: (n: number) => pluriel(n, 'absente de la liste', 'absentes de la liste'),
  conforme: 'Aucune différence',
  exemples: 'Voir les lignes',
  importer: 'Importer ce mois dans la base',
}
