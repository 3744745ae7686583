import type { Convention } from '../../../../shared/domain/convention.ts'
import type { Nomenclatures } from '../../../../shared/domain/nomenclature.ts'
import type { StructureSecret } from '../../../../shared/domain/secret/structure.ts'
import type { Base } from '../../database/open.ts'

/** What a reader of the convention and of the nomenclatures knows of the sums between published lines. */
export function lireStructure(
  base: Base,
  conventionId: number,
  convention: Convention,
  { motif_sortie }: Pick<Nomenclatures, 'motif_sortie'>,
): StructureSecret {
  const parGroupe = Map.groupBy(motif_sortie.entrees, e => e.groupe ?? '')
  parGroupe.delete('')
  const liens = base.sqlite
    .prepare(
      `SELECT a.code AS de, b.code AS vers FROM territoire_liens l
       JOIN territoires a ON a.id = l.de_id JOIN territoires b ON b.id = l.vers_id
       WHERE a.convention_id = ? ORDER BY a.id, b.id`,
    )
    .all(conventionId) as { de: string; vers: string }[]
  return {
    groupes: [...parGroupe].map(([code, motifs]) => ({ code, motifs: motifs.map(m => m.code) })),
    regroupements: convention.regroupementSorties,
    themes: convention.themesFreins,
    liens,
    delaiObjectif: convention.delaiObjectifJours,
  }
}
