import type { Output } from '../../../../shared/contract.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import type { Base } from '../../database/open.ts'
import type { LigneRapport } from '../validation/versions.ts'
import type { LigneChapitre } from './lignes-chapitres.ts'
import { compterMots } from './parcourir-texte.ts'
import { lireTexteStocke } from './texte-stocke.ts'

/** Autosaves closer than this are one version, unless words go away. */
const DELAI_MS = 10 * 60 * 1000
/** Words gone at once that are worth a version of their own. */
const MOTS_PERDUS = 20

/** `garder`: asked by who replaces a whole text on purpose. */
type Suivant = { contenu: TexteRiche; modifieLe: string; par: string; garder: boolean }
type LigneVersion = { version: number; contenu: string; fait_le: string; utilisateur: string }

/**
 * Keeps the text that is about to be replaced: when it is asked, when somebody else wrote it, when the last one kept is ten minutes old, or when
 * the new one loses half of its words or twenty. An empty text that was never written is not kept. Inside a transaction.
 */
export function garderVersion(base: Base, rapport: LigneRapport, avant: LigneChapitre, apres: Suivant): void {
  const texte = lireTexteStocke(avant.contenu)
  if (avant.version === 0 && texte.content.length === 0) return
  const par = avant.modifie_par ?? 'Modèle du rapport'
  const autreAuteur = avant.modifie_par !== null && par !== apres.par
  const mots = compterMots(texte)
  const perdus = mots - compterMots(apres.contenu)
  const vide = perdus >= MOTS_PERDUS || (perdus > 0 && perdus * 2 >= mots)
  if (!apres.garder && !autreAuteur && !vide && !estAncienne(base, avant.id, apres.modifieLe)) return
  base.sqlite
    .prepare(
      `INSERT INTO rapport_chapitre_versions (chapitre_id, version, contenu, fait_le, utilisateur)
       VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    .run(avant.id, avant.version, avant.contenu, avant.modifie_le ?? rapport.cree_le, par)
}

/** True when nothing was kept yet, or too long ago; a clock that went back counts as long ago. */
function estAncienne(base: Base, chapitre: number, maintenant: string): boolean {
  const derniere = base.sqlite
    .prepare(
      'SELECT fait_le FROM rapport_chapitre_versions WHERE chapitre_id = ? ORDER BY version DESC LIMIT 1',
    )
    .pluck()
    .get(chapitre) as string | undefined
  if (derniere === undefined) return true
  const ecart = Date.parse(maintenant) - Date.parse(derniere)
  return ecart < 0 || ecart >= DELAI_MS
}

/** Texts of a chapter that were replaced and kept, latest first. */
export function listHistorique(base: Base, chapitre: LigneChapitre): Output<'rapport:historique'> {
  const lignes = base.sqlite
    .prepare(
      'SELECT * FROM rapport_chapitre_versions WHERE chapitre_id = ? AND version < ? ORDER BY version DESC',
    )
    .all(chapitre.id, chapitre.version) as LigneVersion[]
  return lignes.map(l => {
    const contenu = lireTexteStocke(l.contenu)
    return { version: l.version, le: l.fait_le, par: l.utilisateur, mots: compterMots(contenu), contenu }
  })
}
