import { formatNombre } from '../../../../shared/domain/nombres.ts'

const pluriel = (n: number, un: string, plusieurs: string) => (n > 1 ? plusieurs : un)
const compter = (n: number, un: string, plusieurs: string) =>
  `${formatNombre(n)} ${pluriel(n, un, plusieurs)}`

export const texts = {
  intro: 'Ce qui doit être lu avant que le rapport parte. Ce qui est bloquant se corrige d’abord.',
  destination: 'Pour qui',
  destinations: { comite: 'Les membres du comité', public: 'Le public' },
  lecture: 'Lecture du rapport et recherche des valeurs retrouvables…',
  bilan: 'Résumé',
  bloquants: (n: number) => compter(n, 'point bloquant', 'points bloquants'),
  aLire: (n: number) => compter(n, 'point à lire', 'points à lire'),
  rien: 'Aucun point à revoir : le rapport peut partir.',
  bloquantsAide: 'L’export est arrêté tant que ces points ne sont pas corrigés.',
  aLireAide: 'L’export reste possible une fois ces points lus.',
  gravites: {
    bloquant: { symbole: '✕', mot: 'Bloquant' },
    a_lire: { symbole: '▲', mot: 'À lire' },
  },
  rapportEntier: 'Le rapport entier',
  ouvrirChapitre: 'Ouvrir le chapitre',
  ouvrirChapitreNom: (titre: string) => `Ouvrir le chapitre « ${titre} »`,
  chemins: {
    sources: 'Décider dans « Sources »',
    bilans: 'Voir les bilans reçus',
    indicateurs: 'Voir les indicateurs',
    convention: 'Voir la convention',
  },
  lus: 'J’ai lu les contrôles avant diffusion',
  lusFait: 'Lus : vous pouvez exporter.',
  fige: (annee: number, version: number) =>
    `Le bilan ${annee} (version ${version}) est validé : il s’exporte tel qu’il a été figé. Les contrôles ci-dessous lisent ses données d’aujourd’hui, pour une éventuelle correction.`,
  secret: 'Secret statistique',
  exact:
    'Ce document donne les chiffres exacts : il porte la mention « document de travail du comité » et ne doit pas être rendu public.',
  attaque: (cellules: number, primaires: number, secondaires: number) =>
    `${compter(cellules, 'valeur examinée', 'valeurs examinées')}, dont ${compter(primaires, 'masquée parce que petite', 'masquées parce que petites')} et ${formatNombre(secondaires)} pour les protéger`,
  introuvables: (phrase: string) => `${phrase} : aucune ne peut être retrouvée.`,
  sansMasque: (cellules: number) =>
    `${compter(cellules, 'valeur examinée', 'valeurs examinées')} : aucune n’avait à être masquée.`,
  trouvables: (phrase: string, n: number) =>
    `${phrase} : ${compter(n, 'valeur masquée peut', 'valeurs masquées peuvent')} encore être ${pluriel(n, 'retrouvée', 'retrouvées')}. Le rapport ne peut pas être public : exportez-le pour le comité.`,
  trouvable: (libelle: string, annee: number, min: string, max: string) =>
    `${libelle}, ${annee} : entre ${min} et ${max}`,
}
