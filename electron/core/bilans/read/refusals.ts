import { AppError } from '../../../../shared/domain/erreurs.ts'
import { MAX_COLONNES, MAX_LIGNES } from './limits.ts'

/** Refusals of the readers: each says what is wrong, then what to do. `nommer` adds which file. */

const refus = (code: string, message: string, cause?: unknown): AppError =>
  new AppError(code, message, null, cause === undefined ? undefined : { cause })

const nombre = (n: number): string => n.toLocaleString('fr-FR').replace(/[\s\u202f]/g, '\u00a0')

export const xmlAvecEntites = (): AppError =>
  refus(
    'xml_entites',
    'il contient des entités XML, qu’un tableur n’écrit jamais : il est refusé par sécurité. Ouvrez-le dans un tableur et enregistrez-le de nouveau en .xlsx.',
  )

/** `raison` is a short clause for the support, not a sentence. */
export const fichierIllisible = (raison: string, cause?: unknown): AppError =>
  refus(
    'fichier_illisible',
    `son contenu est abîmé (${raison}). Ouvrez-le dans un tableur, vérifiez-le, puis enregistrez-le de nouveau en .xlsx.`,
    cause,
  )

export const fichierTronque = (cause?: unknown): AppError =>
  refus(
    'fichier_tronque',
    'il est incomplet, sa fin manque. Copiez-le ou téléchargez-le de nouveau depuis sa source, puis recommencez.',
    cause,
  )

export const fichierVide = (): AppError =>
  refus('fichier_vide', 'il est vide (aucun contenu). Demandez-le de nouveau à votre partenaire.')

export const fichierChiffre = (): AppError =>
  refus(
    'fichier_chiffre',
    'il est protégé par un mot de passe. Ouvrez-le dans votre tableur, retirez le mot de passe, enregistrez-le, puis recommencez.',
  )

export const bombeZip = (): AppError =>
  refus(
    'bombe_zip',
    'une fois décompressé, il serait démesurément grand : il est refusé par sécurité. Enregistrez dans un nouveau classeur les seules feuilles utiles.',
  )

/** `nature` completes « c’est … » (« un document PDF »). */
export const formatInconnu = (nature: string): AppError =>
  refus(
    'format_inconnu',
    `ce n’est pas un tableau lisible ici : c’est ${nature}. Enregistrez-le en .xlsx, .ods ou .csv depuis votre tableur, puis recommencez.`,
  )

export const formatAncien = (): AppError =>
  refus(
    'format_ancien',
    'c’est un classeur Excel 95 ou plus ancien. Ouvrez-le dans un tableur et enregistrez-le en .xlsx, puis recommencez.',
  )

export const tropDeLignes = (feuille: string): AppError =>
  refus(
    'trop_de_lignes',
    `la feuille « ${feuille} » compte plus de ${nombre(MAX_LIGNES)} lignes remplies, et l’import en accepte ${nombre(200_000)}. Partagez-la en plusieurs fichiers.`,
  )

export const tropDeColonnes = (feuille: string, ligne: number): AppError =>
  refus(
    'trop_de_colonnes',
    `la ligne ${ligne} de la feuille « ${feuille} » va au-delà de ${MAX_COLONNES} colonnes remplies. Gardez les seules colonnes utiles, puis recommencez.`,
  )

export const guillemetNonFerme = (ligne: number): AppError =>
  refus(
    'guillemet_non_ferme',
    `un guillemet ouvert à la ligne ${ligne} n’est jamais refermé. Corrigez cette ligne (un guillemet dans un texte s’écrit deux fois), puis recommencez.`,
  )

export const guillemetMalPlace = (ligne: number): AppError =>
  refus(
    'guillemet_mal_place',
    `à la ligne ${ligne}, du texte suit un guillemet fermant. Un guillemet dans un texte s’écrit deux fois : corrigez cette ligne, puis recommencez.`,
  )

export const fichierBinaire = (): AppError => formatInconnu('un fichier binaire, sans texte ni tableau')

export const encodageInconnu = (encodage: string): AppError =>
  refus(
    'encodage_inconnu',
    `l’encodage « ${encodage} » n’existe pas. Les plus courants sont utf-8, windows-1252 et utf-16le.`,
  )

export const lectureAnnulee = (): AppError =>
  refus('tache_annulee', 'la lecture a été arrêtée à votre demande ; rien n’a été enregistré.')

/** The same refusal with the name of its file in front, for the user who gave several. */
export function nommer(erreur: unknown, fichier: string): unknown {
  if (!(erreur instanceof AppError) || erreur.message.startsWith('Fichier «')) return erreur
  return new AppError(erreur.code, `Fichier « ${fichier} » : ${erreur.message}`, erreur.details, {
    cause: erreur.cause ?? erreur,
  })
}
