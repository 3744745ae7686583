import iconv from 'iconv-lite'
import type { ResultatReleve } from './byte-survey.ts'
import { encodageInconnu, fichierBinaire } from './refusals.ts'

/** `douteux`: a few bytes are not valid in it; they will read as `�` and the user is told. */
export type Encodage = { nom: string; douteux: boolean }

/** Frequent letters and marks of French. */
const FRANCAIS = /[àâäçéèêëîïôöùûüœæÀÂÇÉÈÊËÎÏÔÙÛŒ«»’€°–]/g
/**
 * What French text shows when it is read with the wrong table. A no-break space of DOS is « ÿ » in Windows, where « Haÿ » is
 * a place, and « ˇ » on a Mac.
 */
const ETRANGE = /[\u0080-\u009f¤‡†‰ŽžŠš¬¶Ô�‚„ˆ˜ˇ]|(?<!\p{L})ÿ|ÿ(?=[:!?%¯\p{Lu}])|\p{Ll}\p{Lu}\p{Ll}/gu

/** The encoding that the user named, checked; throws `encodage_inconnu`. */
export function encodageChoisi(nom: string): Encodage {
  if (!iconv.encodingExists(nom)) throw encodageInconnu(nom)
  return { nom: nom.toLowerCase(), douteux: false }
}

/**
 * Encoding of a text file: byte order mark, then places of NUL bytes, then strict UTF-8 over the whole file, then the
 * single-byte table that gives the most French letters. Throws `format_inconnu` when the bytes are no text.
 */
export function detectEncoding(debut: Buffer, releve: ResultatReleve): Encodage {
  const marque = marqueOrdre(debut)
  if (marque?.startsWith('utf-16')) return { nom: marque, douteux: false }
  const sansMarque = utf16SansMarque(releve)
  if (sansMarque) return { nom: sansMarque, douteux: false }
  if (releve.nulsPairs + releve.nulsImpairs > 0) throw fichierBinaire()
  if (releve.utf8) return { nom: 'utf-8', douteux: false }
  if (marque === 'utf-8' || presqueUtf8(releve.extrait)) return { nom: 'utf-8', douteux: true }
  return { nom: tableSurUnOctet(releve.extrait), douteux: false }
}

function marqueOrdre(debut: Buffer): string | undefined {
  if (debut[0] === 0xef && debut[1] === 0xbb && debut[2] === 0xbf) return 'utf-8'
  if (debut[0] === 0xff && debut[1] === 0xfe) return 'utf-16le'
  return debut[0] === 0xfe && debut[1] === 0xff ? 'utf-16be' : undefined
}

/** Mostly Latin text in UTF-16 has a NUL in nearly every second byte, always on the same side. */
function utf16SansMarque({ nulsPairs, nulsImpairs, octets }: ResultatReleve): string | undefined {
  if (nulsImpairs > octets * 0.3 && nulsPairs < octets * 0.02) return 'utf-16le'
  if (nulsPairs > octets * 0.3 && nulsImpairs < octets * 0.02) return 'utf-16be'
  return undefined
}

/** A UTF-8 file in which a program cut one character in two is still UTF-8, not a hundred « Ã© ». */
function presqueUtf8(extrait: Buffer): boolean {
  const texte = extrait.toString('utf8')
  const fautes = texte.match(/\ufffd+/g)?.length ?? 0
  const justes = texte.match(/[\u0080-\ufffc]/g)?.length ?? 0
  // The extract is made of slices: each may cut a character at its two ends.
  return justes > 20 && fautes <= justes * 0.02 + extrait.length / 2048
}

/** Windows-1252 unless another table gives strictly more French: « Ž » and « ‚ » betray old Mac and DOS files. */
function tableSurUnOctet(extrait: Buffer): string {
  const note = (nom: string): number => {
    const texte = iconv.decode(extrait, nom)
    return (texte.match(FRANCAIS)?.length ?? 0) - 2 * (texte.match(ETRANGE)?.length ?? 0)
  }
  let meilleur = { nom: 'windows-1252', note: note('windows-1252') }
  // « é » of DOS is « Ç » on a Mac, as French; « é » of a Mac is « Ä » in DOS, which is not: equal notes mean DOS.
  for (const nom of ['cp850', 'macintosh']) {
    const autre = note(nom)
    if (autre > meilleur.note) meilleur = { nom, note: autre }
  }
  return meilleur.nom
}
