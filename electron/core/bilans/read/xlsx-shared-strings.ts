import { MAX_OCTETS_TEXTES, MAX_TEXTES_PARTAGES } from './limits.ts'
import { decodeOoxmlEscapes } from './ooxml-escapes.ts'
import { bombeZip } from './refusals.ts'
import { readXmlPart } from './xml-part.ts'
import type { Archive } from './zip.ts'

/** The texts that cells name by number. Runs of rich text are joined; phonetic readings are left out. */
export async function readSharedStrings(archive: Archive, partie: string): Promise<string[]> {
  if (archive.taille(partie) > MAX_OCTETS_TEXTES) throw bombeZip()
  const textes: string[] = []
  let courant = ''
  let lit = false
  let phonetique = false
  await readXmlPart(archive, partie, {
    ouvre(balise) {
      if (balise === 'si') courant = ''
      else if (balise === 'rPh') phonetique = true
      else if (balise === 't') lit = !phonetique
    },
    texte(morceau) {
      if (lit) courant += morceau
    },
    ferme(balise) {
      if (balise === 't') lit = false
      else if (balise === 'rPh') phonetique = false
      else if (balise === 'si') {
        if (textes.length >= MAX_TEXTES_PARTAGES) throw bombeZip()
        textes.push(decodeOoxmlEscapes(courant))
      }
    },
  })
  return textes
}
