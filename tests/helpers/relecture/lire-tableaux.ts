import { strFromU8, unzipSync } from 'fflate'
import { decoder } from '../classeur.ts'

/** A table as a reader finds it: its rows of texts, headings first. */
export type TableauLu = { titre: string; lignes: string[][] }

/** Tables of a document in their order; the title is the caption above, empty for a typed table. References are left out. */
export function lireTableauxDocx(octets: Uint8Array): TableauLu[] {
  const corps = strFromU8(unzipSync(octets)['word/document.xml'] ?? new Uint8Array())
  const tableaux: TableauLu[] = []
  let titre = ''
  for (const [morceau] of corps.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gs)) {
    if (!morceau.startsWith('<w:tbl>')) {
      if (morceau.includes('<w:pStyle w:val="Caption"/>')) titre = texteWord(morceau)
      continue
    }
    const lignes = [...morceau.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([ligne]) =>
      [...ligne.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cellule]) => texteWord(cellule)),
    )
    tableaux.push({ titre, lignes })
    titre = ''
  }
  return tableaux
}

function texteWord(xml: string): string {
  const sansRenvois = xml.replace(/<w:r><w:rPr><w:rStyle w:val="Reference"\/>.*?<\/w:r>/gs, '')
  return [...sansRenvois.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(m => decoder(m[1] ?? '\n'))
    .join('')
}

/** Tables of a page in their order, read by a browser's parser; references are left out. */
export function lireTableauxHtml(page: Document): TableauLu[] {
  return [...page.querySelectorAll('table')].map(table => {
    const copie = table.cloneNode(true) as HTMLTableElement
    for (const renvoi of copie.querySelectorAll('sup')) renvoi.remove()
    const titre = copie.querySelector('caption')?.textContent ?? ''
    const lignes = [...copie.querySelectorAll('tr')].map(tr =>
      [...tr.querySelectorAll('th, td')].map(c => c.textContent ?? ''),
    )
    return { titre, lignes }
  })
}

/** What one slide says: its texts, its table when it has one, and the notes of who presents it. */
export type DiapositiveLue = { textes: string; tableau: string[][]; notes: string[]; graphique: boolean }

/** Slides in their order. */
export function lireDiapositives(octets: Uint8Array): DiapositiveLue[] {
  const parties = unzipSync(octets)
  const lire = (nom: string) => strFromU8(parties[nom] ?? new Uint8Array())
  const noms = Object.keys(parties).filter(n => /^ppt\/slides\/slide\d+\.xml$/.test(n))
  return noms
    .sort((a, b) => rangDe(a) - rangDe(b))
    .map(nom => {
      const xml = lire(nom)
      const notes = paragraphes(lire(`ppt/notesSlides/notesSlide${rangDe(nom)}.xml`))
      const tableau = [...xml.matchAll(/<a:tr[ >].*?<\/a:tr>/gs)].map(([ligne]) =>
        [...ligne.matchAll(/<a:tc[ >].*?<\/a:tc>/gs)].map(([c]) => paragraphes(c).join('\n')),
      )
      return { textes: paragraphes(xml).join('\n'), tableau, notes, graphique: xml.includes('<c:chart ') }
    })
}

const rangDe = (nom: string) => Number(/(\d+)\.xml$/.exec(nom)?.[1] ?? 0)

function paragraphes(xml: string): string[] {
  return [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([p]) =>
    [...p.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(m => decoder(m[1] ?? '')).join(''),
  )
}
