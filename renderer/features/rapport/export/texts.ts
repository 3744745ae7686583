const pluriel = (n: number, un: string, plusieurs: string) => (n > 1 ? plusieurs : un)

export const texts = {
  version: 'Version',
  versionNom: (version: number, etat: string) => `Version ${version} (${etat})`,
  etats: { brouillon: 'brouillon', relu: 'relue', valide: 'validée', diffuse: 'diffusée' },
  fige: 'Cette version est validée : les fichiers sont ceux qui ont été figés ce jour-là, à l’octet près.',
  formats: 'Formats',
  formatsListe: {
    docx: { label: 'Word (.docx)', aide: 'Le rapport complet, à relire et à compléter' },
    pdf: { label: 'PDF (.pdf)', aide: 'À imprimer et à envoyer : il ne se modifie pas' },
    xlsx: { label: 'Excel (.xlsx)', aide: 'Tous les tableaux et des graphiques modifiables' },
    pptx: { label: 'PowerPoint (.pptx)', aide: 'Une diapositive par constat, pour la séance' },
    html: { label: 'Page à lire (.html)', aide: 'Un seul fichier, s’ouvre sans logiciel' },
    ods: { label: 'LibreOffice (.ods)', aide: 'Les tableaux, pour LibreOffice Calc' },
    csv: { label: 'Données (.csv)', aide: 'Une ligne par chiffre, pour un autre logiciel' },
  },
  toutCocher: 'Tout cocher',
  auMoinsUn: 'Cochez au moins un format.',
  destination: 'Pour qui ?',
  comite: 'Les membres du comité',
  comiteAide:
    'Chiffres exacts. Le document porte la mention « document de travail du comité » et l’export est noté au journal.',
  publique: 'Le public',
  publiqueAide:
    'Les petits effectifs sont masqués, avec ce qu’il faut pour qu’aucun ne soit retrouvé. La feuille « Masquages » dit pourquoi chaque valeur l’est.',
  publiqueNonFigee:
    'Cette version a été validée pour le comité seul : une valeur masquée aurait pu être retrouvée. Ouvrez une correction pour la rendre publique.',
  destinataires: 'Destinataires',
  destinatairesAide: 'Notés au journal avec l’export.',
  destinatairesExemple: 'Membres du comité stratégique',
  dossier: 'Dossier',
  dossierNom: (nom: string, emplacement: string) => `${nom} – ${emplacement}`,
  dossierChanger: 'Changer…',
  dossierChoix: 'Dans quel dossier écrire le rapport ?',
  lancer: 'Exporter',
  enCours: 'Écriture du rapport…',
  verification: 'Contrôles avant diffusion…',
  nombreALire: (n: number) =>
    n > 1 ? `${n} points à lire avant d’exporter` : 'Un point à lire avant d’exporter',
  nombreBloquants: (n: number) =>
    n > 1 ? `${n} points empêchent d’exporter` : 'Un point empêche d’exporter',
  versControles: 'Voir les contrôles',
  reessayer: 'Réessayer',
  autreDossier: 'Choisir un autre dossier…',
  arrete: 'Export arrêté',
  fait: (n: number) => (n > 1 ? `${n} fichiers sont écrits` : 'Le fichier est écrit'),
  faitIdentiques: (n: number) =>
    `${pluriel(n, 'Il est identique', 'Ils sont identiques')}, à l’octet près, à ce qui a été figé à la validation.`,
  avertissements: (n: number) => `${n} ${pluriel(n, 'point lu', 'points lus')} avant d’exporter`,
  fermer: 'Fermer',
  empreinte: 'Empreinte SHA-256',
  copier: 'Copier',
  copierNom: (nom: string) => `Copier l’empreinte de ${nom}`,
  copie: 'Empreinte copiée.',
}
