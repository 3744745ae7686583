import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { decoder, lireClasseur } from '../classeur.ts'

/** Rows of each sheet: numbers as numbers, empty cells left out. */
export type Feuilles = Map<string, (string | number)[][]>

/** Days between the epoch of spreadsheets and 1970-01-01. */
const EPOQUE = 25_569

/** The cells of a workbook, row after row. */
export function lireFeuillesXlsx(octets: Uint8Array): Feuilles {
  return new Map(
    [...lireClasseur(octets).feuilles].map(([nom, cellules]) => {
      const parLigne = Map.groupBy(cellules, ([adresse]) => Number(/\d+$/.exec(adresse)?.[0]))
      return [nom, [...parLigne].sort(([a], [b]) => a - b).map(([, ligne]) => ligne.map(([, v]) => v))]
    }),
  )
}

/** The cells of an OpenDocument sheet, row after row; a day is the number that a spreadsheet would hold. */
export function lireFeuillesOds(octets: Uint8Array): Feuilles {
  const xml = strFromU8(unzipSync(octets)['content.xml'] ?? new Uint8Array())
  return new Map(
    [...xml.matchAll(/<table:table table:name="([^"]*)".*?<\/table:table>/gs)].map(([table, nom = '']) => [
      decoder(nom),
      [...table.matchAll(/<table:table-row>.*?<\/table:table-row>/gs)]
        .map(([ligne]) => lireLigneOds(ligne))
        .filter(l => l.length > 0),
    ]),
  )
}

function lireLigneOds(ligne: string): (string | number)[] {
  return [...ligne.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(
    ([, attributs = '', contenu = '']) => {
      const nombre = / office:value="([^"]*)"/.exec(attributs)?.[1]
      if (nombre !== undefined) return Number(nombre)
      const jour = / office:date-value="([^"]*)"/.exec(attributs)?.[1]
      if (jour !== undefined) return Date.parse(`${jour}T00:00:00Z`) / 86_400_000 + EPOQUE
      return [...contenu.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(m => decoder(m[1] ?? '')).join('\n')
    },
  )
}

/** One line of the csv, under the names of its first line. */
export type LigneCsv = Record<
  | 'Code'
  | 'Indicateur'
  | 'Ventilation'
  | 'Modalité'
  | 'Ligne'
  | 'Année'
  | 'Valeur'
  | 'Unité'
  | 'Part'
  | 'Absence',
  string
>

/** Lines of the csv as a French spreadsheet cuts them. */
export function lireCsv(octets: Uint8Array): LigneCsv[] {
  const texte = new TextDecoder('utf-8').decode(octets)
  return Papa.parse<LigneCsv>(texte, { header: true, delimiter: ';', skipEmptyLines: true }).data
}
