import { nettoyerTexte } from '../../../../shared/domain/formats.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'

const UNITES = '(?: (?:de |des |en )?(?:personnes?|parcours|beneficiaires?|publics?))?'
const COMPTE = new RegExp(
  `^(?:nombre|nb|nbre|n|effectifs?|valeurs?|volume|total|resultats?|realise)${UNITES}$`,
)
const PART = new RegExp(
  `^(?:en )?(?:%|part|parts|taux|pourcentage|repartition|% du total|part en %|en %)${UNITES}$`,
)
const COMPARAISON =
  /\b(?:objectifs?|cibles?|previsions?|prevu|attendu|ecarts?|evolutions?|variations?|progression|rappel|tendance)\b/

/** « Nombre », « Effectif », « Valeur »: the figures themselves, without a word of what they count. */
export function estCompteCreux(libelle: string): boolean {
  return COMPTE.test(normaliserLibelle(libelle))
}

/** « % », « Part »: the share that goes with the figures beside. */
export function estPartCreuse(libelle: string): boolean {
  return PART.test(normaliserLibelle(nettoyerTexte(libelle)))
}

/** « Objectif 2022 », « Évolution 2021-2022 »: said of figures, no figure of a bilan. */
export function estComparaison(libelle: string): boolean {
  return COMPARAISON.test(normaliserLibelle(libelle))
}
