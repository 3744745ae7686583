import { findDefinition } from '../../../../shared/domain/catalogue.ts'
import type { Convention } from '../../../../shared/domain/convention.ts'
import type { Base } from '../../database/open.ts'
import { getAnnee } from '../../indicateurs/periode.ts'
import { listTerritoires } from '../../indicateurs/territoire.ts'
import { listCellulesEntieres, listDeclareesDe, loadDeclarees } from '../../indicateurs/valeurs-declarees.ts'

/** A sheet whose rows are parcours of the base. `zone` is « A5:R108 ». */
export type FeuilleLue = { import: number; fichier: string; feuille: string; zone: string }

/** A cell that a declared value of the whole convention was read from. */
export type CelluleLue = {
  code: string
  annee: number
  import: number
  fichier: string
  feuille: string
  cellule: string
}

/** Where the figures of a report may come from, in the order of the imports. */
export type Provenances = { feuilles: FeuilleLue[]; cellules: CelluleLue[] }

/** Sheets that still hold parcours of the convention, and declared cells of a year and of the one before. */
export async function lireProvenances(
  base: Base,
  conventionId: number,
  convention: Convention,
  annee: number,
): Promise<Provenances> {
  const feuilles = await base.db
    .selectFrom('import_feuilles as s')
    .innerJoin('import_fichiers as f', 'f.id', 's.fichier_id')
    .innerJoin('imports as i', 'i.id', 'f.import_id')
    .select(['f.import_id as import', 'f.nom as fichier', 's.nom as feuille', 's.zone'])
    .where('i.convention_id', '=', conventionId)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('parcours as p').select('p.id').whereRef('p.feuille_id', '=', 's.id')),
    )
    .orderBy('s.id')
    .execute()
  return { feuilles, cellules: await lireCellules(base, conventionId, convention, annee) }
}

async function lireCellules(
  base: Base,
  conventionId: number,
  convention: Convention,
  annee: number,
): Promise<CelluleLue[]> {
  const declarees = await loadDeclarees(base.db, conventionId)
  const territoires = await listTerritoires(base.db, conventionId)
  const codes = [...new Set(declarees.map(v => v.indicateur))]
  return [annee, annee - 1].flatMap(n =>
    codes.flatMap(code => {
      const definition = findDefinition(code)
      if (definition === undefined) return []
      const siennes = listDeclareesDe(declarees, definition, getAnnee(n))
      return listCellulesEntieres(siennes, definition, convention, territoires).map(v => ({
        code,
        annee: n,
        import: v.import,
        fichier: v.fichier,
        feuille: v.feuille,
        cellule: v.cellule,
      }))
    }),
  )
}
