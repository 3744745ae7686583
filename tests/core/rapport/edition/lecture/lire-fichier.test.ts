import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { ecrireFichier, ecrireZip } from '../../../bilans/read/read-all.ts'
import { ecrireDocx, ecrireOdt, enLignes, lire, p, r, refusLecture } from './documents.ts'

describe('lireFichierTexte', () => {
  it('reads a plain text line by line in the encoding of its bytes, its dashes as a list', async () => {
    const texte = 'Évaluation du territoire\r\n\r\n- première œuvre\r\n  - détail\r\n- seconde\r\nFin'
    const attendu = ['Évaluation du territoire', '- première œuvre', '  - détail', '- seconde', 'Fin']
    for (const encodage of ['utf-8', 'windows-1252', 'utf-16le'])
      expect(
        enLignes(
          (await lire(ecrireFichier('note.txt', iconv.encode(texte, encodage, { addBOM: true })))).texte,
        ),
      ).toEqual(attendu)
  })

  it('trusts bytes, never the extension', async () => {
    const octets = readFileSync(ecrireDocx(p(r('bonjour'))))
    expect(enLignes((await lire(ecrireFichier('note.txt', octets))).texte)).toEqual(['bonjour'])
  })

  it('reads a piece of page without its head as a page', async () => {
    for (const page of ['<ul><li>bonjour</li></ul>', '<blockquote>bonjour</blockquote>'])
      expect(enLignes((await lire(ecrireFichier('note.html', page))).texte).join()).toMatch(
        /^(- |> )?bonjour$/,
      )
  })

  it('says of a file with nothing but an endless table why it was not taken, never that it is empty', async () => {
    const lignes = '<tr><td>Commune</td><td>3</td></tr>'.repeat(3000)
    const refus = await refusLecture(ecrireFichier('communes.html', `<table>${lignes}</table>`))
    expect(refus).toMatchObject({ code: 'tableau_trop_long' })
    expect(refus?.message).toContain('il compte 3\u202f000 lignes')
    expect(refus?.message).not.toContain('Le reste du texte est là')
  })

  it('refuses in French what is no text, and names the file beside its field', async () => {
    const cfb = (contenu: string) =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(contenu, 'utf16le')])
    const dtd = '<!DOCTYPE x [<!ENTITY a "b">]>'
    for (const [chemin, code, dit] of [
      [ecrireFichier('a.doc', cfb('WordDocument')), 'format_ancien', 'Word 97-2003'],
      [ecrireFichier('a.docx', cfb('EncryptedPackage')), 'fichier_chiffre', 'mot de passe'],
      [ecrireFichier('a.pdf', '%PDF-1.7'), 'texte_inconnu', 'un document PDF'],
      [ecrireFichier('a.rtf', '{\\rtf1 x}'), 'texte_inconnu', 'un document RTF'],
      [
        ecrireFichier('a.txt', Buffer.from([1, 2, 0, 255, 254, 3, 0, 0, 9, 8, 7])),
        'format_inconnu',
        'lisible ici',
      ],
      [ecrireFichier('a.fodt', '<?xml version="1.0"?><office:document/>'), 'texte_inconnu', 'un fichier XML'],
      [
        ecrireZip('a.xlsx', { '[Content_Types].xml': '', 'xl/workbook.xml': '' }),
        'texte_inconnu',
        'un classeur',
      ],
      [ecrireZip('a.zip', { 'a.txt': 'x' }), 'texte_inconnu', 'une archive zip'],
      [
        ecrireZip('a.odt', { 'content.xml': '<a><body><spreadsheet/></body></a>' }),
        'texte_inconnu',
        'un classeur, un dessin',
      ],
      [
        ecrireZip('a.odt', { 'content.xml': '<a/>', 'META-INF/manifest.xml': '<m><encryption-data/></m>' }),
        'fichier_chiffre',
        'mot de passe',
      ],
      [ecrireZip('a.docx', { '[Content_Types].xml': '' }), 'fichier_illisible', 'abîmé'],
      [
        ecrireZip('a.docx', { '[Content_Types].xml': '', 'word/document.xml': `${dtd}<w:document/>` }),
        'xml_entites',
        'traitement de texte',
      ],
      [
        ecrireZip('a.docx', { '[Content_Types].xml': '', 'word/document.xml': Buffer.alloc(70_000_000, 32) }),
        'bombe_zip',
        'démesurément grand',
      ],
    ] as const) {
      const refus = await refusLecture(chemin)
      expect(refus).toMatchObject({ code, details: { champ: 'fichier' } })
      expect(refus?.message).toMatch(/^Fichier «\u00a0a\.\w+\u00a0»\u00a0: /)
      expect(refus?.message).toContain(dit)
      expect(refus?.message).not.toMatch(/tableur/)
    }
    expect(await refusLecture(ecrireFichier('vide.docx', ''))).toMatchObject({ code: 'fichier_vide' })
    expect(await refusLecture('/nulle/part.docx')).toMatchObject({ code: 'fichier_introuvable' })
  })

  it('refuses a document that would fill the memory', async () => {
    const long = p(r('mot '.repeat(1000))).repeat(500)
    expect(await refusLecture(ecrireDocx(long))).toMatchObject({ code: 'texte_trop_long' })
    expect(await refusLecture(ecrireOdt('<text:p/>'.repeat(200_000)))).toMatchObject({
      code: 'texte_trop_long',
    })
  })

  it('gives a text or a French refusal for any damaged file', async () => {
    const documents = [
      readFileSync(ecrireDocx(p(r('un')) + p(r('deux', '<w:b/>')))),
      readFileSync(ecrireOdt('<text:h text:outline-level="1">un</text:h><text:p>deux</text:p>')),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...documents),
        fc.nat(),
        fc.uint8Array({ maxLength: 9 }),
        async (octets, place, bruit) => {
          const debut = 4 + (place % (octets.length - 4))
          const abime = Buffer.concat([
            octets.subarray(0, debut),
            bruit,
            octets.subarray(debut + bruit.length),
          ])
          await refusLecture(ecrireFichier('a.docx', abime))
          await refusLecture(ecrireFichier('a.docx', octets.subarray(0, debut)))
        },
      ),
      { numRuns: 120 },
    )
  })
})
