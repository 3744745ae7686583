import { strFromU8, strToU8, unzipSync } from 'fflate'
import { formatJourIso } from '../../../../../shared/domain/dates.ts'
import type { ChartSpec } from '../../../../../shared/graphiques/chart-spec.ts'
import { injecterGraphiquesDocx } from '../../graphiques-natifs/injecter-docx.ts'
import { dater, zipper } from '../../graphiques-natifs/paquet.ts'
import type { Rapport } from '../../modele.ts'
import { poserMarques } from './graphique-docx.ts'
import { STYLE_TABLEAU } from './style-docx.ts'

const DOCUMENT = 'word/document.xml'
const STYLES = 'word/styles.xml'
const PROPRIETES = 'docProps/core.xml'
/** A report without a source has no day of its own. */
const SANS_JOUR = '2000-01-01'

/** The document with its native charts, its language and a date that is the data's, not the clock's. */
export function sceller(docx: Uint8Array, rapport: Rapport, specs: readonly ChartSpec[]): Uint8Array {
  const parties = unzipSync(docx, { filter: f => !f.name.endsWith('/') })
  const jour = rapport.arreteAu === null ? SANS_JOUR : formatJourIso(rapport.arreteAu)
  dater(parties, `${jour}T00:00:00Z`)
  remplacer(parties, PROPRIETES, xml =>
    xml.replace('</cp:coreProperties>', '<dc:language>fr-FR</dc:language></cp:coreProperties>'),
  )
  remplacer(parties, STYLES, xml => xml.replace('</w:styles>', `${STYLE_TABLEAU}</w:styles>`))
  const brut = strFromU8(parties[DOCUMENT] ?? new Uint8Array())
  const { documentXml, graphiques } = poserMarques(numeroter(brut), specs)
  remplacer(parties, DOCUMENT, () => documentXml)
  return injecterGraphiquesDocx(zipper(parties), graphiques)
}

/** Bookmarks and images counted from 1: the library goes on from the document written before. */
function numeroter(xml: string): string {
  const [noms, rangs, images] = [new Map(), new Map(), new Map()]
  const rang = (connus: Map<string, number>, cle: string) => {
    const n = connus.get(cle) ?? connus.size + 1
    connus.set(cle, n)
    return n
  }
  return xml
    .replace(/(?<=["\s]_Toc)\d+(?=["\s])/g, n => String(rang(noms, n)))
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g,
      (_, debut: string, n: string) => `${debut}${rang(rangs, n)}`,
    )
    .replace(/(?<=<wp:docPr id=")[1-9]\d*/g, n => String(rang(images, n)))
}

function remplacer(
  parties: Record<string, Uint8Array>,
  chemin: string,
  faire: (xml: string) => string,
): void {
  const octets = parties[chemin]
  if (octets === undefined) throw new Error(`Partie absente du document : ${chemin}`)
  parties[chemin] = strToU8(faire(strFromU8(octets)))
}
