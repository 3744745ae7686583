import { hash } from 'node:crypto'
import type { Input } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import { ecrireCsv } from './formats/csv/ecrire-csv.ts'
import { ecrireDocx } from './formats/docx/ecrire-docx.ts'
import { ecrireHtml } from './formats/html/ecrire-html.ts'
import { imprimerNumerote } from './formats/html/numeroter-pages.ts'
import { ecrireOds } from './formats/ods/ecrire-ods.ts'
import { ecrirePptx } from './formats/pptx/ecrire-pptx.ts'
import { ecrireXlsx } from './formats/xlsx/ecrire-xlsx.ts'
import type { Rapport } from './modele.ts'

export type FormatRapport = Input<'rapport:exporter'>['formats'][number]
type Redacteur = (rapport: Rapport) => Promise<Uint8Array> | Uint8Array
/** The bytes of one format and their SHA-256, in hexadecimal. */
export type Redige = { format: FormatRapport; contenu: Uint8Array; sha256: string }

/** Deterministic writers; each takes a report that came through the one door and nothing else. */
const REDACTEURS: Record<Exclude<FormatRapport, 'pdf'>, Redacteur> = {
  xlsx: ecrireXlsx,
  docx: ecrireDocx,
  pptx: ecrirePptx,
  html: rapport => new TextEncoder().encode(ecrireHtml(rapport)),
  csv: ecrireCsv,
  ods: ecrireOds,
}

/** Every format; `pdf` also asks for a browser on the machine. */
export const FORMATS_RAPPORT = [...Object.keys(REDACTEURS), 'pdf'] as FormatRapport[]

/** Beginning of the sentence that says what becomes of a pdf that nothing prints here. */
export const SANS_NAVIGATEUR =
  'Le pdf n’a pas pu être imprimé\u00a0: il faut un navigateur (Edge, Chrome ou Chromium) sur ce poste.'

/**
 * One report in every format asked, each written once from the same model; `suivre` is told before each one. Where nothing
 * prints, the pdf alone is missing and `sansPdf` says why.
 */
export async function rediger(
  ctx: Context,
  rapport: Rapport,
  formats: readonly FormatRapport[],
  suivre: (format: FormatRapport, rang: number) => void,
): Promise<{ rediges: Redige[]; sansPdf: AppError | null }> {
  const rediges: Redige[] = []
  let sansPdf: AppError | null = null
  for (const [rang, format] of formats.entries()) {
    suivre(format, rang)
    const html = rediges.find(r => r.format === 'html')?.contenu
    const contenu =
      format === 'pdf'
        ? await imprimer(ctx, html ?? (await REDACTEURS.html(rapport)))
        : await REDACTEURS[format](rapport)
    if (contenu instanceof AppError) sansPdf = contenu
    else rediges.push(sceller(format, contenu))
  }
  return { rediges, sansPdf }
}

/** The bytes under their hash. */
export function sceller(format: FormatRapport, contenu: Uint8Array): Redige {
  return { format, contenu, sha256: hash('sha256', contenu, 'hex') }
}

/** The pdf of a page, or the refusal `impression_indisponible` where nothing prints. */
export async function imprimer(ctx: Context, html: Uint8Array): Promise<Uint8Array | AppError> {
  try {
    return await imprimerNumerote(page => ctx.imprimer(page), new TextDecoder().decode(html))
  } catch (erreur) {
    if (erreur instanceof AppError && erreur.code === 'impression_indisponible') return erreur
    throw erreur
  }
}
