import { unzipSync } from 'fflate'
import PptxGenJS from 'pptxgenjs'
import { formatJourIso } from '../../../../../shared/domain/dates.ts'
import { retirerInterdits } from '../../../../../shared/domain/texte.ts'
import type { ChartSpec } from '../../../../../shared/graphiques/chart-spec.ts'
import { echapperXml } from '../../graphiques-natifs/echapper-xml.ts'
import {
  ajouterRelation,
  dater,
  ecrire,
  lire,
  type Parties,
  REL,
  zipper,
} from '../../graphiques-natifs/paquet.ts'
import { ajouterGraphique, texteAlternatif } from '../../graphiques-natifs/parties-graphique.ts'
import type { ModeleRapport, Rapport } from '../../modele.ts'
import {
  type Cadre,
  cadreGraphique,
  definirMaitre,
  poserConstat,
  poserCouverture,
  poserEssentiel,
  TITRE,
} from './diapositives.ts'
import { listConstats, listPhrasesEssentielles } from './listes-diapositives.ts'

const DESSIN = 'http://schemas.openxmlformats.org/drawingml/2006'
const EMU_PAR_POUCE = 914_400
const PHRASES_MAX = 7
/** Names of more bars than this are in smaller letters. */
const DENSE = 7

/** The slides of a report: a cover, what matters, then one finding a slide with its native chart. The same report gives the same bytes. */
export async function ecrirePptx(rapport: Rapport): Promise<Uint8Array> {
  const pptx = new PptxGenJS()
  pptx.layout = 'LAYOUT_WIDE'
  pptx.title = retirerInterdits(rapport.titre)
  pptx.subject = retirerInterdits(rapport.mention)
  pptx.author = 'Tandem'
  // The library escapes every text but this one.
  pptx.company = echapperXml(rapport.sousTitre)
  pptx.theme = { headFontFace: 'Calibri', bodyFontFace: 'Calibri' }
  definirMaitre(pptx, rapport)
  poserCouverture(pptx, rapport)
  poserEssentiel(pptx, listPhrasesEssentielles(rapport, PHRASES_MAX))
  const constats = listConstats(rapport)
  for (const [i, c] of constats.entries()) poserConstat(pptx, c, nommerMarque(i))
  const brut = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array
  const parties: Parties = unzipSync(brut, { filter: f => !f.name.endsWith('/') })
  for (const [i, c] of constats.entries()) poserGraphique(parties, i, c.spec, cadreGraphique(c))
  figer(parties, rapport)
  return zipper(parties)
}

const nommerMarque = (rang: number) => `graphique-a-poser-${rang + 1}`

/** Puts the native chart in the place of the shape that keeps its room. */
function poserGraphique(parties: Parties, rang: number, spec: ChartSpec, cadre: Cadre): void {
  const marque = `name="${nommerMarque(rang)}"`
  const diapositive = Object.keys(parties).find(
    n => /^ppt\/slides\/slide\d+\.xml$/.test(n) && lire(parties, n).includes(marque),
  )
  if (diapositive === undefined) throw new Error(`Aucune diapositive n’attend le graphique ${spec.id}.`)
  const xml = lire(parties, diapositive)
  const chemin = ajouterGraphique(parties, 'ppt', rang + 1, spec)
  ecrire(parties, chemin, adapterAuxDiapositives(lire(parties, chemin), spec.categories.length))
  const rid = ajouterRelation(parties, diapositive, 'chart', chemin.replace(/^ppt\//, '../'))
  const formes = xml.split(/(?=<p:sp>)|(?<=<\/p:sp>)/)
  const id = Math.max(1, ...[...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(m => Number(m[1]))) + 1
  const posees = formes.map(f =>
    f.startsWith('<p:sp>') && f.includes(marque) ? cadreXml(spec, cadre, rid, id) : f,
  )
  ecrire(parties, diapositive, posees.join(''))
}

/** The slide says the finding above: the chart has no title of its own, and letters that are read from a room's end. */
function adapterAuxDiapositives(graphique: string, categories: number): string {
  return graphique
    .replace(/<c:title>.*?<\/c:title><c:autoTitleDeleted val="0"\/>/s, '<c:autoTitleDeleted val="1"/>')
    .replaceAll('sz="900"', `sz="${categories > DENSE ? 1100 : 1300}"`)
}

function cadreXml(spec: ChartSpec, { x, y, w, h }: Cadre, rid: string, id: number): string {
  const emu = (pouces: number) => Math.round(pouces * EMU_PAR_POUCE)
  return [
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Graphique ${echapperXml(spec.id)}" descr="${echapperXml(texteAlternatif(spec))}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>`,
    `<p:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></p:xfrm>`,
    `<a:graphic><a:graphicData uri="${DESSIN}/chart"><c:chart xmlns:c="${DESSIN}/chart" xmlns:r="${REL}" r:id="${rid}"/></a:graphicData></a:graphic></p:graphicFrame>`,
  ].join('')
}

/** The library leaves the lines of the notes in one run, which is read as one line: each becomes a paragraph. */
function couperLignes(xml: string): string {
  return xml.replace(
    /<a:p><a:r>(<a:rPr [^>]*\/>)<a:t>([^<]*\n[^<]*)<\/a:t><\/a:r>(<a:endParaRPr [^>]*\/>)<\/a:p>/g,
    (_, aspect: string, texte: string, fin: string) =>
      texte
        .split(/\r?\n/)
        .map(l => `<a:p>${l === '' ? '' : `<a:r>${aspect}<a:t>${l}</a:t></a:r>`}${fin}</a:p>`)
        .join(''),
  )
}

/** The library says that every text is English: spelling would be underlined. */
const mettreEnFrancais = (xml: string) => xml.replaceAll('lang="en-US"', 'lang="fr-FR"')

/** The library writes titles as any text: an outline and a screen reader look for the mark of a title. */
const marquerTitre = (xml: string) =>
  xml.replace(
    new RegExp(`(name="${TITRE}"[^>]*>(?:(?!<p:nvPr>).)*)<p:nvPr></p:nvPr>`, 's'),
    '$1<p:nvPr><p:ph type="title"/></p:nvPr>',
  )

/** The date of the file is that of its data; the library escapes texts and keeps the characters that XML forbids. */
function figer(parties: Parties, rapport: ModeleRapport): void {
  for (const nom of Object.keys(parties).filter(n => n.endsWith('.xml')))
    ecrire(parties, nom, marquerTitre(mettreEnFrancais(couperLignes(retirerInterdits(lire(parties, nom))))))
  const jour = rapport.arreteAu === null ? `${rapport.annee}-12-31` : formatJourIso(rapport.arreteAu)
  const proprietes = 'docProps/core.xml'
  dater(parties, `${jour}T00:00:00Z`)
  ecrire(
    parties,
    proprietes,
    lire(parties, proprietes).replace(
      '</cp:coreProperties>',
      '<dc:language>fr-FR</dc:language></cp:coreProperties>',
    ),
  )
}
