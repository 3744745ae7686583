import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attribut } from '../../../../electron/core/bilans/read/xml-attributes.ts'
import { createXmlScanner } from '../../../../electron/core/bilans/read/xml-scanner.ts'

type Evenement = [string, string] | [string, string, string]

function lire(...morceaux: string[]): Evenement[] {
  const vus: Evenement[] = []
  const scanner = createXmlScanner({
    ouvre: (nom, attributs) => vus.push(['ouvre', nom, attributs.trim()]),
    ferme: nom => vus.push(['ferme', nom]),
    texte: texte => vus.push(['texte', texte]),
  })
  for (const morceau of morceaux) scanner.ecrire(morceau)
  scanner.finir()
  return vus
}

const RICHE =
  '\ufeff<?xml version="1.0"?>\r\n<!-- <faux> --><x:a b=">" c=\'"/>\'><d/>é &amp;\r\n<![CDATA[<e>&f;]]></x:a >\n'

describe('createXmlScanner', () => {
  it('reports elements without prefix, texts decoded, CDATA as it is', () => {
    expect(lire(RICHE).filter(e => e[0] !== 'texte' || e[1].trim() !== '')).toEqual([
      ['ouvre', 'a', 'b=">" c=\'"/>\''],
      ['ouvre', 'd', ''],
      ['ferme', 'd'],
      ['texte', 'é &\n'],
      ['texte', '<e>&f;'],
      ['ferme', 'a'],
    ])
  })

  it('reports the same wherever the text is cut', () => {
    const attendu = lire(RICHE)
    for (let coupe = 1; coupe < RICHE.length; coupe++) {
      expect(lire(RICHE.slice(0, coupe), RICHE.slice(coupe))).toEqual(attendu)
    }
    expect(lire(...RICHE)).toEqual(attendu)
  })

  it.each([
    ['<a><b></a></b>', 'fichier_illisible'],
    ['<a/><b/>', 'fichier_illisible'],
    ['<a>'.repeat(300), 'fichier_illisible'],
    ['<a>&#x110000;</a>', 'fichier_illisible'],
    ['<a><b>', 'fichier_tronque'],
    ['<a><b attribut="', 'fichier_tronque'],
    ['', 'fichier_tronque'],
    ['bonjour', 'fichier_tronque'],
    ['<!DOCTYPE a><a/>', 'xml_entites'],
    ['<a>&nbsp;</a>', 'xml_entites'],
    ['<a>R&D</a>', 'xml_entites'],
  ])('refuses %s', (texte, code) => {
    expect(() => lire(texte)).toThrow(expect.objectContaining({ code }))
  })

  it('does not keep a text without end in memory', () => {
    const scanner = createXmlScanner({ ouvre() {}, ferme() {}, texte() {} })
    const long = 'x'.repeat(1_000_000)
    scanner.ecrire('<a>')
    expect(() => {
      for (let n = 0; n < 10; n++) scanner.ecrire(long)
    }).toThrow('trop long')
  })

  it('gives back every text and attribute that XML can write', () => {
    const echapper = (t: string): string => t.replace(/[&<>"'\r\n\t]/g, c => `&#${c.charCodeAt(0)};`)
    const texte = fc.string({ unit: 'grapheme', maxLength: 20 }).filter(t => t !== '')
    fc.assert(
      fc.property(texte, texte, fc.nat(60), (contenu, valeur, coupe) => {
        const xml = `<a b="${echapper(valeur)}">${echapper(contenu)}</a>`
        const [ouvre, lu] = lire(xml.slice(0, coupe), xml.slice(coupe))
        expect(attribut(ouvre?.[2] ?? '', 'b')).toBe(valeur)
        expect(lu).toEqual(['texte', contenu])
      }),
    )
  })
})

describe('attribut', () => {
  it('takes the exact name before a prefixed one, whatever the quotes and spaces', () => {
    expect(attribut(` r:id = 'rId2' id="3"`, 'id')).toBe('3')
    expect(attribut(` r:id = 'rId2'`, 'id')).toBe('rId2')
    expect(attribut(' a="&lt;é"', 'a')).toBe('<é')
    expect(attribut(' a', 'a')).toBeUndefined()
  })
})
