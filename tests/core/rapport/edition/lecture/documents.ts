import { lireFichierTexte } from '../../../../../electron/core/rapport/edition/lecture/lire-fichier.ts'
import { AppError } from '../../../../../shared/domain/erreurs.ts'
import type { EnLigne, NoeudTexte, TexteRiche } from '../../../../../shared/domain/texte-riche.ts'
import { ecrireFichier, ecrireZip } from '../../../bilans/read/read-all.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const ODF = 'urn:oasis:names:tc:opendocument:xmlns'

/** A Word document made by hand: `corps` stands in its body. */
export function ecrireDocx(corps: string, autres: Record<string, string | Uint8Array> = {}): string {
  return ecrireZip('essai.docx', {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${W}" xmlns:mc="mc" xmlns:a="a" xmlns:wps="wps" xmlns:v="v"><w:body>${corps}</w:body></w:document>`,
    ...autres,
  })
}

/** An OpenDocument made by hand: `corps` stands in its text, `styles` in its automatic styles. */
export function ecrireOdt(
  corps: string,
  styles = '',
  autres: Record<string, string | Uint8Array> = {},
): string {
  return ecrireZip('essai.odt', {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0" xmlns:style="${ODF}:style:1.0" xmlns:fo="${ODF}:fo" xmlns:draw="${ODF}:draw" xmlns:number="n"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${corps}</office:text></office:body></office:document-content>`,
    ...autres,
  })
}

export const p = (contenu: string, reglages = '') =>
  `<w:p>${reglages === '' ? '' : `<w:pPr>${reglages}</w:pPr>`}${contenu}</w:p>`
export const r = (texte: string, reglages = '') =>
  `<w:r><w:rPr>${reglages}</w:rPr><w:t xml:space="preserve">${texte}</w:t></w:r>`

export const lire = lireFichierTexte
export const lirePage = (html: string | Uint8Array) => lireFichierTexte(ecrireFichier('page.html', html))

/** The refusal of a file; anything else than an `AppError` is thrown. */
export async function refusLecture(chemin: string): Promise<AppError | undefined> {
  try {
    await lireFichierTexte(chemin)
    return undefined
  } catch (erreur) {
    if (erreur instanceof AppError) return erreur
    throw erreur
  }
}

/** A text as lines that are easy to read: `# ` headings, `- ` and `1 ` items, `|` cells, `*` bold, `/` italic, `_` underline. */
export function enLignes({ content }: Pick<TexteRiche, 'content'>, retrait = ''): string[] {
  return content.flatMap(n => ligne(n, retrait))
}

function ligne(n: NoeudTexte, retrait: string): string[] {
  switch (n.type) {
    case 'paragraph':
      return [retrait + suites(n.content)]
    case 'heading':
      return [`${'#'.repeat(n.attrs.level - 2)} ${suites(n.content)}`]
    case 'bulletList':
    case 'orderedList':
      return n.content.flatMap(({ content: [premier, ...reste] }) => [
        `${retrait}${n.type === 'bulletList' ? '-' : '1'} ${premier === undefined ? '' : ligne(premier, '')[0]}`,
        ...enLignes({ content: reste }, `${retrait}  `),
      ])
    case 'table':
      return n.content.map(rangee =>
        rangee.content
          .map(c => {
            const etendue = `${c.attrs?.colspan ?? 1}×${c.attrs?.rowspan ?? 1}`
            const texte = c.content.map(x => suites(x.content)).join(' ¶ ')
            return `|${c.type === 'tableHeader' ? '!' : ''}${etendue === '1×1' ? '' : `${etendue} `}${texte}`
          })
          .join(''),
      )
    default:
      return [`[${n.type}]`]
  }
}

const SIGNES = { bold: '*', italic: '/', underline: '_' }

function suites(lignes: EnLigne[] | undefined): string {
  return (lignes ?? [])
    .map(l => {
      if (l.type !== 'text') return l.type === 'hardBreak' ? '⏎' : `{${l.attrs.code}}`
      const signe = (l.marks ?? []).map(m => SIGNES[m.type]).join('')
      return signe + l.text + [...signe].toReversed().join('')
    })
    .join('')
}
