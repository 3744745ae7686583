import type { Input, Output } from '../../../shared/contract.ts'
import { formatJourIso } from '../../../shared/domain/dates.ts'
import {
  type EtatPieceFse,
  type ParticipantFse,
  type PieceFse,
  pieceFse,
} from '../../../shared/domain/fse.ts'
import { listPiecesRequises, PIECES_FSE, suitLeFse } from '../../../shared/domain/fse-pieces.ts'
import type { Context } from '../context.ts'
import { loadNomenclatures } from '../conventions/nomenclatures.ts'
import { getConventionStockee } from '../conventions/store.ts'
import type { Base } from '../database/open.ts'
import { getAnnee } from '../indicateurs/periode.ts'

type Ligne = {
  id: number
  import: number
  fichier: string
  feuille: string
  ligne: number
  entree: number
  sortie: number | null
  territoire: string | null
  sorti: number
  resultat: number
  manquantes: number
}
type Note = {
  parcours: number
  piece: PieceFse
  etat: EtatPieceFse
  reference: string | null
  noteLe: string
}

/** Exits that are a result of the fund: into a job or a training. */
const RESULTATS: readonly string[] = ['emploi', 'formation']

/**
 * Participants of a year with the state of their evidence: accompaniments open in it, but for those of a single day
 * (`regles.md`). Each is a row of a source file; nothing identifies anyone. In the order of the files.
 */
export function listParticipants(
  ctx: Context,
  demande: Input<'fse:participants'>,
): Output<'fse:participants'> {
  const base = ctx.base()
  const { id, profil } = getConventionStockee(base, demande.convention)
  if (!suitLeFse(profil)) return { total: 0, complets: 0, requises: [], participants: [] }
  const { d1, d2 } = getAnnee(demande.annee)
  const parametres = { convention: id, d1, d2, motifs: JSON.stringify(listMotifsDeResultat(ctx)) }
  const filtre = demande.seulementManquantes ? 'WHERE manquantes > 0' : ''
  const { total, complets } = compter(base, parametres, filtre)
  const lignes = base.sqlite
    .prepare(
      `SELECT * FROM (${PARTICIPANTS}) ${filtre} ORDER BY rang_fichier, rang_feuille, ligne, id LIMIT @nombre OFFSET @debut`,
    )
    .all({ ...parametres, nombre: demande.nombre, debut: demande.debut }) as Ligne[]
  const notes = mapNotes(base, lignes)
  return {
    total,
    complets,
    requises: pieceFse.options,
    participants: lignes.map(l => decrire(l, notes.get(l.id) ?? [])),
  }
}

type Parametres = { convention: number; d1: number; d2: number; motifs: string }
type Comptes = { total: number; complets: number }

function compter(base: Base, parametres: Parametres, filtre: string): Comptes {
  return base.sqlite
    .prepare(
      `SELECT count(*) AS total, coalesce(sum(manquantes = 0), 0) AS complets FROM (${PARTICIPANTS}) ${filtre}`,
    )
    .get(parametres) as Comptes
}

/** Participants of a year, and those whose evidence is complete. */
export function compterDossiers(ctx: Context, convention: string, annee: number): Comptes {
  const { id } = getConventionStockee(ctx.base(), convention)
  const motifs = JSON.stringify(listMotifsDeResultat(ctx))
  return compter(ctx.base(), { convention: id, ...getAnnee(annee), motifs }, '')
}

