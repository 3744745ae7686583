import type { Convention } from '../../../shared/domain/convention.ts'
import type { RegleQuorum, Rythme } from '../../../shared/domain/instance.ts'

export const texts = {
  titre: 'Convention',
  intro: 'Le texte, en champs : ce qui est écrit ici commande les échéances, les objectifs et le rapport.',
  onglets: {
    texte: 'Parties et dates',
    objectifs: 'Durées et objectifs',
    territoires: 'Territoires',
    instances: 'Instances',
    secret: 'Secret statistique',
    controle: 'Contrôle',
  },
  enregistrer: 'Enregistrer les modifications',
  abandonner: 'Abandonner',
  modifie: 'Modifications non enregistrées',
  enregistre: 'Les modifications sont enregistrées.',
  ajouter: 'Ajouter',
  retirer: (nom: string) => `Retirer ${nom}`,
  texte: {
    identite: 'La convention',
    titre: 'Titre',
    departement: 'Département (numéro)',
    nature: 'Nature',
    natures: { convention: 'Convention', protocole: 'Protocole' } satisfies Record<
      Convention['nature'],
      string
    >,
    dates: 'Dates',
    signature: 'Signature',
    acte: 'Acte (délibération)',
    effet: 'Date d’effet',
    fin: 'Date de fin',
    effacer: 'Effacer la date',
    parties: 'Parties',
    nom: 'Nom complet',
    nomCourt: 'Nom court',
    type: 'Qualité',
    types: {
      pole_emploi: 'Pôle emploi / France Travail',
      departement: 'Département',
      ccas: 'CCAS ou CIAS',
      etat: 'État',
      association: 'Association',
    } satisfies Record<Convention['parties'][number]['type'], string>,
    nouvellePartie: 'Nouvelle partie',
    parent: 'Convention dont elle dépend',
    donnees: 'Clause sur les données personnelles',
  },
  objectifs: {
    durees: 'Durée d’un accompagnement',
    ag: 'Accompagnement global',
    ase: 'Accompagnement social exclusif',
    initial: 'Durée initiale (mois)',
    renouvellement: 'Renouvellement (mois)',
    max: 'Maximum (mois)',
    exceptionnel: 'Maximum exceptionnel (mois)',
    reference: 'Dans le texte',
    moyens: 'Moyens et cibles',
    portefeuille: 'Portefeuille par conseiller',
    delai: 'Délai visé, de la prescription à l’entrée (jours)',
    conseillers: 'Conseillers (ETP)',
    objectifs: 'Objectifs chiffrés',
    code: 'Indicateur',
    annee: 'Année',
    territoire: 'Territoire',
    tous: 'Tous',
    sens: 'Sens',
    senss: { au_moins: 'au moins', au_plus: 'au plus' },
    valeur: 'Valeur',
    portee: 'Portée',
    portees: { annee: 'pour une année', convention: 'sur toute la convention', permanent: 'en permanence' },
    aucun: 'Le texte ne fixe aucun objectif chiffré.',
  },
  territoires: {
    liens: (de: string, vers: string) => `${de} et ${vers}`,
    aide: 'Un territoire peut dépendre de plusieurs autres : les totaux ne comptent chaque personne qu’une fois.',
    libelle: 'Nom',
    conseillers: 'Conseillers (ETP)',
    communes: 'Communes',
    rattaches: (pluriel: string) => `${pluriel} rattachés`,
    nouveau: (type: string) => `Nouveau territoire : ${type}`,
    aucun: 'Le texte ne liste aucun territoire : ceux des bilans seront ajoutés à l’import.',
  },
  instances: {
    autres: (noms: string) => `aussi appelée : ${noms}`,
    rythme: 'Rythme',
    quorum: 'Quorum',
    majorite: 'Décision',
    majorites: { consensus: 'par consensus', exprimes: 'à la majorité des suffrages exprimés' },
    sieges: 'Sièges',
    fonction: 'Fonction',
    partie: 'Pour',
    nombre: 'Nombre',
    representable: 'Peut être représenté',
    voix: 'Voix',
    voixs: { deliberative: 'délibérative', consultative: 'consultative' },
    oui: 'oui',
    non: 'non',
    sansSiege: 'Le texte ne détaille pas les sièges.',
    quorums: {
      ccas: 'conseil d’administration de CCAS : plus de la moitié des membres présents',
      conseil_municipal: 'conseil municipal : plus de la moitié des membres présents',
      conseil_departemental: 'conseil départemental : plus de la moitié des membres présents',
      commission_permanente: 'commission permanente : plus de la moitié présents ou représentés',
      comite_departemental_emploi: 'au moins la moitié des voix présentes ou représentées',
      aucun: 'aucun quorum imposé',
    } satisfies Record<RegleQuorum, string>,
    vide: 'Aucune instance dans cette convention.',
  },
  secret: {
    titre: 'Petits effectifs',
    mode: 'Que faire des petits effectifs ?',
    modes: {
      seuil: 'Les remplacer par ▒',
      blanc: 'Les laisser en blanc',
      arrondi: 'Les arrondir',
      aucun: 'Les montrer',
    },
    seuil: 'Montrer à partir de',
    seuilAide: (n: number) => `Les effectifs de 1 à ${n - 1} sont cachés ; 0 est toujours montré.`,
    base: 'Arrondir au multiple de',
    motif: 'Motif, à conserver',
    motifAide: 'Pourquoi les petits effectifs sont montrés : cette phrase sera imprimée avec les chiffres.',
    conservation: 'Conservation des données individuelles',
    mois: 'Mois après la fin de la convention',
  },
  controle: {
    note: 'Le texte et les chiffres, confrontés. Tandem montre les deux valeurs et ne corrige rien.',
    rien: 'Aucune contradiction trouvée dans le texte, aucune anomalie dans les chiffres.',
    groupes: {
      contradiction: 'Le texte se contredit',
      a_verifier: 'À vérifier',
      anomalie: 'Les chiffres à revoir',
    },
  },
}

const MOIS = (n: number) => `${n} mois`

/** How often a body meets, in words. */
export function texteRythme(r: Rythme): string {
  switch (r.type) {
    case 'au_demarrage':
      return 'au démarrage'
    case 'a_la_fin':
      return 'à la fin'
    case 'par_an':
      return `${r.nombre} par an${r.parTerritoire ? ' et par territoire' : ''}`
    case 'par_mois':
      return `${r.nombre} par mois`
    case 'par_trimestre':
      return `${r.nombre} par trimestre`
    case 'apres_signature':
      return `${MOIS(r.mois)} après la signature`
    case 'fin_annee_civile':
      return 'à la fin de chaque année civile'
    case 'avant_fin':
      return `entre ${r.moisDu} et ${r.moisAu} mois avant la fin`
  }
}
