import type { Signalement } from '../../../../shared/domain/bilan.ts'
import { formatJourFr, parseJour } from '../../../../shared/domain/dates.ts'
import type { FichierOuvert } from './fichiers.ts'
import type { Reference } from './reference.ts'

/** Files that the base already received, recognised by their hash whatever their name, in the same convention. */
export function findDejaImportes(
  { base, conventionId }: Reference,
  fichiers: readonly FichierOuvert[],
): { tous: boolean; avertissements: Signalement[] } {
  const requete = base.sqlite.prepare(
    `SELECT i.id, i.fait_le, i.utilisateur FROM import_fichiers f JOIN imports i ON i.id = f.import_id
     WHERE i.convention_id = ? AND f.sha256 = ? ORDER BY i.id DESC LIMIT 1`,
  )
  const avertissements = fichiers.flatMap(({ classeur }): Signalement[] => {
    const avant = requete.get(conventionId, classeur.sha256) as
      | { id: number; fait_le: string; utilisateur: string }
      | undefined
    if (!avant) return []
    const message = `Ce fichier a déjà été importé le ${jourDe(avant.fait_le)} par ${avant.utilisateur} (import n° ${avant.id}).`
    return [
      {
        fichier: classeur.fichier,
        feuille: null,
        ligne: null,
        colonne: null,
        code: 'fichier_deja_importe',
        message,
      },
    ]
  })
  return { tous: avertissements.length === fichiers.length, avertissements }
}

function jourDe(instant: string): string {
  const jour = parseJour(instant.slice(0, 10))
  return jour === undefined ? instant : formatJourFr(jour)
}
