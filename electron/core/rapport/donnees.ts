import type { Convention } from '../../../shared/domain/convention.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import type { Attaque } from '../../../shared/domain/rapport.ts'
import type { Destination, IndicateursSortis, Masquage } from '../../../shared/domain/secret.ts'
import type { Comparaison } from '../../../shared/graphiques/ventilation.ts'
import type { DonneesFse } from '../fse/charger-fse.ts'
import type { MotsRapport } from './chapitres/lire-mots.ts'
import type { Provenances } from './sources/lire-provenances.ts'
import type { VieConvention } from './vie/vie-convention.ts'

/** One file that fed the figures. `arreteAu`: last day found in its rows, days since 1970-01-01. */
export type SourceRapport = {
  import: number
  source: string
  fichier: string
  sha256: string
  octets: number
  /** Instant of the import, ISO 8601. */
  importeLe: string
  utilisateur: string
  annee: number | null
  arreteAu: number | null
}

export type DeclareeSortie = {
  indicateur: string
  libelle: string
  territoire: string | null
  periode: string
  categorie: string | null
  valeur: number | null
  absence: Indicateur['absence']
  unite: string
  origine: string
}

/** Figures of one territory that a text cites, in both years; protected together with those of the whole. */
export type TerritoireRapport = {
  code: string
  actuels: IndicateursSortis
  precedents: IndicateursSortis
}

type DefinitionRapport = {
  code: string
  libelle: string
  unite: string
  definition: string
  version: number
  demande: 'demande' | 'mentionne' | null
}

/** Everything a report is made of. The exact lists and the masked one all came through the one door. */
export type DonneesRapport = {
  convention: Convention
  annee: number
  destination: Destination
  destinataires: string | null
  mots: MotsRapport
  vie: VieConvention
  /** Null when the convention does not speak of the fund. */
  fse: DonneesFse | null
  actuels: IndicateursSortis
  precedents: IndicateursSortis
  masques: IndicateursSortis
  masquesPrecedents: IndicateursSortis
  /** One entry per territory that the texts cite, in the order of their codes. */
  territoires: TerritoireRapport[]
  /** Why each value is hidden in the protected lists, whatever the destination. */
  masquages: Masquage[]
  /** What the product finds again when it attacks its own protected lists. */
  attaque: Attaque
  definitions: DefinitionRapport[]
  sources: SourceRapport[]
  /** Sheets and cells that figures of both years may come from. */
  provenances: Provenances
  declarees: DeclareeSortie[]
  /** Declared values of both years left out because the list would be too long to print. */
  declareesOmises: number
}

/** One indicator in both years. */
export function comparer(d: DonneesRapport, code: string): Comparaison {
  return {
    annee: d.annee,
    actuel: d.actuels.find(i => i.code === code),
    precedent: d.precedents.find(i => i.code === code),
  }
}
