import { describe, expect, it } from 'vitest'
import { ouvrirClasseur } from '../../../../electron/core/bilans/read/open.ts'
import { cellules, fixture, lire, lireFeuille, refus } from './read-all.ts'
import { ecrireXlsx } from './xlsx-bytes.ts'

const texteRiche =
  '<si><r><rPr><b/></rPr><t xml:space="preserve">deux </t></r><r><t>mots</t></r><rPh sb="0" eb="1"><t>lecture</t></rPh></si>'

describe('cells of an xlsx', () => {
  it('joins the runs of a rich text and leaves phonetic readings out', async () => {
    const chemin = ecrireXlsx({
      feuille: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      textes: texteRiche,
    })
    expect(await cellules(chemin)).toEqual([['deux mots']])
  })

  it('reads inline texts, cached results of formulas, booleans, errors and ISO dates', async () => {
    const chemin = ecrireXlsx({
      feuille: `<row r="3"><c r="A3" t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r></is></c>
        <c r="B3" t="str"><f>A1&amp;"x"</f><v>calculé</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#REF!</v></c>
        <c r="E3" t="d"><v>2023-04-03T00:00:00</v></c><c r="F3"><f>1+1</f><v>2</v></c></row>`,
    })
    expect(await lire(chemin)).toEqual([
      {
        ligne: 3,
        cellules: [
          'a b',
          'calculé',
          true,
          { type: 'erreur', texte: '#REF!' },
          { type: 'date', jours: 19450 },
          2,
        ],
      },
    ])
  })

  it('keeps texts exactly: spaces, entities, CDATA, line breaks and escaped characters', async () => {
    const textes =
      '<si><t xml:space="preserve">  é &lt;b&gt; &#233;&#x20AC; </t></si><si><t>a_x000D_\nb _x005F_x000D_</t></si><si><t><![CDATA[<c>&]]></t></si>'
    const feuille =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row><row><c t="s"><v>0</v></c></row>'
    expect(await lire(ecrireXlsx({ feuille, textes }))).toEqual([
      { ligne: 1, cellules: ['  é <b> é€ ', 'a\r\nb _x000D_', '<c>&'] },
      { ligne: 2, cellules: ['  é <b> é€ '] },
    ])
  })

  it('puts sparse cells at their columns and omits empty rows', async () => {
    const feuille =
      "<row r='2' spans='1:3'><c r='C2'><v>1</v></c><c r='AB2' s='0'/></row><row r='5'/><row r='9'><c r='A9'><v>-1.5E3</v></c></row>"
    expect(await lire(ecrireXlsx({ feuille }))).toEqual([
      { ligne: 2, cellules: [null, null, 1] },
      { ligne: 9, cellules: [-1500] },
    ])
  })

  it('understands a prefix on every element', async () => {
    const autres = {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }
    expect(await cellules(ecrireXlsx({ feuille: '', autres }))).toEqual([[7]])
  })

  it('counts the days from 1904 when the workbook says so', async () => {
    expect(await cellules(fixture('dates-1904.xlsx'))).toEqual([
      ['date', 'valeur'],
      [{ type: 'date', jours: 19450 }, 45019],
    ])
  })

  it('says once that formulas have no stored result', async () => {
    const classeur = await ouvrirClasseur(fixture('formules-sans-resultat.xlsx'))
    await lireFeuille(classeur)
    await lireFeuille(classeur)
    expect(classeur.avertissements.map(a => [a.code, a.feuille])).toEqual([
      ['formules_sans_resultat', 'Calculs'],
    ])
  })
})

describe('a broken xlsx', () => {
  it('is refused when a cell names a text that does not exist', async () => {
    const chemin = ecrireXlsx({ feuille: '<row><c t="s"><v>4</v></c></row>', textes: '<si><t>a</t></si>' })
    expect((await refus(chemin))?.code).toBe('fichier_illisible')
  })

  it.each([
    '<row r="0"><c><v>1</v></c></row>',
    '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>',
    '<row><c></row>',
  ])('is refused when a place or a tag is impossible (%s)', async feuille => {
    expect((await refus(ecrireXlsx({ feuille })))?.code).toBe('fichier_illisible')
  })

  it('is refused when it declares entities', async () => {
    const bombe = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>'
    const autres = { 'xl/worksheets/sheet1.xml': bombe }
    expect((await refus(ecrireXlsx({ feuille: '', autres })))?.code).toBe('xml_entites')
  })

  it('is refused when it uses an entity that XML does not have', async () => {
    const chemin = ecrireXlsx({ feuille: '<row><c t="str"><v>&eacute;</v></c></row>' })
    expect((await refus(chemin))?.code).toBe('xml_entites')
  })
})

describe('the limits of an xlsx', () => {
  const cellule = (ref: string): string => `<c r="${ref}"><v>1</v></c>`

  it('do not count blank cells and rows, even formatted', async () => {
    const blancs = Array.from(
      { length: 300 },
      (_, n) => `<row r="${n + 2}" s="1"><c r="XFD${n + 2}" s="1"/></row>`,
    )
    const feuille = `<row r="1">${cellule('A1')}</row>${blancs.join('')}<row r="1048576">${cellule('IV1048576')}</row>`
    const lignes = await lire(ecrireXlsx({ feuille }))
    expect(lignes.map(l => [l.ligne, l.cellules.length])).toEqual([
      [1, 1],
      [1_048_576, 256],
    ])
  })

  it('refuse the 257th column and name its row', async () => {
    const erreur = await refus(ecrireXlsx({ feuille: `<row r="12">${cellule('IW12')}</row>` }))
    expect([erreur?.code, erreur?.message.includes('ligne 12')]).toEqual(['trop_de_colonnes', true])
  })

  it('refuse more than 200 000 rows and some notes', async () => {
    const feuille = '<row><c><v>1</v></c></row>'.repeat(200_101)
    expect((await refus(ecrireXlsx({ feuille })))?.code).toBe('trop_de_lignes')
  })
})

describe('other workbooks of Excel', () => {
  const relations = (type: string, cible: string): string =>
    `<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${cible}"/></Relationships>`

  it('are refused when they are binary (.xlsb)', async () => {
    const autres = { '_rels/.rels': relations('officeDocument', 'xl/workbook.bin'), 'xl/workbook.bin': 'x' }
    expect((await refus(ecrireXlsx({ feuille: '', autres })))?.message).toContain('.xlsb')
  })

  it('are read when they are « strict » or written in UTF-16', async () => {
    const feuille =
      '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>été</v></c></row></sheetData></worksheet>'
    const autres = {
      'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
      'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${feuille}`, 'utf16le'),
    }
    expect(await cellules(ecrireXlsx({ feuille: '', autres }))).toEqual([['été']])
  })

  it('list no chart sheet', async () => {
    const autres = { 'xl/_rels/workbook.xml.rels': relations('chartsheet', 'chartsheets/sheet1.xml') }
    expect((await ouvrirClasseur(ecrireXlsx({ feuille: '', autres }))).feuilles).toEqual([])
  })
})
