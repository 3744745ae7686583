import Papa from 'papaparse'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { MAX_ENREGISTREMENT } from './limits.ts'
import type { RawRow } from './port.ts'
import { fichierBinaire, fichierIllisible, guillemetMalPlace, guillemetNonFerme } from './refusals.ts'
import { createRowBatches } from './row-batches.ts'
import { detectSeparator, type Separateur } from './separator.ts'

/** How a text file is cut. `debut` characters come before the first line (a `sep=;` line). */
export type Dialecte = { separateur: Separateur | null; finDeLigne: '\n' | '\r'; debut: number }

/** Stands for « no separator »: a character that no text holds. */
const AUCUN = '\u001f'

/** Finds separator and line ends in the beginning of a text (without its byte order mark). */
export function detectDialect(debut: string, finDuFichier: boolean): Dialecte {
  const sep = /^sep=([;,\t|])(?:\r\n|\n|\r)/i.exec(debut)
  const texte = sep ? debut.slice(sep[0].length) : debut
  const horsGuillemets = texte.replace(/"[^"]*"?/g, '')
  const finDeLigne = !horsGuillemets.includes('\n') && horsGuillemets.includes('\r') ? '\r' : '\n'
  const uniforme = texte.replace(/\r\n?/g, '\n')
  const impose = sep?.[1] as Separateur | undefined
  return {
    separateur: impose ?? detectSeparator(uniforme, finDuFichier),
    finDeLigne,
    debut: sep?.[0].length ?? 0,
  }
}

/**
 * Rows of a text already decoded, piece by piece. `ligne` counts records as a spreadsheet would: blank lines count, a
 * line break inside quotes does not. Cells are exactly the text; an empty cell is null.
 */
export async function* readCsv(
  morceaux: AsyncIterable<string> | Iterable<string>,
  dialecte: Dialecte,
  feuille: string,
  annule?: () => boolean,
): AsyncGenerator<RawRow[]> {
  const analyseur = createAnalyseur(dialecte)
  const lots = createRowBatches(feuille, annule)
  let aSauter = dialecte.debut
  for await (const morceau of morceaux) {
    const texte = morceau.slice(aSauter)
    aSauter -= morceau.length - texte.length
    for (const l of analyseur.lire(texte, false)) lots.ajouter(l.ligne, l.cellules)
    const lot = lots.prendre()
    if (lot) yield lot
  }
  for (const l of analyseur.lire('', true)) lots.ajouter(l.ligne, l.cellules)
  const dernier = lots.prendre(true)
  if (dernier) yield dernier
}

type Analyse = {
  data: string[][]
  errors: { type: string; code: string; row?: number }[]
  meta: { cursor: number }
}

function createAnalyseur({ separateur, finDeLigne }: Dialecte): {
  lire(texte: string, fin: boolean): Generator<RawRow>
} {
  const papa = new Papa.Parser({ delimiter: separateur ?? AUCUN, newline: finDeLigne })
  let reste = ''
  let ligne = 0
  return {
    *lire(texte, fin) {
      if (texte.includes('\u0000')) throw fichierBinaire()
      const source = fin ? reste.replace(/\r$/, '') : reste + texte
      const { data, errors, meta }: Analyse = papa.parse(source, 0, !fin)
      // A record still incomplete will be read again with its end: its faults do not count yet.
      refuserGuillemets(fin ? errors : errors.filter(e => (e.row ?? 0) < data.length), ligne)
      reste = source.slice(meta.cursor)
      for (const champs of data) yield { ligne: ++ligne, cellules: cellules(champs) }
      if (reste.length > MAX_ENREGISTREMENT) throw refusTropLong(reste, ligne + 1)
    },
  }
}

function refuserGuillemets(erreurs: Analyse['errors'], lignesAvant: number): void {
  const faute = erreurs.find(e => e.type === 'Quotes')
  if (!faute) return
  const ligne = lignesAvant + (faute.row ?? 0) + 1
  throw faute.code === 'MissingQuotes' ? guillemetNonFerme(ligne) : guillemetMalPlace(ligne)
}

function refusTropLong(reste: string, ligne: number): Error {
  return reste.includes('"') ? guillemetNonFerme(ligne) : fichierIllisible(`ligne ${ligne} démesurée`)
}

/** A `\r` at the end of the last cell belongs to the line end of a file that mixes both kinds. */
function cellules(champs: string[]): Cell[] {
  const n = champs.length
  const cellules: Cell[] = new Array(n)
  for (let i = 0; i < n; i++) {
    const champ = champs[i] ?? ''
    cellules[i] = champ === '' ? null : champ
  }
  const dernier = champs[n - 1]
  if (dernier?.endsWith('\r')) cellules[n - 1] = dernier.length === 1 ? null : dernier.slice(0, -1)
  return cellules
}
