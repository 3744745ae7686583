export const texts = {
  titre: 'Aide',
  intro: 'L’essentiel en une page. Chaque écran dit aussi, sur place, ce qu’il attend de vous.',
  sections: [
    {
      titre: 'Le travail d’une année',
      lignes: [
        'Importez chaque bilan reçu : écran Bilans, « Importer un fichier », ou déposez le fichier n’importe où dans la fenêtre.',
        'Relisez l’aperçu : ce que vous y voyez est exactement ce qui sera enregistré. Rien ne l’est avant « Importer ».',
        'Regardez les indicateurs : chaque chiffre souligné s’ouvre sur le fichier, la feuille et la cellule d’où il vient.',
        'Préparez le rapport : lisez les contrôles, puis exportez-le pour le comité.',
      ],
    },
    {
      titre: 'Les signes',
      lignes: [
        '✓ objectif atteint · ▲ à surveiller · ✕ non atteint · ○ sans objectif',
        '◌ non disponible : la donnée n’a pas été transmise. Une donnée absente n’est jamais comptée comme un zéro.',
        '▒ masqué : l’effectif est trop petit pour être montré hors du comité.',
        'NR non répondant · ND non disponible · NC non concerné · / sans objet',
      ],
    },
    {
      titre: 'Les données personnelles',
      lignes: [
        'Le numéro de sécurité sociale, les noms, les adresses, les téléphones et les courriels sont reconnus et ne sont jamais enregistrés.',
        'La date de naissance complète n’est pas conservée : seules l’année et l’âge à l’entrée le sont.',
        'Tandem n’envoie rien sur internet : la base est un fichier de votre ordinateur ou de votre partage.',
      ],
    },
    {
      titre: 'En cas de souci',
      lignes: [
        'Un fichier refusé n’a rien changé à la base. Le message dit où est le problème et comment le corriger.',
        'Avant un gros travail, écran Fichier, « Sauvegarder » : la sauvegarde est relue et vérifiée.',
      ],
    },
  ],
  clavier: 'Au clavier',
  touches: [
    ['Alt + 1 à 7', 'aller aux sept écrans, de haut en bas'],
    ['Ctrl + K', 'chercher un écran, un indicateur, une action'],
    ['Ctrl + I', 'importer un fichier'],
    ['Ctrl + E', 'préparer et exporter le rapport'],
    ['↑ et ↓', 'passer d’une ligne à l’autre dans un tableau'],
    ['Échap', 'fermer le volet ouvert'],
    ['F1', 'cette aide'],
  ] as const,
  touche: 'Touche',
  effet: 'Effet',
}
