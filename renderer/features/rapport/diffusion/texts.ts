export const texts = {
  etapes: 'Étapes du rapport',
  etats: { brouillon: 'Brouillon', relu: 'Relu', valide: 'Validé', diffuse: 'Diffusé' },
  aides: {
    brouillon: 'Les textes s’écrivent',
    relu: 'Les textes sont arrêtés',
    valide: 'Le comité l’a approuvé',
    diffuse: 'Il est parti',
  },
  symboles: { faite: '✓', courante: '●', a_venir: '○' },
  lecture: { faite: 'fait', courante: 'étape actuelle', a_venir: 'à venir' },
  version: (version: number) => `Version ${version}`,
  motif: (motif: string) => `Cette version corrige la précédente : ${motif}`,
  reluPar: (qui: string, quand: string) => `Relu par ${qui}, ${quand}.`,

  relire: 'Marquer comme relu',
  relireTitre: 'Ensuite : la relecture',
  relireAide:
    'Marquez le rapport comme relu quand ses textes sont prêts. Ils ne changent plus ensuite, sauf si vous reprenez la rédaction.',
  reluFait: 'Le rapport est marqué comme relu.',
  reprendre: 'Reprendre la rédaction',
  reprendreAide: 'Le rapport redevient un brouillon : ses textes peuvent changer de nouveau.',
  reprisFait: 'Le rapport est de nouveau un brouillon.',

  validerTitre: 'Ensuite : la validation par le comité',
  validerAide: 'Choisissez la décision par laquelle le comité a approuvé ce rapport.',
  fige: 'La validation ne se défait pas. Elle fige :',
  figeListe: (annee: number) => [
    'les fichiers de tous les formats, pour le comité et pour le public, avec leur empreinte : ils seront ressortis à l’identique, même dans dix ans ;',
    'les chiffres, les définitions et les textes dont ils sont faits ;',
    `l’année ${annee} : un import qui changerait ses chiffres sera refusé. Une correction, avec son motif, la rouvre.`,
  ],
  decision: 'Décision',
  decisionNom: (numero: string | null, titre: string, jour: string) =>
    [...(numero === null ? [] : [numero]), `${titre} (${jour})`].join(' – '),
  decisionRequise: 'Choisissez la décision.',
  sansDecision: (annee: number) => `Aucune décision adoptée après le 31 décembre ${annee}`,
  sansDecisionTexte:
    'Le rapport se valide par une décision du comité. Préparez la séance qui l’examinera : sa décision se choisira ici.',
  versSeances: 'Voir les séances',
  valider: 'Valider et figer le rapport',
  validation: 'Validation du rapport…',
  valideFait: 'Le rapport est validé.',

  verrou: (annee: number) => `Le bilan ${annee} est validé`,
  verrouTexte: (annee: number) =>
    `Ses textes et ses chiffres ne changent plus, et un import qui changerait l’année ${annee} est refusé. Pour le modifier, ouvrez une correction.`,
  valideLe: (quand: string) => `Validé ${quand}.`,
  parDecision: (numero: string, titre: string, jour: string) =>
    `Par la décision ${numero} « ${titre} », du ${jour}.`,
  voirDecision: 'Voir la décision',
  diffuseA: (destinataires: string, jour: string) => `Diffusé le ${jour} à : ${destinataires}.`,

  diffuserTitre: 'Ensuite : la diffusion',
  diffuserAide: 'Notez à qui le rapport a été envoyé, et quand.',
  diffuserLe: 'Envoyé le',
  destinataires: 'Destinataires',
  destinatairesExemple: 'Membres du comité, Département, Pôle emploi',
  diffuser: 'Noter la diffusion',
  requis: 'À remplir.',

  corrigerTitre: 'Corriger',
  corrigerAide:
    'Une correction ouvre une nouvelle version, en brouillon, avec les mêmes textes. La version validée garde ses fichiers.',
  corrigerMotif: 'Motif de la correction',
  corrigerExemple: 'Une ligne du bilan de l’agence a été corrigée',
  corriger: 'Ouvrir une correction',
  corrigeFait: (version: number) => `La version ${version} est ouverte, en brouillon.`,

  fichiers: 'Fichiers figés',
  fichiersNote: 'Chacun ressort tel quel, à l’octet près.',
  fichiersNom: 'Fichiers figés à la validation',
  colonnes: { destination: 'Pour', format: 'Format', octets: 'Taille', empreinte: 'Empreinte SHA-256' },
  destinations: { comite: 'Le comité', public: 'Le public' },
  fichier: (format: string, pour: string) => `${format}, ${pour.toLowerCase()}`,
  sansPublic:
    'Cette version n’a pas de fichier pour le public : une valeur masquée aurait pu être retrouvée. Une correction peut y remédier.',
  sansPdf: 'Le pdf n’a pas pu être imprimé ce jour-là : il le sera au premier export, depuis la page figée.',
  ressortir: 'Exporter ces fichiers…',

  versions: 'Versions',
  versionsNom: 'Versions du rapport',
  colonnesVersions: {
    version: 'Version',
    etat: 'État',
    motif: 'Motif',
    valideLe: 'Validée',
    actes: 'Ouvrir',
  },
  premiere: 'Première version',
  lire: 'Lire',
  lireNom: (version: number) => `Lire la version ${version}`,
  exporterNom: (version: number) => `Exporter… la version ${version}`,
  exporter: 'Exporter…',
}
