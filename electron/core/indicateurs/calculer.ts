import type { Kysely } from 'kysely'
import { CATALOGUE } from '../../../shared/domain/catalogue.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import type { Nomenclatures } from '../../../shared/domain/nomenclature.ts'
import type { Context } from '../context.ts'
import { loadNomenclatures } from '../conventions/nomenclatures.ts'
import { getConventionStockee, listConventions } from '../conventions/store.ts'
import type { Base } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import { creerCubesVides } from './cubes-vides.ts'
import { computeDelais } from './delais.ts'
import { aDesDonnees, loadFeuilles, loadLocales } from './donnees.ts'
import { type Dossier, listCodes } from './dossier.ts'
import { finir } from './finir.ts'
import { computeGouvernance } from './gouvernance.ts'
import { loadCubesGardes } from './memoire.ts'
import { computeMesures } from './mesures.ts'
import { computeMoyens } from './moyens.ts'
import { listObjectifs, loadObjectifsFixes } from './objectifs.ts'
import { computeParcours } from './parcours.ts'
import type { Intervalle } from './periode.ts'
import { computePublics } from './publics.ts'
import { loadRegistres } from './registres.ts'
import { loadRetenues } from './retenues.ts'
import { computeSorties } from './sorties.ts'
import { listTerritoires, loadSelection } from './territoire.ts'
import { absente, type Valeur } from './valeur.ts'
import { type Declaree, loadDeclarees } from './valeurs-declarees.ts'

export type Demande = { convention: string; periode: Intervalle; territoire?: string | undefined }

/** What does not change from one period to the next, read once for a series. */
export type Lecture = {
  base: Base
  conventionId: number
  convention: Convention
  nomenclatures: Nomenclatures
}

/** The convention and its words; throws `convention_absente`. */
export function lireConvention(ctx: Context, code: string): Lecture {
  const base = ctx.base()
  const { id, profil } = getConventionStockee(base, code)
  return { base, conventionId: id, convention: profil, nomenclatures: loadNomenclatures(ctx.ressources) }
}

/** Every value of the catalogue for one period, exact: nothing leaves the application before the one door. */
export function calculer(lecture: Lecture, demande: Demande): Promise<Indicateur[]> {
  // One connection for the whole answer: the working set is a temporary table of it.
  return lecture.base.db.connection().execute(db => calculerSur(db, lecture, demande))
}

async function calculerSur(db: Kysely<Tables>, lecture: Lecture, demande: Demande): Promise<Indicateur[]> {
  const { base, conventionId, convention } = lecture
  const { dossier, vide } = await loadDossier(db, lecture, demande)
  const declarees = await loadDeclarees(db, conventionId)
  const fixes = await loadObjectifsFixes(db, conventionId)
  const valeurs = [
    ...computeDonnees({ ...dossier, declarees }, vide),
    ...computeGouvernance({
      ...dossier,
      ...loadRegistres(base, conventionId, convention, dossier.periode),
      conventions: listConventions(base),
    }),
  ]
  const finis = finir(valeurs, {
    ...dossier,
    territoire: dossier.selection?.territoire ?? null,
    declarees,
    retenues: loadRetenues(base, conventionId, dossier.periode),
    objectifsDe: annee => listObjectifs(convention, fixes, dossier.territoires, annee),
  })
  return trier(finis)
}

/** The cubes of the period with everything that gives them their names. `vide`: no parcours was ever imported for those years. */
export async function loadDossier(
  db: Kysely<Tables>,
  { base, conventionId, convention, nomenclatures }: Lecture,
  { periode, territoire }: Demande,
): Promise<{ dossier: Dossier; vide: boolean }> {
  const territoires = await listTerritoires(db, conventionId)
  const selection = await loadSelection(db, convention, territoires, territoire)
  const assiette = { convention, conventionId, periode, territoires, selection }
  const vide = !(await aDesDonnees(db, conventionId, periode))
  const locales = await loadLocales(db, conventionId)
  const codes = {
    sexe: listCodes({ nomenclatures, locales }, 'sexe'),
    niveau_formation: listCodes({ nomenclatures, locales }, 'niveau_formation'),
    duree_inscription: listCodes({ nomenclatures, locales }, 'duree_inscription'),
  }
  const cubes = vide ? creerCubesVides(convention) : await loadCubesGardes(base, db, assiette, codes)
  const feuilles = await loadFeuilles(db, conventionId, new Set(cubes.parcours.map(g => g.feuille)))
  return { dossier: { ...assiette, nomenclatures, cubes, locales, ...feuilles }, vide }
}

/** Without any data for the years of the period a count is not 0: it is not available. */
function computeDonnees(dossier: Dossier & { declarees: readonly Declaree[] }, vide: boolean): Valeur[] {
  const valeurs = [
    ...computeParcours(dossier),
    ...computeSorties(dossier),
    ...computeDelais(dossier),
    ...computePublics(dossier),
    computeMesures(dossier),
    ...computeMoyens(dossier),
  ]
  if (!vide) return valeurs
  return valeurs.map(v =>
    v.code === 'conseillers_etp' || v.absence === 'so' ? v : absente(v.code, 'nd', v.nom),
  )
}

const RANGS = new Map(CATALOGUE.map((d, i) => [d.code, i]))

/** The order of the catalogue, families after the count that they divide, targets after their indicator. */
function trier(indicateurs: Indicateur[]): Indicateur[] {
  return indicateurs
    .map(indicateur => ({ indicateur, rang: getRang(indicateur.code) }))
    .sort((a, b) => a.rang - b.rang)
    .map(({ indicateur }) => indicateur)
}

function getRang(code: string): number {
  const propre = RANGS.get(code)
  if (propre !== undefined) return propre
  if (code.startsWith('taux_objectif_')) return getRang(code.slice('taux_objectif_'.length)) + 0.1
  return (RANGS.get(code.startsWith('part_orientations_') ? 'orientations' : 'sorties') ?? 0) + 0.2
}
