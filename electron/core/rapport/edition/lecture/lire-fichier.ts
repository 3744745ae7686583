import iconv from 'iconv-lite'
import { AppError } from '../../../../../shared/domain/erreurs.ts'
import type { TexteRiche } from '../../../../../shared/domain/texte-riche.ts'
import { createByteSurvey } from '../../../bilans/read/byte-survey.ts'
import { detectEncoding } from '../../../bilans/read/encoding.ts'
import { fichierBinaire, fichierChiffre } from '../../../bilans/read/refusals.ts'
import { checkText } from '../../../bilans/read/signature.ts'
import { openArchive } from '../../../bilans/read/zip.ts'
import { lirePiece } from '../../../seances/pieces/lire-piece.ts'
import { normaliserTexte } from '../normaliser-texte.ts'
import { compterMots } from '../parcourir-texte.ts'
import { direConstats } from './constats.ts'
import { lireDocx } from './lire-docx.ts'
import { lireHtml } from './lire-html.ts'
import { lireOdt } from './lire-odt.ts'
import { lireTexteBrut } from './lire-texte.ts'
import { refuserAncien, refuserNature, situerRefus } from './refus-lecture.ts'
import { finirTexte, type TexteLu } from './texte-lu.ts'

/** `fichier` is its name without its folder. */
export type ContributionLue = { fichier: string; texte: TexteRiche; avertissements: string[] }

const FICHIER = { code: 'fichier', sujet: 'une contribution', mo: 50 }

/** Foreign files by their first bytes. */
const AUTRES: [debut: string, nature: string][] = [
  ['%PDF', 'un document PDF, qui n’a que des pages\u00a0: demandez le document d’origine'],
  ['{\\rtf', 'un document RTF'],
  ['\x89PNG', 'une image'],
  ['\xff\xd8\xff', 'une image'],
  ['GIF8', 'une image'],
]

/**
 * Reads the text of a docx, odt, txt or html, by its bytes and never by its extension. Nothing of it is run, opened or fetched.
 * Every refusal names the file, beside the field `fichier`; what could not be taken over is in `avertissements`.
 */
export async function lireFichierTexte(chemin: string): Promise<ContributionLue> {
  const { nom, octets } = await lirePiece(chemin, FICHIER)
  try {
    const lu = await lireSelonOctets(chemin, octets)
    const texte = normaliserTexte(finirTexte(lu))
    if (compterMots(texte) === 0) refuserTableauxSeuls(lu)
    return { fichier: nom, texte, avertissements: direConstats(lu.constats) }
  } catch (erreur) {
    throw situerRefus(erreur, nom)
  }
}

/** Refuses (`tableau_trop_long`) a file whose only text was in tables that no page takes: it would be said empty. */
function refuserTableauxSeuls({ constats }: TexteLu): void {
  if (constats.tableaux.length === 0) return
  throw new AppError(
    'tableau_trop_long',
    `${constats.tableaux.join(' ')} Il n’y a pas d’autre texte dans ce fichier\u00a0: gardez-en les lignes utiles, ou importez ce tableau comme un bilan.`,
  )
}

function lireSelonOctets(chemin: string, octets: Buffer): Promise<TexteLu> | TexteLu {
  const debut = octets.toString('latin1', 0, 64)
  if (debut.startsWith('PK\x03\x04') || debut.startsWith('PK\x05\x06')) return lireArchive(chemin)
  if (debut.startsWith('\xd0\xcf\x11\xe0')) return refuserConteneur(octets)
  const autre = AUTRES.find(([signe]) => debut.startsWith(signe))
  if (autre !== undefined) refuserNature(autre[1])
  const texte = decoder(octets)
  if (/^\s*<\?xml/.test(texte) && !/<html[\s>]/i.test(texte.slice(0, 2000))) refuserNature('un fichier XML')
  if (
    /<(!doctype html|html|head|body|meta|div|section|article|p|blockquote|ul|ol|table|h[1-6])[\s>]/i.test(
      texte.slice(0, 20_000),
    )
  )
    return lireHtml(texte)
  checkText(texte)
  return lireTexteBrut(texte)
}

async function lireArchive(chemin: string): Promise<TexteLu> {
  const archive = await openArchive(chemin)
  const a = (dossier: string) => archive.noms.some(nom => nom.toLowerCase().startsWith(dossier))
  if (archive.contient('content.xml') || archive.contient('encrypted-package')) return lireOdt(archive)
  if (a('xl/')) return refuserNature('un classeur, qui s’importe comme un bilan')
  if (a('ppt/')) return refuserNature('une présentation')
  if (archive.contient('[Content_Types].xml')) return lireDocx(archive)
  return refuserNature('une archive zip, à décompresser d’abord')
}

/** The container of Word 97 holds encrypted docx too. */
function refuserConteneur(octets: Buffer): never {
  if (octets.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw fichierChiffre()
  if (octets.includes(Buffer.from('WordDocument', 'utf16le'))) return refuserAncien()
  return refuserNature('un ancien document de bureau')
}

/** The encoding of its bytes; a page says its own when it is not UTF-8. */
function decoder(octets: Buffer): string {
  const releve = createByteSurvey()
  releve.ajouter(octets)
  const { nom } = detectEncoding(octets.subarray(0, 65_536), releve.resultat())
  const dit = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,30})/i.exec(
    octets.toString('latin1', 0, 4096),
  )?.[1]
  const choisi = nom.startsWith('utf') || dit === undefined || !iconv.encodingExists(dit) ? nom : dit
  const texte = iconv.decode(octets, choisi, { stripBOM: true })
  if (texte.includes('\0')) throw fichierBinaire()
  return texte
}
