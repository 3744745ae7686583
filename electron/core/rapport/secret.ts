import type { Secret } from '../../../shared/domain/convention.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import type { Attaque } from '../../../shared/domain/rapport.ts'
import type { IndicateursSortis, Masquage } from '../../../shared/domain/secret.ts'

/** Figures of one report that would be published together: secrecy looks at all of them at once. */
export type AProteger = {
  annee: number
  actuels: readonly Indicateur[]
  precedents: readonly Indicateur[]
  /** Figures of single territories, when a text cites them; their lists are those of the whole. */
  territoires: readonly { code: string; actuels: readonly Indicateur[]; precedents: readonly Indicateur[] }[]
  secret: Secret
  /** What a public report already published stays so: key of the cell (`cleCellule`) → true when it was hidden. */
  dejaPublies: ReadonlyMap<string, boolean>
}

export type Protege = {
  actuels: IndicateursSortis
  precedents: IndicateursSortis
  territoires: { code: string; actuels: IndicateursSortis; precedents: IndicateursSortis }[]
  masquages: Masquage[]
  attaque: Attaque
}