/** Evidence missing of the whole year: participants, those whose evidence is complete, and missing ones by kind. */
export function compterPieces(ctx: Context, convention: string, annee: number) {
  const base = ctx.base()
  const { id } = getConventionStockee(base, convention)
  const { d1, d2 } = getAnnee(annee)
  const parametres = { convention: id, d1, d2, motifs: JSON.stringify(listMotifsDeResultat(ctx)) }
  const { tous, sortis, resultats } = base.sqlite
    .prepare(
      `SELECT count(*) AS tous, coalesce(sum(sorti), 0) AS sortis, coalesce(sum(resultat), 0) AS resultats FROM (${SUIVIS})`,
    )
    .get(parametres) as { tous: number; sortis: number; resultats: number }
  const presentes = new Map(
    base.sqlite
      .prepare(
        `SELECT x.piece, count(*) AS nombre FROM fse_pieces x JOIN (${SUIVIS}) q ON q.id = x.parcours_id
         WHERE x.etat <> 'manquante'
           AND CASE x.piece WHEN 'questionnaire_sortie' THEN q.sorti WHEN 'preuve_resultat' THEN q.resultat ELSE 1 END = 1
         GROUP BY x.piece`,
      )
      .raw()
      .all(parametres) as [PieceFse, number][],
  )
  const requises = (piece: PieceFse) =>
    piece === 'questionnaire_sortie' ? sortis : piece === 'preuve_resultat' ? resultats : tous
  return (Object.keys(PIECES_FSE) as PieceFse[]).map(piece => ({
    piece,
    requises: requises(piece),
    manquantes: requises(piece) - (presentes.get(piece) ?? 0),
  }))
}

function listMotifsDeResultat(ctx: Context): string[] {
  return loadNomenclatures(ctx.ressources)
    .motif_sortie.entrees.filter(e => RESULTATS.includes(e.groupe ?? ''))
    .map(e => e.code)
}

const TOUJOURS = listPiecesRequises({ sorti: false, resultat: false })
const TOUJOURS_SQL = TOUJOURS.map(p => `'${p}'`).join(', ')

const SUIVIS = `
  SELECT p.id, f.import_id AS import, f.nom AS fichier, s.nom AS feuille, p.ligne, p.date_entree AS entree,
    p.date_sortie AS sortie, t.libelle AS territoire, f.id AS rang_fichier, s.id AS rang_feuille,
    coalesce(p.date_sortie <= @d2, 0) AS sorti,
    coalesce(p.date_sortie <= @d2 AND p.motif_sortie IN (SELECT value FROM json_each(@motifs)), 0) AS resultat
  FROM parcours p
    JOIN import_feuilles s ON s.id = p.feuille_id
    JOIN import_fichiers f ON f.id = s.fichier_id
    LEFT JOIN territoires t ON t.id = coalesce(p.territoire_id, p.territoire_2_id)
  WHERE p.convention_id = @convention AND p.axe = 'AG' AND p.date_entree <= @d2
    AND (p.date_sortie IS NULL OR (p.date_sortie >= @d1 AND p.date_sortie > p.date_entree))`

const PARTICIPANTS = `
  SELECT q.*, ${TOUJOURS.length} + sorti + resultat - (
    SELECT count(*) FROM fse_pieces x WHERE x.parcours_id = q.id AND x.etat <> 'manquante'
      AND (x.piece IN (${TOUJOURS_SQL}) OR (x.piece = 'questionnaire_sortie' AND sorti) OR (x.piece = 'preuve_resultat' AND resultat))
  ) AS manquantes
  FROM (${SUIVIS}) q`

function mapNotes(base: Base, lignes: readonly Ligne[]): Map<number, Note[]> {
  const notes = base.sqlite
    .prepare(
      `SELECT parcours_id AS parcours, piece, etat, reference, note_le AS noteLe FROM fse_pieces
       WHERE parcours_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(lignes.map(l => l.id))) as Note[]
  return Map.groupBy(notes, n => n.parcours)
}

/** A piece that nobody noted is missing when it is asked, not asked otherwise. */
function decrire(l: Ligne, notes: readonly Note[]): ParticipantFse {
  const requises = listPiecesRequises({ sorti: l.sorti === 1, resultat: l.resultat === 1 })
  return {
    parcours: l.id,
    import: l.import,
    fichier: l.fichier,
    feuille: l.feuille === '' ? null : l.feuille,
    ligne: l.ligne,
    entree: formatJourIso(l.entree),
    sortie: l.sortie === null ? null : formatJourIso(l.sortie),
    territoire: l.territoire,
    pieces: pieceFse.options.map(piece => {
      const note = notes.find(n => n.piece === piece)
      const defaut = requises.includes(piece) ? 'manquante' : 'non_requise'
      return {
        piece,
        etat: note?.etat ?? defaut,
        reference: note?.reference ?? null,
        noteLe: note?.noteLe ?? null,
      }
    }),
    manquantes: l.manquantes,
  }
}
