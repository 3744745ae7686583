import { strFromU8, unzipSync } from 'fflate'

/** A workbook read without the library that wrote it: zip and XML only. */
export type Classeur = {
  parties: Map<string, string>
  /** Sheets by name: cells by address, numbers as numbers. */
  feuilles: Map<string, Map<string, number | string>>
}

/** Opens a workbook: its XML parts, and the cells of each sheet. */
export function lireClasseur(octets: Uint8Array): Classeur {
  const parties = new Map(Object.entries(unzipSync(octets)).map(([nom, o]) => [nom, strFromU8(o)]))
  const chaines = [...getPartie(parties, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(m =>
    texte(m[1] ?? ''),
  )
  const cibles = new Map(
    [...getPartie(parties, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([b]) => [
      attribut(b, 'Id'),
      `xl/${attribut(b, 'Target')}`,
    ]),
  )
  const feuilles = [...getPartie(parties, 'xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([balise]) => {
    const xml = getPartie(parties, cibles.get(attribut(balise, 'r:id')) ?? '')
    return [decoder(attribut(balise, 'name')), lireCellules(xml, chaines)] as const
  })
  return { parties, feuilles: new Map(feuilles) }
}

/** A part of the package; throws when it is missing. */
export function getPartie(parties: Map<string, string>, chemin: string): string {
  const xml = parties.get(chemin)
  if (xml === undefined) throw new Error(`Partie absente : ${chemin}`)
  return xml
}

/** Values of a one-column range such as `'Parcours'!$B$7:$B$9`; an empty cell is undefined. */
export function lirePlage(classeur: Classeur, ref: string): (number | string | undefined)[] {
  const m = /^'(.+)'!\$([A-Z]+)\$(\d+)(?::\$\2\$(\d+))?$/.exec(decoder(ref))
  const cellules = classeur.feuilles.get((m?.[1] ?? '').replaceAll("''", "'"))
  if (m === null || cellules === undefined) throw new Error(`Plage inconnue : ${ref}`)
  const debut = Number(m[3])
  const fin = Number(m[4] ?? m[3])
  return Array.from({ length: fin - debut + 1 }, (_, i) => cellules.get(`${m[2]}${debut + i}`))
}

/** Entities made characters again. */
export function decoder(brut: string): string {
  return brut
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

function lireCellules(xml: string, chaines: readonly string[]): Map<string, number | string> {
  const cellules = new Map<string, number | string>()
  for (const [, balise = '', corps = ''] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const v = /<v>(.*?)<\/v>/s.exec(corps)?.[1]
    if (v === undefined) continue
    cellules.set(
      attribut(balise, 'r'),
      attribut(balise, 't') === 's' ? (chaines[Number(v)] ?? '') : Number(v),
    )
  }
  return cellules
}

function texte(si: string): string {
  return decoder([...si.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)].map(m => m[1] ?? '').join(''))
}

function attribut(balise: string, nom: string): string {
  return new RegExp(`(?:^|\\s)${nom}="([^"]*)"`).exec(balise)?.[1] ?? ''
}
