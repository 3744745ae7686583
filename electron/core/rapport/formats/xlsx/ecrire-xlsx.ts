import ExcelJS from 'exceljs'
import type { Feuille, ModeleRapport, Rapport } from '../../modele.ts'
import { injectCharts } from './inject-charts.ts'
import { poserFeuille } from './poser-feuille.ts'

const A4 = 9
const CM = 1 / 2.54

/** The workbook of a report: ten sheets, native charts bound to their cells, ready to print. The same report gives the same bytes. */
export async function ecrireXlsx(rapport: Rapport): Promise<Uint8Array> {
  const classeur = new ExcelJS.Workbook()
  ecrireProprietes(classeur, rapport)
  const graphiques = rapport.feuilles.flatMap(feuille => {
    const ws = classeur.addWorksheet(feuille.nom)
    const poses = poserFeuille(ws, feuille, rapport)
    mettreEnPage(ws, feuille, rapport)
    return poses
  })
  const octets = new Uint8Array(await classeur.xlsx.writeBuffer())
  return injectCharts(octets, graphiques)
}

/** The dates of the file are those of its data: two writings of one report are one file. */
function ecrireProprietes(classeur: ExcelJS.Workbook, rapport: ModeleRapport): void {
  const jour = rapport.arreteAu ?? Date.UTC(rapport.annee, 11, 31) / 86_400_000
  const date = new Date(jour * 86_400_000)
  classeur.creator = 'Tandem'
  classeur.lastModifiedBy = 'Tandem'
  classeur.created = date
  classeur.modified = date
  classeur.title = rapport.titre
  classeur.subject = rapport.mention
  classeur.company = rapport.sousTitre
  Object.assign(classeur, { language: 'fr-FR' })
  classeur.keywords = `bilan, ${rapport.annee}, ${rapport.convention}`
}

function mettreEnPage(ws: ExcelJS.Worksheet, feuille: Feuille, rapport: ModeleRapport): void {
  const seul = feuille.blocs.length === 1 && feuille.blocs[0]?.graphique === null
  const entete = seul ? findEntete(ws, feuille) : 2
  ws.pageSetup = {
    paperSize: A4,
    orientation: feuille.orientation === 'portrait' ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      left: CM * 1.3,
      right: CM * 1.3,
      top: CM * 2,
      bottom: CM * 1.8,
      header: CM * 0.8,
      footer: CM * 0.8,
    },
    printTitlesRow: seul ? `${entete}:${entete}` : '1:2',
  }
  ws.views = [{ state: 'frozen', ySplit: entete, showGridLines: false, zoomScale: 100 }]
  const titre = echapperEntete(rapport.titre).slice(0, 90)
  ws.headerFooter.oddHeader = `&L&8${titre}&R&8${echapperEntete(rapport.mention)}`
  ws.headerFooter.oddFooter = `&L&8Tandem · ${echapperEntete(feuille.nom)}&R&8Page &P / &N`
}

/** Row of the headings of a sheet that holds one table. */
function findEntete(ws: ExcelJS.Worksheet, feuille: Feuille): number {
  const premiere = feuille.blocs[0]?.tableau.colonnes[0]?.titre
  const seconde = feuille.blocs[0]?.tableau.colonnes[1]?.titre
  for (let n = 1; n <= ws.rowCount; n += 1) {
    const row = ws.getRow(n)
    if (row.getCell(1).value === premiere && row.getCell(2).value === seconde) return n
  }
  return 2
}

/** `&` begins a code in headers and footers. */
function echapperEntete(texte: string): string {
  return texte.replaceAll('&', '&&')
}
