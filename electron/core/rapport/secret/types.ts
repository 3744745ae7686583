import type { Attaque } from '../../../../shared/domain/rapport.ts'
import type { APublier } from '../../../../shared/domain/secret/systeme-rapport.ts'
import type { IndicateursSortis, Masquage } from '../../../../shared/domain/secret.ts'

/** Figures of one report that would be published together: secrecy looks at all of them at once. */
export type AProteger = APublier

type Protegees = { actuels: IndicateursSortis; precedents: IndicateursSortis }

export type Protege = Protegees & {
  territoires: (Protegees & { code: string })[]
  masquages: Masquage[]
  attaque: Attaque
}
