import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { AppError } from '../../../shared/domain/erreurs.ts'

type FichierAEcrire = { nom: string; octets: Uint8Array }

/** What touches the disk, so that a test can play a file that Excel holds open. */
type Disque = { ouvrirPourModifier(chemin: string): void; renommer(de: string, vers: string): void }

const DISQUE: Disque = {
  ouvrirPourModifier: chemin => closeSync(openSync(chemin, 'r+')),
  renommer: renameSync,
}
const RESERVES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
/** Marks that turn the direction of writing would show « exe.jpg » for « gpj.exe ». */
const INTERDITS = /[<>:"/\\|?*\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu
/** Windows programs open no path longer than this. */
const CHEMIN_MAX = 259

/** A name that Windows accepts: reserved names and characters set aside, no dot or space at the end; an accent is one character, as macOS compares them. */
export function nomDeFichier(base: string, extension: string): string {
  const propre =
    base
      .normalize('NFC')
      .replace(INTERDITS, '-')
      .replace(/[. ]+$/, '') || 'Sans-nom'
  const sur = RESERVES.test(propre) ? `_${propre}` : propre
  return `${sur.slice(0, 120)}.${extension}`
}

/**
 * Writes all the files or none: each one whole under a temporary name first, then `avantRemplacement` (the journal),
 * then their real names. Creates the folder when it is missing. Returns the paths, in order.
 */
export async function ecrireFichiers(
  dossier: string,
  fichiers: readonly FichierAEcrire[],
  avantRemplacement: (chemins: string[]) => Promise<void>,
  disque: Disque = DISQUE,
): Promise<string[]> {
  const cibles = fichiers.map(f => path.join(dossier, f.nom))
  for (const cible of cibles) refuserCheminTropLong(cible)
  creerDossier(dossier)
  const cote = (suffixe: string) =>
    cibles.map(cible => path.join(dossier, `.${path.basename(cible)}.${process.pid}.${suffixe}`))
  const [provisoires, anciens] = [cote('tmp'), cote('ancien')]
  try {
    for (const [i, f] of fichiers.entries()) ecrireProvisoire(provisoires[i] ?? '', f.octets, dossier)
    for (const cible of cibles) verifierLibre(cible, disque)
    await avantRemplacement(cibles)
    remplacerTous({ provisoires, cibles, anciens, dossier, disque })
    return cibles
  } finally {
    for (const p of [...provisoires, ...anciens]) if (existsSync(p)) rmSync(p)
  }
}

type Remplacement = {
  provisoires: string[]
  cibles: string[]
  anciens: string[]
  dossier: string
  disque: Disque
}

/** Each file takes its name at once; when one cannot, those that already did give way to the previous export. */
function remplacerTous({ provisoires, cibles, anciens, dossier, disque }: Remplacement): void {
  const faits: number[] = []
  try {
    if (cibles.length > 1)
      for (const [i, cible] of cibles.entries()) if (existsSync(cible)) copyFileSync(cible, anciens[i] ?? '')
    for (const [i, cible] of cibles.entries()) {
      remplacer(provisoires[i] ?? '', cible, disque)
      faits.push(i)
    }
  } catch (cause) {
    for (const i of faits) rendreAncien(cibles[i] ?? '', anciens[i] ?? '')
    throw cause instanceof AppError && existsSync(dossier) ? cause : erreurDossier(dossier, cause)
  }
}

function rendreAncien(cible: string, ancien: string): void {
  if (existsSync(ancien)) renameSync(ancien, cible)
  else if (existsSync(cible)) rmSync(cible)
}

/** Refuses a path that Excel could not open on Windows. */
export function refuserCheminTropLong(chemin: string, plateforme: string = process.platform): void {
  if (plateforme !== 'win32' || chemin.length <= CHEMIN_MAX) return
  throw new AppError(
    'chemin_trop_long',
    `Le chemin du fichier compte ${chemin.length} caractères et Windows n’en accepte que ${CHEMIN_MAX}. Choisissez un dossier plus proche de la racine du disque.`,
    { chemin },
  )
}

/** Makes a folder and those above it, one level at a time: a recursive mkdir never returns where the system answers « not found » under a folder that exists. Throws a refusal. */
export function creerDossier(dossier: string): void {
  const manquants: string[] = []
  let parent = path.resolve(dossier)
  while (!existsSync(parent) && parent !== path.dirname(parent)) {
    manquants.unshift(parent)
    parent = path.dirname(parent)
  }
  try {
    for (const niveau of manquants) mkdirSync(niveau)
  } catch (cause) {
    throw erreurDossier(dossier, cause)
  }
}

function ecrireProvisoire(chemin: string, octets: Uint8Array, dossier: string): void {
  try {
    const descripteur = openSync(chemin, 'w')
    try {
      let ecrits = 0
      while (ecrits < octets.length) ecrits += writeSync(descripteur, octets, ecrits)
      fsyncSync(descripteur)
    } finally {
      closeSync(descripteur)
    }
  } catch (cause) {
    throw erreurDossier(dossier, cause)
  }
}

function verifierLibre(cible: string, disque: Disque): void {
  if (!existsSync(cible)) return
  try {
    disque.ouvrirPourModifier(cible)
  } catch (cause) {
    throw erreurVerrou(cible, cause)
  }
}

function remplacer(provisoire: string, cible: string, disque: Disque): void {
  try {
    disque.renommer(provisoire, cible)
  } catch (cause) {
    throw erreurVerrou(cible, cause)
  }
}

function erreurVerrou(cible: string, cause: unknown): AppError {
  const { propose, nom } = proposerNom(cible)
  if (codeDe(cause) === 'EISDIR')
    return new AppError(
      'nom_deja_pris',
      `Un dossier porte déjà le nom « ${nom} ». Renommez-le ou choisissez un autre dossier d’export.`,
      { fichier: cible },
      { cause },
    )
  return new AppError(
    'fichier_verrouille',
    `Le fichier « ${nom} » est ouvert dans un autre programme (Excel, par exemple) ou protégé. Fermez-le puis recommencez, ou renommez-le : un autre nom libre est « ${propose} ». L’ancien fichier n’a pas été modifié.`,
    { fichier: cible, propose },
    { cause },
  )
}

function proposerNom(cible: string): { nom: string; propose: string } {
  const { dir, name, ext, base } = path.parse(cible)
  let rang = 2
  while (existsSync(path.join(dir, `${name} (${rang})${ext}`))) rang += 1
  return { nom: base, propose: `${name} (${rang})${ext}` }
}

function erreurDossier(dossier: string, cause: unknown): AppError {
  const code = codeDe(cause)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError(
      'disque_plein',
      'Le disque est plein\u00a0: le rapport n’a pas été écrit. Libérez de la place, puis recommencez.',
      { dossier },
      { cause },
    )
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new AppError(
      'dossier_invalide',
      `« ${dossier} » ne peut pas servir de dossier : un fichier porte ce nom. Choisissez un autre dossier.`,
      { dossier },
      { cause },
    )
  if (code === 'ENAMETOOLONG')
    return new AppError(
      'chemin_trop_long',
      'Ce chemin est trop long pour le disque. Choisissez un dossier plus proche de sa racine, ou un nom plus court.',
      { dossier },
      { cause },
    )
  return new AppError(
    'dossier_non_accessible',
    `Tandem ne peut pas écrire dans le dossier « ${dossier} ». Choisissez un dossier où vous pouvez enregistrer.`,
    { dossier },
    { cause },
  )
}

function codeDe(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}
