import { hash } from 'node:crypto'
import type { FormatDocument } from '../../../shared/domain/document.ts'
import type { Context } from '../context.ts'
import { ecrireDocx } from './formats/ecrire-docx.ts'
import { ecrireHtml } from './formats/ecrire-html.ts'
import type { Page } from './formats/mise-en-page.ts'

export type Rendu = { format: FormatDocument; contenu: Uint8Array; sha256: string }

/** The bytes of a page in one format; a pdf throws the refusal `impression_indisponible` where nothing prints. */
export async function rendre(ctx: Context, page: Page, format: FormatDocument): Promise<Rendu> {
  const contenu = format === 'docx' ? await ecrireDocx(page) : await ctx.imprimer(ecrireHtml(page))
  return { format, contenu, sha256: hash('sha256', contenu, 'hex') }
}
