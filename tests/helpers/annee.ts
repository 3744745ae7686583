import type { Indicateur } from '../../shared/domain/indicateur.ts'
import { compte, indicateur, taux } from './indicateurs.ts'

type Lignes = [string, string, number][]

const MOTIFS: Lignes = [
  ['cdi', 'CDI', 61],
  ['cdd_plus_6_mois', 'CDD de plus de 6 mois', 38],
  ['cdd_moins_6_mois', 'CDD de moins de 6 mois', 47],
  ['creation_entreprise', 'Création ou reprise d’entreprise', 6],
  ['formation', 'Formation', 40],
  ['accompagnement_social_exclusif', 'Accompagnement social exclusif', 27],
  ['accompagnement_renforce', 'Accompagnement renforcé', 22],
  ['perte_contact', 'Perte de contact', 31],
  ['demenagement', 'Déménagement', 3],
  ['non_renseigne', 'Non renseigné', 9],
]
const AGENCES: Lignes = [
  ['agence:mitry-mory', 'Mitry-Mory', 62],
  ['agence:meaux', 'Meaux', 58],
  ['agence:dammarie-les-lys', 'Dammarie-les-Lys', 121],
  ['agence:montereau', 'Montereau', 64],
  ['agence:nemours', 'Nemours', 57],
  ['agence:torcy', 'Torcy', 71],
  ['agence:chessy', 'Chessy', 49],
  ['agence:provins', 'Provins', 3],
]
const AGES: Lignes = [
  ['moins_26', 'Moins de 26 ans', 58],
  ['26_29', 'De 26 à 29 ans', 77],
  ['30_49', 'De 30 à 49 ans', 402],
  ['50_plus', '50 ans et plus', 188],
  ['non_renseigne', 'Non renseigné', 2],
]
const FREINS: Lignes = [
  ['mobilite', 'Mobilité', 322],
  ['logement', 'Logement', 241],
  ['sante', 'Santé', 207],
  ['difficultes_financieres', 'Difficultés financières', 198],
  ['numerique', 'Numérique', 96],
  ['=SOMME(A1:A9)', '=SOMME(A1:A9)', 12],
]

/** A plausible year of Seine-et-Marne: eight agencies of unequal size, one of them under the secrecy threshold. */
export function anneeExemple(facteur = 1): Indicateur[] {
  const x = (lignes: Lignes): Lignes => lignes.map(([c, l, n]) => [c, l, Math.round(n * facteur)])
  const somme = (lignes: Lignes) => x(lignes).reduce((total, [, , n]) => total + n, 0)
  const sorties = somme(MOTIFS)
  const emploi = x(MOTIFS.slice(0, 4)).reduce((total, [, , n]) => total + n, 0)
  return [
    compte(
      'entrees',
      'Entrées en accompagnement global',
      somme(AGENCES),
      { territoire: x(AGENCES) },
      {
        objectif: { valeur: 560, sens: 'au_moins', prorata: false, etat: 'non_atteint' },
        sources: [1],
        declare: { valeur: 480, source: 'Bilan Pôle emploi', ecart: 480 - somme(AGENCES), absence: null },
      },
    ),
    compte(
      'file_active_fin',
      'File active en fin de période',
      Math.round(512 * facteur),
      { territoire: x(AGENCES) },
      { sources: [1] },
    ),
    compte(
      'personnes_concernees',
      'Personnes concernées',
      somme(AGES),
      { territoire: x(AGENCES) },
      { unite: 'personnes', sources: [1] },
    ),
    compte(
      'brsa',
      'Bénéficiaires du RSA',
      Math.round(398 * facteur),
      {},
      { unite: 'personnes', sources: [1] },
    ),
    taux('part_brsa', 'Part des bénéficiaires du RSA', Math.round(398 * facteur), somme(AGES), {
      sources: [1],
    }),
    compte(
      'typologie_tranche_age',
      'Tranche d’âge',
      somme(AGES),
      { tranche_age: x(AGES) },
      { unite: 'personnes', sources: [1] },
    ),
    compte(
      'typologie_sexe',
      'Sexe',
      somme(AGES),
      {
        sexe: x([
          ['femme', 'Femmes', 425],
          ['homme', 'Hommes', 302],
        ]),
      },
      { unite: 'personnes' },
    ),
    compte('freins', 'Freins', somme(AGES), { frein: x(FREINS) }, { unite: 'personnes', sources: [1] }),
    compte(
      'mesures',
      'Mesures',
      somme(FREINS),
      {
        mesure: x([
          ['aide_mobilite', 'Aide à la mobilité', 140],
          ['atelier', 'Atelier collectif', 88],
        ]),
      },
      { unite: 'mesures' },
    ),
    compte(
      'sorties',
      'Sorties',
      sorties,
      {
        motif_sortie: x(MOTIFS),
        groupe_sortie: [
          ['emploi', 'Emploi', emploi],
          ['formation', 'Formation', 40],
          ['poursuite', 'Réorientation', 49],
          ['autres', 'Autres', 34],
          ['non_renseigne', 'Non renseigné', 9],
        ],
        territoire: x(AGENCES),
      },
      { sources: [1] },
    ),
    taux('taux_retour_emploi', 'Taux de retour à l’emploi', emploi, sorties, { sources: [1] }),
    ...delais(facteur),
    indicateur('conseillers_etp', { libelle: 'Conseillers (ETP)', unite: 'etp', valeur: 9.5 }),
    indicateur('satisfaction', { libelle: 'Satisfaction des bénéficiaires', unite: 'taux', absence: 'nd' }),
    indicateur('budget_realise', { libelle: 'Budget réalisé', unite: 'centimes', valeur: 61_250_050 }),
    indicateur('base_ressources', {
      libelle: 'Mise à jour de la base de ressources',
      unite: 'oui_non',
      valeur: 1,
      date: '2022-05-04',
    }),
  ]
}

function delais(facteur: number): Indicateur[] {
  const delai = (code: string, libelle: string, valeur: number, mediane: number) =>
    indicateur(code, {
      libelle,
      unite: 'jours',
      valeur: valeur / facteur,
      mediane,
      n: 470,
      manquants: 15,
      sources: [1],
    })
  const total = delai('delai_prescription_entree', 'Délai de la prescription à l’entrée', 25.346, 23)
  return [
    delai('delai_prescription_diagnostic', 'Délai de la prescription au diagnostic', 11.2, 10),
    delai('delai_diagnostic_entree', 'Délai du diagnostic à l’entrée', 14.146, 13.5),
    { ...total, objectif: { valeur: 21, sens: 'au_plus', prorata: false, etat: 'a_surveiller' } },
  ]
}
