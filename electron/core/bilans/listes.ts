import type { Output } from '../../../shared/contract.ts'
import {
  correspondanceSchema,
  fichierImportSchema,
  type Sens,
  signalementSchema,
} from '../../../shared/domain/bilan.ts'
import type { Context } from '../context.ts'
import { getConventionStockee } from '../conventions/store.ts'
import { listTerritoires } from '../conventions/territoires.ts'
import { listLocales, loadReference } from './analyse/reference.ts'
import { NOMENCLATURE_DU_SENS } from './map/index-valeurs.ts'

type LigneImport = {
  id: number
  fait_le: string
  utilisateur: string
  source: string
  convention: string
  annee: number | null
  correspondance_id: number | null
  a_creer: number
  a_modifier: number
  identiques: number
  en_erreur: number
  avertissements: string
}

/** The journal of imports, last first: files with their hash, counts, warnings, version of the mapping. No identity in it. Throws `convention_absente`. */
export function listImports(ctx: Context, convention: string | undefined): Output<'bilans:imports'> {
  const { sqlite } = ctx.base()
  if (convention !== undefined) getConventionStockee(ctx.base(), convention)
  const lignes = sqlite
    .prepare(
      `SELECT i.*, s.nom AS source, c.code AS convention FROM imports i
       JOIN sources s ON s.id = i.source_id JOIN conventions c ON c.id = i.convention_id
       WHERE ? IS NULL OR c.code = ? ORDER BY i.id DESC`,
    )
    .all(convention ?? null, convention ?? null) as LigneImport[]
  const fichiers = sqlite
    .prepare('SELECT description FROM import_fichiers WHERE import_id = ? ORDER BY id')
    .pluck()
  return lignes.map(l => ({
    import: l.id,
    date: l.fait_le,
    utilisateur: l.utilisateur,
    source: l.source,
    convention: l.convention,
    annee: l.annee,
    correspondance: l.correspondance_id,
    fichiers: (fichiers.all(l.id) as string[]).map(d => fichierImportSchema.parse(JSON.parse(d))),
    aCreer: l.a_creer,
    aModifier: l.a_modifier,
    identiques: l.identiques,
    enErreur: l.en_erreur,
    avertissements: signalementSchema.array().parse(JSON.parse(l.avertissements)),
  }))
}

/** Saved mappings of a convention, last version first. */
export function listCorrespondances(ctx: Context, convention: string): Output<'bilans:correspondances'> {
  const { id } = getConventionStockee(ctx.base(), convention)
  const lignes = ctx
    .base()
    .sqlite.prepare(
      `SELECT c.id, s.nom, c.entetes, c.version, c.cree_le, c.reponses FROM correspondances c
       JOIN sources s ON s.id = c.source_id WHERE s.convention_id = ? ORDER BY c.id DESC`,
    )
    .all(id) as {
    id: number
    nom: string
    entetes: string
    version: number
    cree_le: string
    reponses: string
  }[]
  return lignes.map(l => ({
    id: l.id,
    source: l.nom,
    entetes: l.entetes,
    version: l.version,
    date: l.cree_le,
    correspondance: correspondanceSchema.parse(JSON.parse(l.reponses)),
  }))
}

/** Values that each meaning of a column may take, by meaning: what the user chooses from. */
export function listNomenclatures(ctx: Context, convention: string): Output<'bilans:nomenclatures'> {
  const { index, conventionId, convention: profil, base } = loadReference(ctx, { convention })
  const locales = listLocales(base, conventionId)
  const sens = [...(Object.keys(NOMENCLATURE_DU_SENS) as Sens[]), 'modalite' as const]
  const listes = sens.map(s => {
    const cle = s === 'modalite' ? s : NOMENCLATURE_DU_SENS[s]
    const entrees = [
      ...(index.nomenclature(s)?.entrees ?? []),
      ...(cle === undefined ? [] : (locales[cle] ?? [])),
    ]
    return [s, entrees.map(({ code, libelle }) => ({ code, libelle }))] as const
  })
  const territoires = listTerritoires(base, conventionId, profil).map(({ code, libelle }) => ({
    code,
    libelle,
  }))
  return { ...Object.fromEntries(listes), territoire: territoires, territoire_2: territoires }
}
