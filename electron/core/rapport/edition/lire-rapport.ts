import type { Contribution, EtatRapport, ResumeChapitre } from '../../../../shared/domain/rapport.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import type { Base } from '../../database/open.ts'
import { findVersion, type LigneRapport } from '../validation/versions.ts'
import { type ChapitreNeuf, listChapitresNeufs, listLignesChapitres } from './lignes-chapitres.ts'
import { listContributions } from './lire-contributions.ts'
import { lireTexteStocke } from './texte-stocke.ts'

/** One chapter with its text and every contribution kept for printing (`retenue`, not set aside). */
export type ChapitreLu = Omit<ResumeChapitre, 'contributions'> & {
  contenu: TexteRiche
  contributions: Contribution[]
}

/** One version of a report with its words. `ligne` is undefined when nobody began the report. */
export type RapportLu = {
  ligne: LigneRapport | undefined
  version: number
  etat: EtatRapport
  revision: number
  chapitres: ChapitreLu[]
}

/**
 * The words of a report, chapters left out included: the latest version, or the one asked. A report that nobody began has
 * the chapters and first texts of the model. Writes nothing. Throws `version_inconnue`, `base_abimee`.
 */
export function lireRapport(base: Base, conventionId: number, annee: number, version?: number): RapportLu {
  const ligne = findVersion(base, conventionId, annee, version)
  const contributions = ligne === undefined ? [] : listContributions(base, ligne.id)
  const imprimables = contributions.filter(c => c.retenue && !c.ecartee)
  return {
    ligne,
    version: ligne?.version ?? 1,
    etat: ligne?.etat ?? 'brouillon',
    revision: ligne?.revision ?? 0,
    chapitres: listChapitres(base, conventionId, annee, ligne).map(c => ({
      ...resumerChapitre(c),
      contenu: lireTexteStocke(c.contenu),
      contributions: imprimables.filter(({ chapitre }) => chapitre === c.code),
    })),
  }
}

/** Stored chapters of a version, or those that the first write will store. */
export function listChapitres(
  base: Base,
  conventionId: number,
  annee: number,
  ligne: LigneRapport | undefined,
): ChapitreNeuf[] {
  if (ligne !== undefined) return listLignesChapitres(base, ligne.id)
  return listChapitresNeufs(base, conventionId, lireProfil(base, conventionId), annee)
}

function lireProfil(base: Base, conventionId: number) {
  const code = base.sqlite.prepare('SELECT code FROM conventions WHERE id = ?').pluck().get(conventionId)
  return getConventionStockee(base, String(code)).profil
}

/** What the list of chapters shows of a row, contributions not counted. */
export function resumerChapitre(c: ChapitreNeuf): Omit<ResumeChapitre, 'contributions'> {
  return {
    code: c.code,
    titre: c.titre,
    type: c.type,
    etat: c.etat,
    ecarte: c.ecarte === 1,
    version: c.version,
    modifieLe: c.modifie_le,
    modifiePar: c.modifie_par,
  }
}
