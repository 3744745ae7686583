export const texts = {
  titre: (annee: number) => `Tableau de bord ${annee}`,
  echeances: 'À faire ensuite',
  echeancesToutes: 'Tout le calendrier',
  aucuneEcheance: 'Rien n’est à remettre dans les prochains mois.',
  reste: (jours: number) =>
    jours > 1 ? `il reste ${jours} jours` : jours === 1 ? 'il reste 1 jour' : 'aujourd’hui',
  retard: (jours: number) => (jours > 1 ? `en retard de ${jours} jours` : 'en retard de 1 jour'),
  entre: (du: string, au: string) => `du ${du} au ${au}`,
  etats: {
    a_venir: 'à venir',
    proche: 'bientôt',
    en_retard: 'en retard',
    fait: 'fait',
    passee: 'passée',
  },
  voirConvention: 'Voir le texte',
  preparerRapport: 'Préparer le rapport',
  preparerSeance: 'Préparer la séance',
  ouvrirSeance: 'Ouvrir la séance',
  importerBilan: 'Importer un bilan',
  indicateurs: 'Ce que la convention suit d’abord',
  objectif: (texte: string) => `Objectif : ${texte}`,
  precedent: (annee: number, valeur: string) => `${annee} : ${valeur}`,
  sansPrecedent: (annee: number) => `${annee} : pas de valeur`,
  fileActive: 'La file active, du début à la fin de l’année',
  fileDebut: (annee: number) => `Au 31/12/${annee - 1}`,
  fileEntrees: 'Entrées',
  fileSorties: 'Sorties',
  fileFin: (annee: number) => `Au 31/12/${annee}`,
  fileAbsente: 'La file active se dessinera dès que des parcours de cette année seront importés.',
  filePhrase: (debut: string, entrees: string, sorties: string, fin: string) =>
    `${debut} parcours au départ, ${entrees} entrées, ${sorties} sorties : ${fin} parcours à la fin de l’année.`,
  delais: 'De la prescription à l’entrée',
  delaisAbsents: 'Les délais s’afficheront dès que les dates de prescription et d’entrée seront importées.',
  delaiDiagnostic: 'Prescription → diagnostic',
  delaiEntree: 'Diagnostic → entrée',
  delaiTotal: 'Prescription → entrée',
  cible: (jours: string) => `cible : ${jours}`,
  moyenne: 'délai moyen',
  mediane: (valeur: string) => `médiane ${valeur}`,
  sansDate: (n: string) => ` (${n} entrées sans les deux dates)`,
  partObjectif: (part: string) => `${part} des entrées dans le délai prévu`,
  alertes: 'À vérifier',
  aucuneAlerte: 'Rien à signaler : les chiffres et le texte de la convention concordent.',
  toutVoir: (n: number) => `Voir les ${n} points`,
  enRetard: 'en retard',
  retardActions: (n: number, intitule: string, echeance: string) =>
    n > 1
      ? `${n} actions décidées sont en retard, la plus ancienne depuis le ${echeance} : « ${intitule} ».`
      : `Une action décidée est en retard depuis le ${echeance} : « ${intitule} ».`,
  retardEngagements: (n: number, intitule: string, echeance: string) =>
    n > 1
      ? `${n} engagements de la convention sont en retard, le plus ancien depuis le ${echeance} : « ${intitule} ».`
      : `Un engagement de la convention est en retard depuis le ${echeance} : « ${intitule} ».`,
  voirRetards: { actions: 'Voir les actions', engagements: 'Voir les engagements' },
  gravites: { contradiction: 'contradiction', a_verifier: 'à vérifier', anomalie: 'anomalie' },
  comptes: {
    contradiction: (n: number) => (n > 1 ? `${n} contradictions` : '1 contradiction'),
    a_verifier: (n: number) => (n > 1 ? `${n} points à vérifier` : '1 point à vérifier'),
    anomalie: (n: number) => (n > 1 ? `${n} anomalies` : '1 anomalie'),
  },
  bilansManquants: (annee: number) => `Aucun bilan de ${annee} n’a été importé.`,
  partenaireManquant: (source: string, annee: number) =>
    `Le bilan de « ${source} » manque pour ${annee} : il avait été reçu pour une autre année.`,
  vide: (annee: number) => `Aucun chiffre pour ${annee}`,
  videTexte: 'Importez le bilan d’un partenaire : les indicateurs de la convention se calculent aussitôt.',
  importer: 'Importer un fichier',
}
