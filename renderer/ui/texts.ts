export const texts = {
  ecranArrete: 'Cet écran s’est arrêté',
  rienPerdu:
    'Rien n’est perdu : ce qui était enregistré l’est toujours. Réessayez, ou changez d’écran à gauche.',
  aSignaler: 'Si cela se répète, transmettez cette phrase à votre service informatique :',
  reessayer: 'Réessayer',
  chargement: 'Lecture en cours…',
  enregistre: 'Enregistré.',
  annuler: 'Annuler',
  fermer: 'Fermer',
  dateInconnue: 'Cette date n’existe pas : écrivez-la comme 14/03/2023.',
  calendrier: {
    nextMonth: 'Mois suivant',
    previousMonth: 'Mois précédent',
    nextYear: 'Année suivante',
    previousYear: 'Année précédente',
    nextDecade: 'Dix ans plus tard',
    previousDecade: 'Dix ans plus tôt',
  },
  effacerDate: 'Effacer la date',
  rienADessiner: 'Aucune valeur à représenter.',
  tableau: (nom: string) => `${nom} (tableau)`,
  avancement: (fait: string, total: string) => `${fait} sur ${total}`,
}
