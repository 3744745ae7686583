import { AppError } from '../../shared/domain/erreurs.ts'

const DISQUE_PLEIN = 'Le disque est plein : rien n’a été enregistré. Libérez de la place, puis recommencez.'
const FICHIER_OCCUPE =
  'Le fichier est ouvert dans un autre logiciel (Excel, par exemple). Fermez-le ou choisissez un autre nom, puis recommencez.'
const LECTURE_SEULE =
  'Tandem ne peut pas écrire à cet endroit. Choisissez un dossier où vous pouvez enregistrer.'
const BASE_OCCUPEE = 'La base est utilisée par un autre travail ou un autre poste. Réessayez dans un instant.'
const BASE_ABIMEE = 'La base est abîmée : rien n’a été enregistré. Restaurez une sauvegarde.'
const NOM_INVALIDE = 'Ce nom contient un caractère qu’aucun disque n’accepte. Choisissez un autre nom.'
const INTROUVABLE = 'Ce fichier ou ce dossier est introuvable. Vérifiez son nom et son emplacement.'

/** First matching prefix wins: SQLite refines its codes (`SQLITE_BUSY_SNAPSHOT`). */
const REFUS: [prefixe: string, code: string, message: string][] = [
  ['ENOSPC', 'disque_plein', DISQUE_PLEIN],
  ['EDQUOT', 'disque_plein', DISQUE_PLEIN],
  ['SQLITE_FULL', 'disque_plein', DISQUE_PLEIN],
  ['EBUSY', 'fichier_occupe', FICHIER_OCCUPE],
  ['ETXTBSY', 'fichier_occupe', FICHIER_OCCUPE],
  // Windows answers EPERM as well for a file that Excel holds open.
  ['EPERM', 'fichier_occupe', FICHIER_OCCUPE],
  ['EACCES', 'acces_refuse', LECTURE_SEULE],
  ['EROFS', 'acces_refuse', LECTURE_SEULE],
  ['SQLITE_READONLY', 'acces_refuse', LECTURE_SEULE],
  ['SQLITE_CANTOPEN', 'acces_refuse', LECTURE_SEULE],
  ['SQLITE_PERM', 'acces_refuse', LECTURE_SEULE],
  ['SQLITE_BUSY', 'base_occupee', BASE_OCCUPEE],
  ['SQLITE_LOCKED', 'base_occupee', BASE_OCCUPEE],
  ['SQLITE_CORRUPT', 'base_abimee', BASE_ABIMEE],
  ['SQLITE_NOTADB', 'base_abimee', BASE_ABIMEE],
  // The file ends before its last page.
  ['SQLITE_IOERR_SHORT_READ', 'base_abimee', BASE_ABIMEE],
  ['SQLITE_IOERR', 'disque_illisible', 'Le disque ne répond plus : rien n’a été enregistré. Vérifiez-le.'],
  ['ENOENT', 'fichier_introuvable', INTROUVABLE],
  ['EISDIR', 'fichier_attendu', 'Un fichier est attendu, et ce nom est celui d’un dossier.'],
  ['ENOTDIR', 'dossier_attendu', 'Un dossier est attendu, et ce nom est celui d’un fichier.'],
  ['EEXIST', 'fichier_existe', 'Un fichier porte déjà ce nom. Choisissez un autre nom.'],
  // A name with a null character, which no disk takes.
  ['ERR_INVALID_ARG_VALUE', 'nom_invalide', NOM_INVALIDE],
  ['ELOOP', 'fichier_introuvable', INTROUVABLE],
  ['ENAMETOOLONG', 'nom_trop_long', 'Ce nom est trop long pour le disque. Choisissez un nom plus court.'],
]

/**
 * What the disk or the base refused, in French; undefined when the error is a bug. The path stays out of the
 * message: the user has just named it, and a log may keep the message.
 */
export function refusSysteme(erreur: unknown): AppError | undefined {
  if (erreur instanceof AppError) return erreur
  const systeme = codeSysteme(erreur)
  const refus = REFUS.find(([prefixe]) => systeme.startsWith(prefixe))
  return refus && new AppError(refus[1], refus[2], null, { cause: erreur })
}

function codeSysteme(erreur: unknown): string {
  return erreur instanceof Error && 'code' in erreur && typeof erreur.code === 'string' ? erreur.code : ''
}
