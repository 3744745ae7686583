export const texts = {
  titre: 'Séances',
  bientot: 'Les séances arrivent avec la prochaine version',
  bientotTexte:
    'Ordre du jour, convocations, présences, quorum et relevé de décisions se prépareront ici. D’ici là, voici le calendrier que la convention impose.',
  calendrier: 'Le calendrier de la convention',
  exporter: 'Ajouter à mon agenda (.ics)',
  exporte: (n: number, nom: string) =>
    n > 1 ? `${n} dates enregistrées dans « ${nom} ».` : `Une date enregistrée dans « ${nom} ».`,
  ouvrirDossier: 'Ouvrir le dossier',
  colonnes: {
    date: 'Date',
    quoi: 'Échéance',
    instance: 'Instance',
    etat: 'État',
    regle: 'D’où vient la date',
  },
  vide: 'Cette convention n’impose aucune date',
  videTexte: 'Ajoutez ses échéances dans l’écran Convention : elles se calculeront d’elles-mêmes.',
  nomFichier: (titre: string) => `Calendrier ${titre}`.slice(0, 110),
}
