import { strFromU8, strToU8, zipSync } from 'fflate'

/** Parts of an Office package by path, without a leading slash. */
export type Parties = Record<string, Uint8Array>

export const ENTETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const REL_PAQUET = 'http://schemas.openxmlformats.org/package/2006/relationships'
export const TYPE_GRAPHIQUE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const TYPES = '[Content_Types].xml'
const PROPRIETES = 'docProps/core.xml'

/** Text of a part; throws when the package has no such part. */
export function lire(parties: Parties, chemin: string): string {
  const octets = parties[chemin]
  if (octets === undefined) throw new Error(`Partie absente du fichier : ${chemin}`)
  return strFromU8(octets)
}

/** Puts a part, or replaces it. */
export function ecrire(parties: Parties, chemin: string, xml: string): void {
  parties[chemin] = strToU8(xml)
}

/** Says the content type of a part, once. */
export function declarer(parties: Parties, chemin: string, type: string): void {
  const xml = lire(parties, TYPES)
  if (xml.includes(`PartName="/${chemin}"`)) return
  const ligne = `<Override PartName="/${chemin}" ContentType="${type}"/>`
  ecrire(
    parties,
    TYPES,
    xml.replace('</Types>', () => `${ligne}</Types>`),
  )
}

/** Says the content type of an extension, unless the package already does. */
export function declarerExtension(parties: Parties, extension: string, type: string): void {
  const xml = lire(parties, TYPES)
  if (new RegExp(`Extension="${extension}"`, 'i').test(xml)) return
  const ligne = `<Default Extension="${extension}" ContentType="${type}"/>`
  ecrire(
    parties,
    TYPES,
    xml.replace(/<Types[^>]*>/, balise => `${balise}${ligne}`),
  )
}

/** Continues the existing relation numbers of a part and returns the new one. */
export function ajouterRelation(parties: Parties, partie: string, type: string, cible: string): string {
  const chemin = partie.replace(/([^/]+)$/, '_rels/$1.rels')
  const xml =
    chemin in parties
      ? lire(parties, chemin)
      : `${ENTETE}<Relationships xmlns="${REL_PAQUET}"></Relationships>`
  const ouvert = xml.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
  const pris = [...ouvert.matchAll(/\bId="rId(\d+)"/g)].map(m => Number(m[1]))
  const rid = `rId${Math.max(0, ...pris) + 1}`
  const relation = `<Relationship Id="${rid}" Type="${REL}/${type}" Target="${cible}"/>`
  ecrire(parties, chemin, ouvert.replace('</Relationships>', `${relation}</Relationships>`))
  return rid
}

/** A zip date has no time zone and fflate reads the local one: made at each writing, it is the same text everywhere. */
export const dateZip = () => new Date(1980, 0, 1)

/** Gives a document the instant of its data (ISO 8601) instead of the clock's: libraries stamp the time at which they write. */
export function dater(parties: Parties, instant: string): void {
  const proprietes = parties[PROPRIETES]
  if (proprietes === undefined) return
  const xml = strFromU8(proprietes).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_, balise: string) => `${balise}${instant}`,
  )
  ecrire(parties, PROPRIETES, xml)
}

/** The package as bytes: parts in order of name, no date. The same parts give the same bytes. */
export function zipper(parties: Parties): Uint8Array {
  const noms = Object.keys(parties).sort()
  const ordre = [TYPES, ...noms.filter(n => n !== TYPES)]
  const entrees = ordre.map(n => [n, parties[n] ?? new Uint8Array()] as const)
  return zipSync(Object.fromEntries(entrees), { level: 6, mtime: dateZip() })
}

/** An attribute of a tag, entities made characters again; empty when it has none. */
export function attribut(balise: string, nom: string): string {
  const brut = new RegExp(`\\b${nom}="([^"]*)"`).exec(balise)?.[1] ?? ''
  return brut
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
