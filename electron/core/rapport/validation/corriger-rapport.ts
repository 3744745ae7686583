import type { Input } from '../../../../shared/contract.ts'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { enRapport, refuserEtape } from './acte-rapport.ts'
import type { LigneRapport } from './versions.ts'

/**
 * Opens the next version with its reason, from the texts and contributions of the validated one, which keeps its bytes. The
 * year is then open to imports again.
 */
export function corrigerRapport(ctx: Context, d: Input<'rapport:corriger'>): Promise<RapportAnnuel> {
  return enRapport(ctx, d, 'rapport:corriger', (base, ligne) => {
    refuserEtape(ligne, ['valide', 'diffuse'], 'corriger')
    const suivante = insererVersion(ctx, base, ligne, d.motif)
    copierChapitres(base, ligne.id, suivante)
    base.sqlite
      .prepare(
        `INSERT INTO contributions (rapport_id, chapitre, partenaire, territoire_id, auteur, recue_le, contenu, fichier, avertissements, retenue, ecartee)
         SELECT ?, chapitre, partenaire, territoire_id, auteur, recue_le, contenu, fichier, avertissements, retenue, ecartee
         FROM contributions WHERE rapport_id = ? ORDER BY id`,
      )
      .run(suivante, ligne.id)
  })
}

/** Revisions go on from one version to the next: a window that saw the former one is told. */
function insererVersion(ctx: Context, base: Base, ligne: LigneRapport, motif: string): number {
  const { lastInsertRowid } = base.sqlite
    .prepare(
      `INSERT INTO rapports (convention_id, annee, version, etat, revision, motif, cree_le)
       VALUES (?, ?, ?, 'brouillon', ?, ?, ?)`,
    )
    .run(
      ligne.convention_id,
      ligne.annee,
      ligne.version + 1,
      ligne.revision + 1,
      motif,
      new Date(ctx.now()).toISOString(),
    )
  return Number(lastInsertRowid)
}

/** The texts with their latest save, which begins their history. */
function copierChapitres(base: Base, de: number, vers: number): void {
  base.sqlite
    .prepare(
      `INSERT INTO rapport_chapitres (rapport_id, code, titre, type, rang, etat, ecarte, contenu, version, modifie_le, modifie_par)
       SELECT ?, code, titre, type, rang, etat, ecarte, contenu, version, modifie_le, modifie_par
       FROM rapport_chapitres WHERE rapport_id = ? ORDER BY id`,
    )
    .run(vers, de)
  base.sqlite
    .prepare(
      `INSERT INTO rapport_chapitre_versions (chapitre_id, version, contenu, fait_le, utilisateur)
       SELECT id, version, contenu, modifie_le, modifie_par FROM rapport_chapitres
       WHERE rapport_id = ? AND version > 0 AND modifie_le IS NOT NULL AND modifie_par IS NOT NULL`,
    )
    .run(vers)
}
