import { findDefinition } from '../../../../shared/domain/catalogue.ts'
import type { Convention } from '../../../../shared/domain/convention.ts'
import {
  depasseTolerance,
  lireDeuxValeurs,
  toleranceParDefaut,
} from '../../../../shared/domain/deux-sources.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import type { DeuxSources } from '../../../../shared/domain/rapport.ts'

type Origine = DeuxSources['retenu']

/**
 * Figures that parcours give and that a partner also declares, in the order of the list. A figure that only a bilan can
 * give has one source. The default tolerance is never stored: of a masked figure it would tell the value.
 */
export function listDeuxSources(indicateurs: readonly Indicateur[]): DeuxSources[] {
  return indicateurs.flatMap(i => {
    const valeurs = lireDeuxValeurs(i)
    if (valeurs === undefined || i.declare === null || findDefinition(i.code)?.declare !== false) return []
    return {
      code: i.code,
      libelle: i.libelle,
      unite: i.unite,
      ...valeurs,
      absenceDeclare: i.declare.absence,
      source: i.declare.source,
      tolerance: i.declare.tolerance ?? toleranceParDefaut(i.unite, valeurs.calcule),
      retenu: i.retenu,
      motif: i.declare.motif ?? null,
    }
  })
}

/** The source that is printed when nobody decides. */
export function getOrigineParDefaut(convention: Convention, { code, calcule }: DeuxSources): Origine {
  return calcule === null ? 'declare' : (convention.retenu[code] ?? 'calcule')
}

/** True when a figure is printed without the reason that it needs: a gap beyond the tolerance, or another choice than the convention's. */
export function manqueMotif(convention: Convention, d: DeuxSources): boolean {
  if (d.motif !== null && d.motif !== '') return false
  return depasseTolerance(d.ecart, d.tolerance) || d.retenu !== getOrigineParDefaut(convention, d)
}
