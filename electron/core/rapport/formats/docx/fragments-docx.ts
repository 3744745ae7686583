import { InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import { retirerInterdits } from '../../../../../shared/domain/texte.ts'
import type { Fragment } from '../../modele.ts'
import { type Contexte, nomAncre } from './contexte.ts'

/** A text that XML takes, its line ends made one kind. */
export const propre = (texte: string) => retirerInterdits(texte).replace(/\r\n?/g, '\n')

/** The runs of a paragraph, each figure followed by its reference to the annex. */
export function listRuns(fragments: readonly Fragment[], contexte: Contexte): ParagraphChild[] {
  return fragments.flatMap(f => {
    const forme = {
      ...(f.gras ? { bold: true } : {}),
      ...(f.italique ? { italics: true } : {}),
      ...(f.souligne ? { underline: {} } : {}),
    }
    return [
      ...enLignes(f.texte, forme, f.saut ?? false),
      ...(f.source === undefined ? [] : [reference(f.source, contexte)]),
    ]
  })
}

/** A text whose line ends are line ends of the paragraph; `saut` begins with one. */
export function enLignes(texte: string, forme: object = {}, saut = false): TextRun[] {
  return propre(texte)
    .split('\n')
    .map((text, i) => new TextRun({ ...forme, text, ...(i > 0 || saut ? { break: 1 } : {}) }))
}

/** A small « [12] » that leads to the line of the annex, when this document has it. */
export function reference(numero: number, { ancres }: Contexte): ParagraphChild {
  const run = new TextRun({ text: `[${numero}]`, style: 'Reference' })
  return ancres.has(numero) ? new InternalHyperlink({ anchor: nomAncre(numero), children: [run] }) : run
}
