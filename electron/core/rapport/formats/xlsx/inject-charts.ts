import { unzipSync } from 'fflate'
import { echapperXml } from '../../graphiques-natifs/echapper-xml.ts'
import {
  ajouterRelation,
  attribut,
  declarer,
  ENTETE,
  ecrire,
  lire,
  type Parties,
  REL,
  TYPE_GRAPHIQUE,
  zipper,
} from '../../graphiques-natifs/paquet.ts'
import { TYPE_FORMES } from '../../graphiques-natifs/repere.ts'

/** A chart ready to be put on a sheet: rows and columns of its frame count from 0. */
export type GraphiqueAPoser = {
  feuille: string
  xml: string
  /** Drawing laid over the chart, which names it `rId1`; null when there is none. */
  formes: string | null
  nom: string
  texteAlternatif: string
  de: { colonne: number; ligne: number }
  a: { colonne: number; ligne: number }
  /** How far the frame enters its last column, in EMU: it must not touch the edge of what is printed. */
  debord: number
}

const DESSIN = 'http://schemas.openxmlformats.org/drawingml/2006'
const TYPE_DESSIN = 'application/vnd.openxmlformats-officedocument.drawing+xml'
/** What may follow `<drawing>` in a worksheet: the schema's order is strict. */
const APRES_DESSIN =
  /<(legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b/

/** Adds native charts to a workbook that has none of its own. The same input gives the same bytes. */
export function injectCharts(classeur: Uint8Array, graphiques: readonly GraphiqueAPoser[]): Uint8Array {
  const parties: Parties = unzipSync(classeur, { filter: f => !f.name.endsWith('/') })
  const feuilles = cheminsDesFeuilles(parties)
  let rang = 0
  for (const [dessin, feuille] of [...new Set(graphiques.map(g => g.feuille))].entries()) {
    const chemin = feuilles.get(feuille)
    if (chemin === undefined) throw new Error(`Feuille absente du classeur : ${feuille}`)
    const siens = graphiques.filter(g => g.feuille === feuille)
    const cadres = siens.map((g, i) => {
      rang += 1
      ecrire(parties, `xl/charts/chart${rang}.xml`, g.xml)
      declarer(parties, `xl/charts/chart${rang}.xml`, TYPE_GRAPHIQUE)
      if (g.formes !== null) poserFormes(parties, rang, g.formes)
      const rid = ajouterRelation(
        parties,
        `xl/drawings/drawing${dessin + 1}.xml`,
        'chart',
        `../charts/chart${rang}.xml`,
      )
      return cadre(g, rid, i + 2)
    })
    ecrire(parties, `xl/drawings/drawing${dessin + 1}.xml`, dessinXml(cadres))
    declarer(parties, `xl/drawings/drawing${dessin + 1}.xml`, TYPE_DESSIN)
    relierFeuille(parties, chemin, `../drawings/drawing${dessin + 1}.xml`)
  }
  return zipper(parties)
}

function poserFormes(parties: Parties, rang: number, xml: string): void {
  ecrire(parties, `xl/drawings/repere${rang}.xml`, xml)
  declarer(parties, `xl/drawings/repere${rang}.xml`, TYPE_FORMES)
  ajouterRelation(parties, `xl/charts/chart${rang}.xml`, 'chartUserShapes', `../drawings/repere${rang}.xml`)
}

function cheminsDesFeuilles(parties: Parties): Map<string, string> {
  const cibles = new Map<string, string>()
  for (const [balise] of lire(parties, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g))
    cibles.set(attribut(balise, 'Id'), attribut(balise, 'Target').replace(/^\/?(xl\/)?/, 'xl/'))
  const feuilles = new Map<string, string>()
  for (const [balise] of lire(parties, 'xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g))
    feuilles.set(attribut(balise, 'name'), cibles.get(attribut(balise, 'r:id')) ?? '')
  return feuilles
}

function relierFeuille(parties: Parties, chemin: string, cible: string): void {
  const rid = ajouterRelation(parties, chemin, 'drawing', cible)
  const xml = lire(parties, chemin)
  const suivante = xml.search(APRES_DESSIN)
  const place = suivante === -1 ? xml.lastIndexOf('</worksheet>') : suivante
  const balise = `<drawing xmlns:r="${REL}" r:id="${rid}"/>`
  ecrire(parties, chemin, `${xml.slice(0, place)}${balise}${xml.slice(place)}`)
}

function dessinXml(cadres: readonly string[]): string {
  return `${ENTETE}<xdr:wsDr xmlns:xdr="${DESSIN}/spreadsheetDrawing" xmlns:a="${DESSIN}/main" xmlns:r="${REL}" xmlns:c="${DESSIN}/chart">${cadres.join('')}</xdr:wsDr>`
}

function cadre(g: GraphiqueAPoser, rid: string, id: number): string {
  const coin = (nom: string, c: GraphiqueAPoser['de'], debord: number) =>
    `<xdr:${nom}><xdr:col>${c.colonne}</xdr:col><xdr:colOff>${debord}</xdr:colOff><xdr:row>${c.ligne}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${nom}>`
  return [
    `<xdr:twoCellAnchor editAs="oneCell">${coin('from', g.de, 0)}${coin('to', g.a, g.debord)}<xdr:graphicFrame macro="">`,
    `<xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${echapperXml(g.nom)}" descr="${echapperXml(g.texteAlternatif)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${DESSIN}/chart"><c:chart r:id="${rid}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('')
}
