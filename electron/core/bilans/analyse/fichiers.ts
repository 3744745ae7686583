import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { OptionsImport, Signalement } from '../../../../shared/domain/bilan.ts'
import { NOM_COLLAGE, texteColle } from '../../../../shared/domain/collage.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import type { Context } from '../../context.ts'
import { ouvrirClasseur } from '../read/open.ts'
import type { Classeur, OptionsLecture } from '../read/port.ts'
import { lireCollage } from '../read/text-workbook.ts'

/** A file of the import, opened; `chemin` is its real path, which never leaves the core, or the reference of a pasted table. */
export type FichierOuvert = { chemin: string; classeur: Classeur }

/** Opens a file under the name the user knows; a second file with the same name is numbered. */
export async function ouvrirFichier(
  ctx: Context,
  options: OptionsImport,
  reference: string,
  dejaNommes: readonly string[],
): Promise<FichierOuvert> {
  const chemin = trouverChemin(ctx, reference)
  const nom = texteColle(chemin) === undefined ? path.basename(chemin) : NOM_COLLAGE
  const memes = dejaNommes.filter(n => n === nom || n.startsWith(`${nom} (`)).length
  const classeur = await ouvrirSource(chemin, {
    annule: () => ctx.annule(),
    nom: memes === 0 ? nom : `${nom} (${memes + 1})`,
    ...(options.encodage === undefined ? {} : { encodage: options.encodage }),
  })
  return { chemin, classeur }
}

/** Where the rows are: the real path of a file, or the reference of a pasted table as it is. */
export function trouverChemin(ctx: Context, reference: string): string {
  return texteColle(reference) === undefined ? ctx.resolveFichier(reference) : reference
}

/** Opens what `trouverChemin` found: a file, or a pasted table. */
export async function ouvrirSource(chemin: string, options: OptionsLecture): Promise<Classeur> {
  const texte = texteColle(chemin)
  return texte === undefined ? ouvrirClasseur(chemin, options) : lireCollage(texte, options)
}

/** Indexes of the sheets to read: the one named (by name or by number from 1), else all that are not hidden. Refuses a name that no sheet has. */
export function choisirFeuilles(classeur: Classeur, demandee: string | undefined): number[] {
  if (demandee === undefined) return classeur.feuilles.filter(f => !f.masquee).map(f => f.index)
  const cherchee = normaliserLibelle(demandee)
  const nommee =
    classeur.feuilles.find(f => f.nom === demandee) ??
    classeur.feuilles.find(f => normaliserLibelle(f.nom) === cherchee)
  const numerotee = /^\d+$/.test(demandee) ? classeur.feuilles[Number(demandee) - 1] : undefined
  const trouvee = nommee ?? numerotee
  if (trouvee) return [trouvee.index]
  const noms = classeur.feuilles.map(f => `« ${f.nom} »`).join(', ')
  throw new AppError(
    'feuille_inconnue',
    `Le fichier « ${classeur.fichier} » n’a pas de feuille « ${demandee} ». Ses feuilles : ${noms}.`,
  )
}

/** Hidden sheets hold lists of choices, old versions, working data: what was not shown to the user is not imported unless named. */
export function avertirMasquees(classeur: Classeur, demandee: string | undefined): Signalement[] {
  if (demandee !== undefined) return []
  return classeur.feuilles
    .filter(f => f.masquee)
    .map(f => ({
      fichier: classeur.fichier,
      feuille: f.nom,
      ligne: null,
      colonne: null,
      code: 'feuille_masquee',
      message: `La feuille « ${f.nom} » est masquée : elle n’est pas lue. Pour l’importer, affichez-la dans le tableur ou nommez-la.`,
    }))
}

/** Refuses a file that changed since it was opened: what was shown would not be what is stored. */
export async function verifierInchange({ chemin, classeur }: FichierOuvert): Promise<void> {
  if (texteColle(chemin) !== undefined) return
  if ((await calculerSha256(chemin)) === classeur.sha256) return
  throw new AppError(
    'fichier_modifie',
    `Le fichier « ${classeur.fichier} » a été modifié pendant l’import. Rien n’a été enregistré : fermez-le dans le tableur, puis relancez l’import.`,
  )
}

async function calculerSha256(chemin: string): Promise<string> {
  const hachage = createHash('sha256')
  for await (const morceau of createReadStream(chemin) as AsyncIterable<Buffer>) hachage.update(morceau)
  return hachage.digest('hex')
}
