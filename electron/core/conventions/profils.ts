import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type Convention, conventionSchema } from '../../../shared/domain/convention.ts'
import { checkConvention } from '../../../shared/domain/convention-coherence.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'

/** The profiles shipped in `resources/conventions/`, by id. */
export function listProfils(ressources: string): Convention[] {
  const dossier = path.join(ressources, 'conventions')
  const noms = readdirSync(dossier).filter(nom => nom.endsWith('.json'))
  return noms.sort().map(nom => loadProfil(path.join(dossier, nom)))
}

/** A shipped profile by its id, or a convention written in a JSON file of the user. */
export function trouverProfil(
  ressources: string,
  reference: string,
  resolveFichier: (reference: string) => string,
): Convention {
  const fourni = path.join(ressources, 'conventions', `${reference}.json`)
  if (/^[a-z0-9_-]+$/.test(reference) && existsSync(fourni)) return loadProfil(fourni)
  if (/\.json$/i.test(reference) || reference.includes('/') || reference.includes('\\'))
    return loadProfil(resolveFichier(reference))
  const fichier = resolveSiPossible(reference, resolveFichier)
  if (fichier !== undefined) return loadProfil(fichier)
  const connues = listProfils(ressources).map(p => p.id)
  throw new AppError(
    'convention_inconnue',
    `La convention « ${reference} » n’est pas connue. Conventions fournies : ${connues.join(', ')}. Vous pouvez aussi donner un fichier JSON.`,
    { connues },
  )
}

/** A convention read from a JSON file; the refusal says which fields are wrong and why. */
export function loadProfil(fichier: string): Convention {
  const nom = path.basename(fichier)
  const lu = conventionSchema.safeParse(lireJson(fichier, nom), { error: z.locales.fr().localeError })
  const erreurs = lu.success
    ? checkConvention(lu.data)
    : lu.error.issues.map(i => `${i.path.join('.') || 'le fichier entier'} : ${i.message}`)
  if (!lu.success || erreurs.length > 0) {
    throw new AppError(
      'convention_invalide',
      `Le fichier « ${nom} » ne décrit pas une convention complète. ${erreurs.slice(0, 5).join(' ')}`,
      { erreurs },
    )
  }
  return lu.data
}

/** The window gives tokens of its dialogs, which look like no path: they are worth a try. */
function resolveSiPossible(reference: string, resolveFichier: (r: string) => string): string | undefined {
  try {
    const fichier = resolveFichier(reference)
    return existsSync(fichier) ? fichier : undefined
  } catch (cause) {
    if (cause instanceof AppError) return undefined
    throw cause
  }
}

function lireJson(fichier: string, nom: string): unknown {
  try {
    return JSON.parse(readFileSync(fichier, 'utf8').replace(/^\uFEFF/, ''))
  } catch (cause) {
    if (cause instanceof SyntaxError)
      throw new AppError(
        'convention_illisible',
        `Le fichier « ${nom} » n’est pas un fichier JSON lisible. Vérifiez-le dans un éditeur de texte.`,
        null,
        { cause },
      )
    throw new AppError(
      'convention_introuvable',
      `Le fichier de convention « ${fichier} » est introuvable ou n’est pas lisible.`,
      null,
      { cause },
    )
  }
}
