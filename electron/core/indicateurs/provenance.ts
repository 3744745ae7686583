import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Output } from '../../../shared/contract.ts'
import { findDefinition } from '../../../shared/domain/catalogue.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import type { Tables } from '../database/tables.ts'
import { type Demande, type Lecture, lireConvention } from './calculer.ts'
import { loadLocales } from './donnees.ts'
import { type Assiette, createSeuils, dropEnsemble } from './ensemble-de-travail.ts'
import { filtrer, type Modalite } from './provenance-filtre.ts'
import { decrireParcours, type LigneLue, trouverCellule } from './provenance-ligne.ts'
import { listTerritoires, loadSelection } from './territoire.ts'
import { type Declaree, formatSource, listDeclareesDe, loadDeclarees } from './valeurs-declarees.ts'

type Provenance = Output<'indicateurs:provenance'>
type Ligne = Provenance['lignes'][number]

export type DemandeProvenance = Demande & {
  code: string
  modalite?: Modalite | undefined
  debut: number
  nombre: number
}

/**
 * Where a figure comes from: the declared cells, then the rows of the files, in their order. Freins and RQTH are traced
 * to their files only, never to a row (`regles.md`).
 */
export async function tracer(ctx: Context, demande: DemandeProvenance): Promise<Provenance> {
  const lecture = lireConvention(ctx, demande.convention)
  const code = demande.code.replace(/^taux_objectif_/, '')
  const definition = findDefinition(code)
  if (definition === undefined)
    throw new AppError('indicateur_inconnu', `Le catalogue ne contient pas l’indicateur « ${demande.code} ».`)
  return lecture.base.db.connection().execute(async db => {
    const assiette = await lireAssiette(db, lecture, demande)
    await dropEnsemble(db)
    await createSeuils(db, assiette)
    const declarees = await listerDeclarees(db, assiette, code, demande)
    const condition = filtrer(code, demande.modalite, assiette, lecture.nomenclatures)
    const masque = condition !== null && estSensible(code, demande.modalite)
    const rows =
      condition === null ? [] : await lirePage(db, assiette, condition, demande, declarees.length, masque)
    const total = condition === null ? 0 : await compterLignes(db, assiette, condition, masque)
    const locales = await loadLocales(db, lecture.conventionId)
    const noms = { ...assiette, nomenclatures: lecture.nomenclatures, locales }
    const lignes = rows.map(r => (masque ? versFichier(r) : versLigne(r, code, demande.modalite, noms)))
    const cellules = declarees.slice(demande.debut, demande.debut + demande.nombre)
    return {
      definition: definition.definition,
      total: declarees.length + total,
      lignes: [...cellules, ...lignes],
      masque,
    }
  })
}

function estSensible(code: string, modalite: Modalite | undefined): boolean {
  const frein = modalite?.ventilation === 'mesure_frein' || code === 'freins'
  return frein || code === 'typologie_rqth' || modalite?.ventilation === 'rqth'
}

async function lireAssiette(db: Kysely<Tables>, lecture: Lecture, demande: Demande): Promise<Assiette> {
  const { convention, conventionId } = lecture
  const territoires = await listTerritoires(db, conventionId)
  const selection = await loadSelection(db, convention, territoires, demande.territoire)
  return { convention, conventionId, periode: demande.periode, territoires, selection }
}

async function listerDeclarees(
  db: Kysely<Tables>,
  assiette: Assiette,
  code: string,
  { modalite }: DemandeProvenance,
): Promise<Ligne[]> {
  const definition = findDefinition(code)
  if (definition === undefined || (modalite !== undefined && modalite.ventilation !== 'territoire')) return []
  const lieu =
    modalite === undefined
      ? (assiette.selection?.territoire.id ?? null)
      : (assiette.territoires.find(t => t.code === modalite.modalite)?.id ?? -1)
  const toutes = listDeclareesDe(await loadDeclarees(db, assiette.conventionId), definition, assiette.periode)
  const siennes = lieu === null ? toutes : toutes.filter(v => v.territoire === lieu)
  return siennes.map(v => versDeclaree(v, definition.libelle, assiette))
}

function versDeclaree(v: Declaree, libelle: string, { territoires }: Assiette): Ligne {
  const lieu = territoires.find(t => t.id === v.territoire)?.libelle
  return {
    import: v.import,
    fichier: v.fichier,
    feuille: v.feuille,
    ligne: null,
    cellule: v.cellule,
    texte: `Valeur déclarée : ${libelle}${lieu === undefined ? '' : `, ${lieu}`} (${formatSource(v)})`,
    date: v.date,
  }
}

/** Without rows of their own, sensitive figures are traced sheet by sheet. */
async function lirePage(
  db: Kysely<Tables>,
  assiette: Assiette,
  condition: RawBuilder<unknown>,
  { debut, nombre }: DemandeProvenance,
  declarees: number,
  masque: boolean,
): Promise<LigneLue[]> {
  const reste = nombre - Math.max(0, Math.min(nombre, declarees - debut))
  const apres = Math.max(0, debut - declarees)
  const colonnes = masque
    ? sql`NULL AS ligne, count(*) AS nombre`
    : sql`p.ligne, p.axe, p.acteur, p.motif_sortie, p.date_prescription, p.date_diagnostic, p.date_entree,
        p.date_prolongation, p.date_sortie, coalesce(p.territoire_id, p.territoire_2_id) AS territoire`
  const groupes = masque
    ? sql`GROUP BY s.id, s.nom, s.zone, s.colonnes, f.id, f.nom, f.import_id, i.fait_le`
    : sql``
  const ordre = masque ? sql`f.id, s.id` : sql`f.id, s.id, p.ligne, p.id`
  const { rows } = await sql<LigneLue>`
    SELECT s.nom AS feuille, s.zone, s.colonnes, f.nom AS fichier, f.import_id, i.fait_le, ${colonnes}
    FROM parcours p JOIN import_feuilles s ON s.id = p.feuille_id JOIN import_fichiers f ON f.id = s.fichier_id
      JOIN imports i ON i.id = f.import_id
    WHERE p.convention_id = ${assiette.conventionId} AND ${condition}
    ${groupes} ORDER BY ${ordre} LIMIT ${reste} OFFSET ${apres}`.execute(db)
  return rows
}

async function compterLignes(
  db: Kysely<Tables>,
  { conventionId }: Assiette,
  condition: RawBuilder<unknown>,
  masque: boolean,
): Promise<number> {
  const quoi = masque ? sql`count(DISTINCT p.feuille_id)` : sql`count(*)`
  const { rows } = await sql<{ nombre: number }>`
    SELECT ${quoi} AS nombre FROM parcours p WHERE p.convention_id = ${conventionId} AND ${condition}`.execute(
    db,
  )
  return rows[0]?.nombre ?? 0
}

function versFichier(r: LigneLue): Ligne {
  const texte =
    'Les freins et la reconnaissance de travailleur handicapé ne sont jamais montrés ligne à ligne.'
  return { ...versPlace(r), ligne: null, cellule: r.zone, texte }
}

function versLigne(
  r: LigneLue,
  code: string,
  modalite: Modalite | undefined,
  noms: Parameters<typeof decrireParcours>[1],
): Ligne {
  return {
    ...versPlace(r),
    ligne: r.ligne,
    cellule: trouverCellule(r, code, modalite),
    texte: decrireParcours(r, noms),
  }
}

function versPlace(r: LigneLue) {
  return { import: r.import_id, fichier: r.fichier, feuille: r.feuille, date: r.fait_le }
}
