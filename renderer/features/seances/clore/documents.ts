import type { DocumentSeance, RefDocument } from '../../../../shared/domain/document.ts'
import type { Tone } from '../../../ui/state-badge.tsx'

export type EtatDocument = DocumentSeance['etat']

/** The states of a paper, in the order in which it goes through them. */
export const ETAPES: readonly EtatDocument[] = ['brouillon', 'valide', 'signe', 'diffuse']

export const ETATS_DOCUMENT: Record<EtatDocument, { tone: Tone; symbole: string }> = {
  brouillon: { tone: 'neutre', symbole: '✎' },
  valide: { tone: 'info', symbole: '✓' },
  signe: { tone: 'info', symbole: '✒' },
  diffuse: { tone: 'ok', symbole: '✔' },
}

/** Papers that are settled after the meeting, acts first; the latest version of each. Convocations are prepared before. */
const ORDRE: readonly DocumentSeance['type'][] = ['releve', 'extrait', 'compte_rendu', 'emargement']

/** The papers of the screen in their order, one line each: the latest version. */
export function listDocuments(documents: readonly DocumentSeance[]): DocumentSeance[] {
  const derniers = new Map<string, DocumentSeance>()
  for (const d of documents) {
    const connu = derniers.get(cleDocument(d))
    if (!connu || connu.version < d.version) derniers.set(cleDocument(d), d)
  }
  return ORDRE.flatMap(type => [...derniers.values()].filter(d => d.type === type))
}

/** What tells one paper of a meeting from another, whatever its version. */
export function cleDocument(d: Pick<DocumentSeance, 'type' | 'decision' | 'membre'>): string {
  return `${d.type}/${d.decision ?? ''}/${d.membre ?? ''}`
}

/** How the channels name a paper. */
export function refDe(d: DocumentSeance): RefDocument {
  return {
    seance: d.seance,
    type: d.type,
    ...(d.decision === null ? {} : { decision: d.decision }),
    ...(d.membre === null ? {} : { membre: d.membre }),
  }
}

/** Where a step stands for a paper in a state. */
export function positionEtape(etape: EtatDocument, etat: EtatDocument): 'faite' | 'courante' | 'aVenir' {
  const ecart = ETAPES.indexOf(etape) - ETAPES.indexOf(etat)
  return ecart < 0 ? 'faite' : ecart === 0 ? 'courante' : 'aVenir'
}

/** A fingerprint in groups of eight, so that two people can compare it aloud. */
export function formatEmpreinte(sha256: string): string {
  return (sha256.match(/.{1,8}/g) ?? []).join(' ')
}
