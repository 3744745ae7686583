import { unzipSync } from 'fflate'
import type { ChartSpec } from '../../../../shared/graphiques/chart-spec.ts'
import { echapperXml } from './echapper-xml.ts'
import { ajouterRelation, ecrire, lire, type Parties, REL, zipper } from './paquet.ts'
import { ajouterGraphique, texteAlternatif } from './parties-graphique.ts'

/** A chart in place of a text run that is exactly `marque`, of letters, digits, `_`, `-` and `@`. */
export type GraphiqueDocx = { marque: string; spec: ChartSpec; largeurCm: number; hauteurCm: number }

const DOCUMENT = 'word/document.xml'
const DESSIN = 'http://schemas.openxmlformats.org/drawingml/2006'
const EMU_PAR_CM = 360_000

/**
 * Replaces each mark of a docx by a native chart with its embedded workbook and its alternative text. Throws when a mark
 * is not there exactly once. The same input gives the same bytes.
 */
export function injecterGraphiquesDocx(docx: Uint8Array, graphiques: readonly GraphiqueDocx[]): Uint8Array {
  const parties: Parties = unzipSync(docx, { filter: f => !f.name.endsWith('/') })
  let document = lire(parties, DOCUMENT)
  const pris = [...document.matchAll(/<wp:docPr\b[^>]*\bid="(\d+)"/g)].map(m => Number(m[1]))
  const premier = Math.max(0, ...pris) + 1
  for (const [i, g] of graphiques.entries()) {
    const chemin = ajouterGraphique(parties, 'word', i + 1, g.spec)
    const rid = ajouterRelation(parties, DOCUMENT, 'chart', chemin.replace(/^word\//, ''))
    const morceaux = document.split(new RegExp(`<w:t(?: [^>]*)?>${g.marque}</w:t>`))
    if (morceaux.length !== 2)
      throw new Error(`Marque « ${g.marque} » trouvée ${morceaux.length - 1} fois dans le document.`)
    document = morceaux.join(dessin(g, rid, premier + i))
  }
  ecrire(parties, DOCUMENT, document)
  return zipper(parties)
}

function dessin(g: GraphiqueDocx, rid: string, id: number): string {
  const emu = (cm: number) => Math.round(cm * EMU_PAR_CM)
  const nom = `Graphique ${id}`
  return [
    `<w:drawing><wp:inline xmlns:wp="${DESSIN}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${emu(g.largeurCm)}" cy="${emu(g.hauteurCm)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`,
    `<wp:docPr id="${id}" name="${nom}" descr="${echapperXml(texteAlternatif(g.spec))}"/><wp:cNvGraphicFramePr/>`,
    `<a:graphic xmlns:a="${DESSIN}/main"><a:graphicData uri="${DESSIN}/chart"><c:chart xmlns:c="${DESSIN}/chart" xmlns:r="${REL}" r:id="${rid}"/></a:graphicData></a:graphic>`,
    '</wp:inline></w:drawing>',
  ].join('')
}
