import { AppError } from '../../../../../shared/domain/erreurs.ts'
import type { Archive } from '../../../bilans/read/zip.ts'

/** Bytes of a part once decompressed: a thousand pages are a tenth of it. */
const PARTIE_MAX = 60_000_000

const MOTS = 'enregistrez-le en .docx ou en .odt depuis votre traitement de texte, puis recommencez.'

/** What the readers of workbooks say, in the words of a document. */
const PHRASES: Record<string, string> = {
  format_inconnu: `ce n’est pas un texte lisible ici. Ouvrez-le et ${MOTS}`,
  xml_entites: `il contient des entités XML, qu’un traitement de texte n’écrit jamais\u00a0: il est refusé par sécurité. Ouvrez-le et ${MOTS}`,
  fichier_illisible: `son contenu est abîmé. Ouvrez-le, vérifiez-le, puis ${MOTS}`,
  fichier_vide: 'il est vide (0 octet). Demandez-le de nouveau à votre partenaire.',
  fichier_chiffre:
    'il est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe, enregistrez-le, puis recommencez.',
  bombe_zip:
    'une fois décompressé, il serait démesurément grand\u00a0: il est refusé par sécurité. Copiez son texte dans un nouveau document.',
}

/** Refuses (`texte_inconnu`) a file that is no text; `nature` completes « c’est … ». */
export function refuserNature(nature: string): never {
  throw new AppError(
    'texte_inconnu',
    `ce n’est pas un texte lisible ici\u00a0: c’est ${nature}. Ouvrez-le et ${MOTS}`,
  )
}

/** Refuses (`format_ancien`) the Word documents of before 2007. */
export function refuserAncien(): never {
  throw new AppError('format_ancien', `c’est un document Word 97-2003 (.doc). Ouvrez-le et ${MOTS}`)
}

/** Refuses (`bombe_zip`) a part that is too large to be a text. */
export function verifierPartie(archive: Archive, nom: string): void {
  if (archive.taille(nom) > PARTIE_MAX) throw new AppError('bombe_zip', '')
}

/** A refusal of a reader with the name of its file and the words of a document, beside the field `fichier`; a bug stays as it is. */
export function situerRefus(erreur: unknown, fichier: string): unknown {
  if (!(erreur instanceof AppError)) return erreur
  const phrase = PHRASES[erreur.code] ?? erreur.message
  return new AppError(
    erreur.code,
    `Fichier «\u00a0${fichier}\u00a0»\u00a0: ${phrase}`,
    { champ: 'fichier' },
    { cause: erreur },
  )
}
