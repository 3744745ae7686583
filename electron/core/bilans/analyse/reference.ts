import type { OptionsImport } from '../../../../shared/domain/bilan.ts'
import type { Convention } from '../../../../shared/domain/convention.ts'
import type { Entree, IdNomenclature, Nomenclatures } from '../../../../shared/domain/nomenclature.ts'
import type { Context } from '../../context.ts'
import { loadNomenclatures } from '../../conventions/nomenclatures.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import type { Base } from '../../database/open.ts'
import { type Lexique, loadLexique } from '../detect/lexique.ts'
import { creerIndexValeurs, type EntreesLocales, type IndexValeurs } from '../map/index-valeurs.ts'
import { type IndexIndicateurs, loadIndicateurs } from '../map/indicateurs.ts'

/** What every sheet of an import is read with. */
export type Reference = {
  base: Base
  convention: Convention
  conventionId: number
  nomenclatures: Nomenclatures
  lexique: Lexique
  indicateurs: IndexIndicateurs
  index: IndexValeurs
  /** Codes of the territories that the base holds for this convention. */
  territoires: ReadonlySet<string>
}

type Ressources = Pick<Reference, 'nomenclatures' | 'lexique' | 'indicateurs'>
const parDossier = new Map<string, Ressources>()

/** Loads convention, nomenclatures and vocabularies; throws `convention_absente` when the base does not hold the convention. */
export function loadReference(ctx: Context, options: Pick<OptionsImport, 'convention'>): Reference {
  const base = ctx.base()
  const { id, profil } = getConventionStockee(base, options.convention)
  const ressources = loadRessources(ctx.ressources)
  const codes = base.sqlite.prepare('SELECT code FROM territoires WHERE convention_id = ?').pluck()
  return {
    base,
    convention: profil,
    conventionId: id,
    ...ressources,
    index: creerIndexValeurs(profil, ressources.nomenclatures, listLocales(base, id)),
    territoires: new Set(codes.all(id) as string[]),
  }
}

/** Read once per folder: they are files of the product and do not change while it runs. */
function loadRessources(dossier: string): Ressources {
  const deja = parDossier.get(dossier)
  if (deja) return deja
  const ressources = {
    nomenclatures: loadNomenclatures(dossier),
    lexique: loadLexique(dossier),
    indicateurs: loadIndicateurs(dossier),
  }
  parDossier.set(dossier, ressources)
  return ressources
}

/** Values that earlier imports added to the open nomenclatures: they are known now, and warn no more. */
export function listLocales(base: Base, convention: number): EntreesLocales {
  const lignes = base.sqlite
    .prepare('SELECT nomenclature, code, libelle FROM valeurs_locales WHERE convention_id = ? ORDER BY id')
    .all(convention) as { nomenclature: IdNomenclature | 'modalite'; code: string; libelle: string }[]
  const locales: EntreesLocales = {}
  for (const { nomenclature, code, libelle } of lignes) {
    const entree: Entree = { code, libelle, synonymes: [] }
    locales[nomenclature] = [...(locales[nomenclature] ?? []), entree]
  }
  return locales
}
