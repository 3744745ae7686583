import { strFromU8, unzipSync } from 'fflate'
import { decoder, lireClasseur, lirePlage } from './classeur.ts'

export type SerieLue = {
  nom: string
  /** Formula of the cells; null when the numbers are written in the chart. */
  ref: string | null
  /** Numbers kept in the chart part; a gap is null. */
  cache: (number | null)[]
  /** What stands in the cells that it names; null when there is no workbook to read. */
  cellules: (number | string | undefined)[] | null
  categories: string[]
  /** True when nothing of it is drawn. */
  invisible: boolean
}

export type GraphiqueLu = {
  partie: string
  titre: string
  /** `bar`, `line`, `doughnut`. */
  genre: string
  series: SerieLue[]
  /** The XML of the part, and every text of the embedded workbook. */
  xml: string
}

/** Every native chart of an xlsx, docx or pptx, read from its parts alone, with the cells that it is bound to. */
export function lireGraphiques(octets: Uint8Array): GraphiqueLu[] {
  const parties = unzipSync(octets)
  return Object.keys(parties)
    .filter(
      nom => /\/charts\/[^/]+\.xml$/.test(nom) && strFromU8(parties[nom] ?? vide).includes('<c:chartSpace'),
    )
    .sort((a, b) => numero(a) - numero(b))
    .map(partie => lireGraphique(octets, parties, partie))
}

const vide = new Uint8Array()
const numero = (nom: string) => Number(/(\d+)\.xml$/.exec(nom)?.[1] ?? 0)

function lireGraphique(octets: Uint8Array, parties: Record<string, Uint8Array>, partie: string): GraphiqueLu {
  const xml = strFromU8(parties[partie] ?? vide)
  const classeur = findClasseur(octets, parties, partie)
  const titre = /<c:title>.*?<\/c:title>/s.exec(xml.slice(0, xml.indexOf('<c:plotArea')))?.[0] ?? ''
  return {
    partie,
    titre: textes(titre),
    genre: /<c:(bar|line|doughnut|pie|area)Chart>/.exec(xml)?.[1] ?? '',
    series: [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([serie]) => lireSerie(serie, classeur)),
    xml,
  }
}

/** The workbook of a chart: the file itself, or the one embedded beside the chart. */
function findClasseur(octets: Uint8Array, parties: Record<string, Uint8Array>, partie: string) {
  if (partie.startsWith('xl/')) return lireClasseur(octets)
  const relations = parties[partie.replace(/([^/]+)$/, '_rels/$1.rels')]
  const cible = /Target="\.\.\/(embeddings\/[^"]+\.xlsx)"/.exec(strFromU8(relations ?? vide))?.[1]
  const incorpore = cible === undefined ? undefined : parties[`${partie.split('/')[0]}/${cible}`]
  return incorpore === undefined ? null : lireClasseur(incorpore)
}

function lireSerie(xml: string, classeur: ReturnType<typeof lireClasseur> | null): SerieLue {
  const bloc = (nom: string) => new RegExp(`<c:${nom}>(.*?)</c:${nom}>`, 's').exec(xml)?.[1] ?? ''
  const valeurs = bloc('val')
  const ref = /<c:f>(.*?)<\/c:f>/s.exec(valeurs)?.[1] ?? null
  return {
    nom: points(bloc('tx')).at(0) ?? decoder(/<c:v>(.*?)<\/c:v>/s.exec(bloc('tx'))?.[1] ?? ''),
    ref: ref === null ? null : decoder(ref),
    cache: points(valeurs).map(v => (v === null ? null : Number(v))),
    cellules: ref === null || classeur === null ? null : lirePlage(classeur, ref),
    categories: points(bloc('cat')).map(c => c ?? ''),
    invisible: /^<c:ser>.*?<\/c:tx><c:spPr><a:noFill\/>/s.test(xml),
  }
}

function points(xml: string): (string | null)[] {
  const nombre = Number(/<c:ptCount val="(\d+)"\/>/.exec(xml)?.[1] ?? 0)
  const lus = new Map(
    [...xml.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/gs)].map(m => [Number(m[1]), m[2]]),
  )
  return Array.from({ length: nombre }, (_, i) => {
    const brut = lus.get(i)
    return brut === undefined ? null : decoder(brut)
  })
}

function textes(xml: string): string {
  return [...xml.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(m => decoder(m[1] ?? '')).join('')
}
