import type { Seance } from '../../../../shared/domain/seance.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { type DocumentLu, lireDocument, mettreEnPage } from '../../documents/lire-document.ts'
import { listPapiers, type Papier } from '../../documents/modeles/composer.ts'
import type { DonneesDocument } from '../../documents/modeles/donnees.ts'
import { nommerFichier } from '../../documents/nommer-fichier.ts'
import { rendre } from '../../documents/rendre.ts'
import { lireContenu } from '../../rapport/validation/versions.ts'
import type { FichierArchive } from './archive.ts'
import type { Papiers } from './chapitres-dossier.ts'

type Contenu = { lus: Papiers; fichiers: FichierArchive[]; avertissements: string[] }

/**
 * Papers of the meeting: the call before it; afterwards what tells it as well. Letters to single members name people and
 * stay out. A validated paper gives its frozen bytes, another one its draft, and that is said.
 */
export async function listPapiersDuDossier(
  ctx: Context,
  d: DonneesDocument,
  archive: boolean,
): Promise<Contenu> {
  const papiers = listPapiers(d).filter(p => p.membre === null && (archive || p.type === 'convocation'))
  const lus = papiers.map(p => lireDocument(ctx.base(), d, p))
  const fichiers: FichierArchive[] = []
  for (const lu of lus) fichiers.push(...(await ecrirePapier(ctx, d, lu)))
  const brouillons = lus.filter(lu => lu.document.etat === 'brouillon').map(lu => lu.document.titre)
  return {
    lus: lus.map(lu => ({ titre: lu.document.titre, code: nommerCode(lu.papier), blocs: lu.blocs })),
    fichiers,
    avertissements:
      archive && brouillons.length > 0
        ? [
            `Ces documents sont encore des brouillons\u00a0: ${brouillons.join(', ')}. Validez-les, puis refaites l’archive.`,
          ]
        : [],
  }
}

function nommerCode({ type, decision }: Papier): string {
  return decision === null ? type : `${type}_${decision}`
}

async function ecrirePapier(ctx: Context, d: DonneesDocument, lu: DocumentLu): Promise<FichierArchive[]> {
  const nommer = (format: 'docx' | 'pdf') => `documents/${nommerFichier(d, lu.document, format)}`
  const { fichiers } = lu.document
  if (fichiers.length > 0)
    return fichiers.map(f => ({ nom: nommer(f.format), contenu: lireContenu(ctx.base(), f.sha256) }))
  const { contenu } = await rendre(ctx, mettreEnPage(d, lu.document, lu.blocs), 'docx')
  return [{ nom: nommer('docx'), contenu }]
}

/** Files joined to the meeting and to its items, as they were given. */
export function listPieces(base: Base, seance: Seance): FichierArchive[] {
  return seance.pieces.map(p => ({ nom: `pieces/${p.nom}`, contenu: lireContenu(base, p.sha256) }))
}
