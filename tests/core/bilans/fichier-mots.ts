/** Words for one code. */
export type Mots = Record<string, readonly string[]>

/** Titles that offices give to the same column. */
export const ENTETES = {
  identifiant: ['N° allocataire', 'Dossier n°', 'Identifiant anonymisé', 'Réf. usager', 'IDE'],
  sexe: ['Civilité', 'H/F', 'Genre'],
  naissance: ['Année de naissance', 'Né(e) en', 'Année naiss.'],
  agence: ['Agence référente', 'Site', 'Lieu d’accompagnement', 'Agence PE'],
  mds: ['MDS de secteur', 'MDS référente', 'Maison départementale des solidarités'],
  acteur: ['Orienté par', 'Prescripteur', 'Qui a prescrit ?', 'Provenance'],
  prescription: ['Date de la demande', 'Orienté(e) le', 'Prescription', 'Date de saisine'],
  diagnostic: ['Diagnostic', 'Date RDV diagnostic', 'Diagnostiqué le'],
  entree: ['Pris en charge le', 'Début du parcours', 'Date d’intégration', 'Admis le'],
  prolongation: ['Reconduit le', 'Renouvellement', 'Date prolongation'],
  sortie: ['Clôturé le', 'Fin réelle', 'Date de sortie', 'Date d’arrêt'],
  motif: ['Issue du parcours', 'Raison de la sortie', 'Motif', 'Situation à la sortie'],
  brsa: ['Au RSA', 'Perçoit le RSA', 'Allocataire RSA', 'RSA (O/N)'],
  rqth: ['Travailleur handicapé', 'DEBOE', 'RQTH'],
  qpv: ['Adresse en QPV', 'Quartier prioritaire'],
  axe: ['Type de parcours', 'Axe', 'AG / ASE'],
  niveau: ['Dernier diplôme obtenu', 'Niveau scolaire'],
  duree: ['Ancienneté chômage', 'Tranche d’ancienneté'],
  freins: ['Problématiques repérées', 'Freins à lever', 'Difficultés sociales'],
  mesures: ['Réponses apportées', 'Actions engagées', 'Aides mobilisées'],
} as const

/** Labels that offices give to the same code. */
export const LIBELLES = {
  sexe: { femme: ['F', 'Madame', 'Femme'], homme: ['M.', 'Monsieur', 'H'] },
  agence: {
    'mitry-mory': ['Mitry-Mory', 'PE Mitry-Mory'],
    meaux: ['MEAUX', 'Agence de Meaux'],
    'dammarie-les-lys': ['Dammarie les Lys', 'Pôle emploi Dammarie-les-Lys'],
    montereau: ['Montereau'],
    torcy: ['Torcy', 'Agence PE de Torcy'],
    provins: ['Provins'],
  },
  mds: {
    meaux: ['MDS de Meaux', 'Meaux'],
    lagny: ['Lagny'],
    melun: ['MDS Melun'],
    provins: ['Provins'],
    noisiel: ['NOISIEL'],
  },
  axe: { AG: ['AG', 'Axe 2', 'Acc. global'], ASE: ['ASE', 'Axe 3', 'Accompagnement social'] },
  acteur: {
    pole_emploi: ['PE', 'France Travail'],
    mission_locale: ['ML', 'Mission locale'],
    ccas: ['C.C.A.S.'],
    departement: ['CD', 'Conseil départemental'],
    personne: ['Autoprescription', 'Le bénéficiaire'],
  },
  motif: {
    cdi: ['En CDI', 'Embauche en CDI'],
    cdd_plus_6_mois: ['CDD > 6 mois', 'CDD (plus de 6 mois)'],
    cdd_moins_6_mois: ['CDD<6mois', 'CDD inf. à 6 mois'],
    creation_entreprise: ['Création d’une entreprise', 'Micro-entreprise'],
    formation: ['Entrée en formation qualifiante', 'Formation'],
    accompagnement_renforce: ['Passage en renforcé', 'Modalité renforcée'],
    accompagnement_suivi: ['Suivi'],
    autre_accompagnement: ['Autre type d’accompagnement'],
    retrait_marche_travail: ['Arrêt de la recherche d’emploi'],
    commun_accord: ['Fin d’un commun accord'],
    demenagement: ['A déménagé'],
  },
  niveau: {
    infra_3: ['Niveau infra 3', 'Aucun diplôme'],
    niveau_3: ['CAP/BEP', 'Niveau V'],
    niveau_4: ['Bac', 'Niveau IV'],
    niveau_7_8: ['Bac +5 et plus', 'Master'],
  },
  duree: {
    moins_6_mois: ['< 6 mois', '0-5 mois'],
    '6_12_mois': ['6-11 mois', 'De 6 mois à 1 an'],
    '12_24_mois': ['12-23 mois', '1 à 2 ans'],
    '36_mois_plus': ['+ de 36 mois', '3 ans et +'],
  },
  frein: {
    mobilite: ['Transports', 'Mobilité géographique'],
    logement: ['Hébergement', 'Problème de logement'],
    difficultes_financieres: ['Problèmes financiers', 'Endettement'],
    numerique: ['Accès au numérique', 'Illectronisme'],
  },
  mesure: {
    immersion: ['PMSMP'],
    aide_mobilite: ['Aide au permis de conduire'],
    aide_financiere: ['Secours financier'],
    insertion_activite_economique: ['IAE'],
  },
} as const satisfies Record<string, Mots>
