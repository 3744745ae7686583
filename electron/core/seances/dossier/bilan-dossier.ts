import type { Convention } from '../../../../shared/domain/convention.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import { nomDeFichier } from '../../rapport/fichiers.ts'
import { preparerRapport } from '../../rapport/preparer-rapport.ts'
import {
  decrireStatut,
  estFigee,
  findVersion,
  lireContenu,
  listFichiersFiges,
} from '../../rapport/validation/versions.ts'
import type { FichierArchive } from './archive.ts'
import type { BilanDuDossier } from './chapitres-dossier.ts'

type Bilan = { partie: NonNullable<BilanDuDossier>; fichiers: FichierArchive[] }

/** A reader wants the page to print, then the page to read. */
const PRINCIPAUX = ['pdf', 'docx', 'html'] as const

/**
 * The annual report that the meeting examines: chapters of the draft as they stand, or the frozen files of the validated
 * version, which is never written again. Null without a year.
 */
export async function chargerBilan(
  ctx: Context,
  convention: Convention,
  annee: number | null,
): Promise<Bilan | null> {
  if (annee === null) return null
  const base = ctx.base()
  const { id } = getConventionStockee(base, convention.id)
  const version = findVersion(base, id, annee)
  const statut = decrireStatut(base, version)
  if (!estFigee(version)) {
    const demande = {
      convention: convention.id,
      annee,
      destination: 'comite',
      destinataires: undefined,
    } as const
    const { rapport } = await preparerRapport(ctx, demande)
    return { partie: { annee, statut, chapitres: rapport.chapitres }, fichiers: [] }
  }
  const figes = listFichiersFiges(base, version.id).filter(f => f.destination === 'comite')
  const nommer = (format: string) => `bilan/${nomDeFichier(`Bilan-${annee}-${convention.id}`, format)}`
  const principal = PRINCIPAUX.flatMap(format => figes.find(f => f.format === format) ?? [])[0]
  return {
    partie: {
      annee,
      statut,
      joint: {
        nom: principal === undefined ? '' : nommer(principal.format),
        sha256: principal?.sha256 ?? '',
      },
    },
    fichiers: figes.map(f => ({ nom: nommer(f.format), contenu: lireContenu(base, f.sha256) })),
  }
}
