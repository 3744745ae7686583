import type { Request } from '../../../shared/contract.ts'

/** What the sample committee says. Every name is invented. */

type Point = Omit<Request<'points:ajouter'>, 'seance'>
type Decision = Omit<Request<'decisions:proposer'>, 'point'>

export const TITULAIRES = [
  { siege: 'elu', nom: 'Mme Claire Morel', fonction: 'Conseillère départementale déléguée à l’insertion' },
  { siege: 'dga_solidarites', nom: 'M. Antoine Girard', fonction: null },
  { siege: 'directeur_dihcs', nom: 'Mme Sophie Lambert', fonction: null },
  { siege: 'directeur_territorial', nom: 'M. Hervé Blanchet', fonction: null },
] as const

export const POINTS: readonly Point[] = [
  {
    type: 'information',
    intitule: 'Présentation du bilan 2022, quantitatif et qualitatif',
    rapporteur: 'Mme Sophie Lambert',
    dureeMin: 30,
    indicateurs: ['entrees', 'file_active_fin', 'sorties', 'taux_retour_emploi'],
  },
  {
    type: 'decision',
    intitule: 'Validation du bilan 2022',
    rapporteur: 'Mme Claire Morel',
    dureeMin: 15,
    indicateurs: ['entrees'],
  },
  {
    type: 'decision',
    intitule: 'Délai entre la prescription et l’entrée',
    rapporteur: 'M. Hervé Blanchet',
    dureeMin: 30,
    indicateurs: ['delai_prescription_entree', 'delai_prescription_diagnostic'],
  },
  {
    type: 'decision',
    intitule: 'Base de ressources partagée',
    rapporteur: 'Mme Sophie Lambert',
    dureeMin: 15,
  },
]

/** What was said, by the title of the item. */
export const NOTES: Record<string, string> = {
  'Présentation du bilan 2022, quantitatif et qualitatif':
    'Les entrées augmentent au second semestre. Les échanges portent sur les délais, plus longs dans deux agences, et sur les sorties sans motif renseigné.',
  'Délai entre la prescription et l’entrée':
    'Le Département indique que les créneaux de diagnostic sont parfois proposés trop tard. Pôle emploi propose un créneau fixe par semaine.',
}

/** By the title of their item. */
export const DECISIONS: Record<string, Decision> = {
  'Validation du bilan 2022': {
    titre: 'Bilan 2022 de l’approche globale',
    considerants: ['Considérant que le bilan de l’année 2022 est à remettre avant le 30 juin 2023,'],
    articles: [
      { verbe: 'APPROUVE', texte: 'le bilan quantitatif et qualitatif de l’année 2022.' },
      { verbe: 'DIT', texte: 'que le bilan sera transmis aux partenaires avant le 30 juin 2023.' },
    ],
    responsable: 'Mme Sophie Lambert',
    echeance: '2023-06-30',
    indicateur: 'entrees',
    actions: [
      {
        intitule: 'Transmettre le bilan 2022 aux partenaires',
        responsable: 'Mme Sophie Lambert',
        echeance: '2023-06-30',
      },
    ],
  },
  'Délai entre la prescription et l’entrée': {
    titre: 'Ramener à 21 jours le délai entre la prescription et l’entrée',
    considerants: [
      'Considérant l’objectif de 21 jours fixé par la convention,',
      'Considérant le délai constaté en 2022,',
    ],
    articles: [
      {
        verbe: 'DEMANDE',
        texte: 'à chaque agence de proposer un créneau hebdomadaire de diagnostic partagé.',
      },
      { verbe: 'DIT', texte: 'que le délai sera examiné à chaque comité.' },
    ],
    responsable: 'M. Hervé Blanchet',
    echeance: '2023-12-31',
    indicateur: 'delai_prescription_entree',
    actions: [
      {
        intitule: 'Ouvrir un créneau hebdomadaire de diagnostic dans chaque agence',
        responsable: 'M. Hervé Blanchet',
        echeance: '2023-09-29',
      },
      {
        intitule: 'Envoyer chaque mois la liste des prescriptions sans diagnostic',
        responsable: 'Mme Sophie Lambert',
        echeance: '2023-07-31',
      },
    ],
  },
  'Base de ressources partagée': {
    titre: 'Mise à jour de la base de ressources',
    articles: [
      { verbe: 'DÉCIDE', texte: 'que la base de ressources est mise à jour conjointement une fois par an.' },
    ],
    responsable: 'M. Antoine Girard',
    echeance: '2024-03-29',
    actions: [
      {
        intitule: 'Réunir les référents pour la mise à jour de 2024',
        responsable: 'M. Antoine Girard',
        echeance: '2024-03-15',
      },
    ],
  },
}
