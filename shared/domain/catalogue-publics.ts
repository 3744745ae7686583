import { calcule, type Definition, PAR_TERRITOIRE, typologie } from './catalogue-construction.ts'

/** Persons concerned, their attributes, freins and mesures. */
export const CATALOGUE_PUBLICS: readonly Definition[] = [
  calcule(
    'personnes_concernees',
    'Personnes concernées',
    'personnes',
    'flux',
    ['territoire', 'axe'],
    'Personnes distinctes ayant un parcours ouvert au moins un jour de la période (accompagnement global et social exclusif ; autres accompagnements si la convention le prévoit). Une personne suivie sur deux territoires compte dans chacun, et une seule fois dans le total.',
  ),
  calcule(
    'brsa',
    'Bénéficiaires du RSA',
    'personnes',
    'flux',
    PAR_TERRITOIRE,
    'Personnes concernées qui perçoivent le RSA.',
  ),
  calcule(
    'part_brsa',
    'Part des bénéficiaires du RSA',
    'taux',
    'taux',
    PAR_TERRITOIRE,
    'Bénéficiaires du RSA parmi les personnes concernées dont la situation est connue.',
  ),
  typologie('sexe', 'Sexe'),
  typologie('tranche_age', 'Tranche d’âge'),
  typologie('niveau_formation', 'Niveau de formation'),
  typologie('duree_inscription', 'Durée d’inscription'),
  typologie('brsa', 'Bénéficiaire du RSA'),
  typologie('rqth', 'Reconnaissance de travailleur handicapé'),
  typologie('qpv', 'Quartier prioritaire'),
  calcule(
    'freins',
    'Freins à l’emploi',
    'personnes',
    'flux',
    ['frein', 'frein_convention'],
    'Personnes concernées ayant au moins un frein dans l’un de leurs parcours ouverts dans la période. Une personne peut avoir plusieurs freins : les parts ne s’additionnent pas à 100 %.',
  ),
  calcule(
    'mesures',
    'Mesures mobilisées',
    'mesures',
    'flux',
    ['mesure', 'mesure_frein'],
    'Mesures commencées dans la période ; sans date propre, une mesure commence à l’entrée du parcours. Quand la convention définit ses mesures par la modalité du parcours, chaque entrée compte pour la sienne. Les mesures croisées avec les freins ne s’additionnent pas.',
  ),
]
