import { formatJourIso } from '../../../../shared/domain/dates.ts'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import type { Base } from '../../database/open.ts'
import { formatNumero, getLigneDecision } from '../../decisions/lignes.ts'
import { findVersion, type LigneRapport, listFichiersFiges } from '../validation/versions.ts'
import { listChapitres, resumerChapitre } from './lire-rapport.ts'

type Ref = { convention: string; annee: number; version?: number | undefined }

/** One version of a report as the window shows it. Writes nothing. Throws `convention_absente`, `version_inconnue`. */
export function decrireRapport(base: Base, { convention, annee, version }: Ref): RapportAnnuel {
  const { id } = getConventionStockee(base, convention)
  const ligne = findVersion(base, id, annee, version)
  const nombres = compterContributions(base, ligne)
  return {
    convention,
    annee,
    ...decrireEtat(base, ligne),
    chapitres: listChapitres(base, id, annee, ligne).map(c => ({
      ...resumerChapitre(c),
      contributions: nombres.get(c.code) ?? 0,
    })),
    fichiers: ligne === undefined ? [] : listFichiersFiges(base, ligne.id),
    versions: listVersions(base, id, annee),
  }
}

function decrireEtat(base: Base, ligne: LigneRapport | undefined) {
  const diffuse = ligne?.diffuse_le ?? null
  return {
    version: ligne?.version ?? 1,
    etat: ligne?.etat ?? ('brouillon' as const),
    revision: ligne?.revision ?? 0,
    motif: ligne?.motif ?? null,
    reluLe: ligne?.relu_le ?? null,
    reluPar: ligne?.relu_par ?? null,
    valideLe: ligne?.valide_le ?? null,
    decision: decrireDecision(base, ligne?.decision_id ?? null),
    diffuseLe: diffuse === null ? null : formatJourIso(diffuse),
    destinataires: ligne?.destinataires ?? null,
  }
}

function decrireDecision(base: Base, decision: number | null): RapportAnnuel['decision'] {
  if (decision === null) return null
  const ligne = getLigneDecision(base, decision)
  return {
    id: ligne.id,
    numero: formatNumero(ligne) ?? '',
    titre: ligne.titre,
    date: formatJourIso(ligne.date),
  }
}

/** Contributions of each chapter, those set aside left out. */
function compterContributions(base: Base, ligne: LigneRapport | undefined): Map<string, number> {
  if (ligne === undefined) return new Map()
  const lignes = base.sqlite
    .prepare(
      'SELECT chapitre, count(*) AS n FROM contributions WHERE rapport_id = ? AND ecartee = 0 GROUP BY chapitre',
    )
    .all(ligne.id) as { chapitre: string; n: number }[]
  return new Map(lignes.map(l => [l.chapitre, l.n]))
}

function listVersions(base: Base, conventionId: number, annee: number): RapportAnnuel['versions'] {
  return base.sqlite
    .prepare(
      `SELECT version, etat, motif, valide_le AS valideLe FROM rapports
       WHERE convention_id = ? AND annee = ? ORDER BY version DESC`,
    )
    .all(conventionId, annee) as RapportAnnuel['versions']
}
