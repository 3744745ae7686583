import { writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { dossierTemporaire } from '../../../../helpers/dossier.ts'
import { convertir, findLibreOffice } from '../../../../helpers/libreoffice.ts'
import { PNG } from '../images/octets-images.ts'
import { ecrireDocx, enLignes, lire, p, r } from './documents.ts'

const AUTEUR = { author: 'A', date: '2020-01-01T00:00:00Z' }
const cellule = (texte: string, options = {}) =>
  new TableCell({ children: [new Paragraph(texte)], ...options })
const rangee = (...cellules: TableCell[]) => new TableRow({ children: cellules })

const CORPS = [
  new Paragraph({ text: 'Contribution de Meaux', heading: HeadingLevel.HEADING_1 }),
  new Paragraph({ text: 'Dynamique', heading: HeadingLevel.HEADING_2 }),
  new Paragraph({
    children: [
      new TextRun('Un texte '),
      new TextRun({ text: 'gras', bold: true }),
      new TextRun(', '),
      new TextRun({ text: 'italique', italics: true }),
      new TextRun(' et '),
      new TextRun({ text: 'souligné', underline: {} }),
      new TextRun('.'),
      new FootnoteReferenceRun(1),
    ],
  }),
  new Paragraph({
    children: [
      new TextRun('Avant '),
      new DeletedTextRun({ text: 'supprimé', id: 1, ...AUTEUR }),
      new InsertedTextRun({ text: 'ajouté', id: 2, ...AUTEUR }),
      new TextRun({ text: 'ligne', break: 1 }),
    ],
  }),
  new Paragraph({
    children: [
      new CommentRangeStart(0),
      new TextRun('commenté'),
      new CommentRangeEnd(0),
      new TextRun({ children: [new CommentReference(0)] }),
    ],
  }),
  new Paragraph({ text: 'Puce un', bullet: { level: 0 } }),
  new Paragraph({ text: 'Sous-puce', bullet: { level: 1 } }),
  new Paragraph({ text: 'Puce deux', bullet: { level: 0 } }),
  new Paragraph({ text: 'Numéro un', numbering: { reference: 'n', level: 0 } }),
  new Paragraph({ text: 'Lettre a', numbering: { reference: 'n', level: 1 } }),
  new Paragraph({ text: 'Numéro deux', numbering: { reference: 'n', level: 0 } }),
  new Paragraph({
    children: [new ImageRun({ type: 'png', data: PNG, transformation: { width: 9, height: 9 } })],
  }),
  new Table({
    rows: [
      new TableRow({
        tableHeader: true,
        children: [cellule('Commune'), cellule('Entrées', { columnSpan: 2 })],
      }),
      rangee(cellule('Meaux', { rowSpan: 2 }), cellule('12'), cellule('13')),
      rangee(cellule('14'), cellule('15')),
    ],
  }),
  new Paragraph({ children: [new TextRun('visible'), new TextRun({ text: 'caché', vanish: true })] }),
  new Table({
    rows: Array.from({ length: 3000 }, (_, i) => rangee(cellule('Commune'), cellule(`Entrées ${i}`))),
  }),
  new Paragraph('Fin.'),
]

const ATTENDU = [
  '# Contribution de Meaux',
  '## Dynamique',
  'Un texte *gras*, /italique/ et _souligné_.',
  'Avant ajouté⏎ligne',
  'commenté',
  '- Puce un',
  '  - Sous-puce',
  '- Puce deux',
  '1 Numéro un',
  '  1 Lettre a',
  '1 Numéro deux',
  '|!Commune|!2×1 Entrées',
  '|1×2 Meaux|12|13',
  '|14|15',
  'visible',
  'Fin.',
]

const AVERTISSEMENTS = [
  'Le tableau n° 2 (« Commune, Entrées 0 ») n’a pas été repris : il compte 3 000 lignes, et 300 au plus s’impriment dans un chapitre. Le reste du texte est là.',
  'Ce fichier portait des modifications suivies : 1 passage supprimé a été retiré, 1 passage ajouté a été gardé. Relisez le texte.',
  '1 commentaire n’a pas été repris.',
  '1 image n’a pas été reprise : ajoutez-la au chapitre si elle est utile.',
  '1 note n’a pas été reprise.',
  '1 passage masqué n’a pas été repris.',
]

async function ecrireModele(): Promise<{ dossier: string; fichier: string }> {
  const dossier = dossierTemporaire()
  const fichier = path.join(dossier, 'modele.docx')
  const document = new Document({
    comments: { children: [{ id: 0, ...AUTEUR, date: new Date(0), children: [new Paragraph('à revoir')] }] },
    footnotes: { 1: { children: [new Paragraph('la note')] } },
    numbering: {
      config: [
        {
          reference: 'n',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' },
          ],
        },
      ],
    },
    sections: [{ children: CORPS }],
  })
  writeFileSync(fichier, await Packer.toBuffer(document))
  return { dossier, fichier }
}

const lignesDe = async (corps: string, autres = {}) => enLignes((await lire(ecrireDocx(corps, autres))).texte)
const plat = (textes: string[]) => textes.map(t => t.replace(/[\u00a0\u202f]/g, ' '))

describe('lireDocx', () => {
  it('reads headings, marks, lists and tables, and says what it leaves out', async () => {
    const lu = await lire((await ecrireModele()).fichier)
    expect(lu.fichier).toBe('modele.docx')
    expect(enLignes(lu.texte)).toEqual(ATTENDU)
    expect(plat(lu.avertissements)).toEqual(AVERTISSEMENTS)
  })

  const soffice = findLibreOffice('la lecture des documents que LibreOffice écrit')
  it.skipIf(soffice === undefined)(
    'reads the same from LibreOffice, in its docx, its odt and its page',
    { timeout: 180_000 },
    async () => {
      const { dossier, fichier } = await ecrireModele()
      for (const [format, nom] of [
        ['odt', 'modele.odt'],
        ['docx:MS Word 2007 XML', 'modele.docx'],
      ] as const) {
        convertir(soffice ?? '', fichier, format, path.join(dossier, 'sortie'))
        const lu = await lire(path.join(dossier, 'sortie', nom))
        expect(enLignes(lu.texte)).toEqual(ATTENDU)
        expect(plat(lu.avertissements)).toEqual(AVERTISSEMENTS)
      }
      convertir(soffice ?? '', fichier, 'html:HTML', path.join(dossier, 'sortie'))
      const page = enLignes((await lire(path.join(dossier, 'sortie', 'modele.html'))).texte)
      const sansNote = page.map(l => l.replace('_.1', '_.').replace('suppriméajouté', 'ajouté'))
      expect(sansNote.slice(0, ATTENDU.length)).toEqual(ATTENDU)
    },
  )

  it('joins a paragraph whose end mark was deleted, drops deleted rows and former settings', async () => {
    expect(
      await lignesDe(
        p(r('Début '), '<w:rPr><w:del w:id="1"/></w:rPr>') +
          p(`${r('et suite', '<w:rPrChange w:id="2"><w:rPr><w:b/></w:rPr></w:rPrChange>')}`) +
          `<w:tbl><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc>${p(r('x'))}</w:tc></w:tr><w:tr><w:tc>${p(r('y'))}</w:tc></w:tr></w:tbl>` +
          `${p(`<w:moveFrom>${r('parti')}</w:moveFrom><w:moveTo>${r('venu')}</w:moveTo>`)}`,
      ),
    ).toEqual(['Début et suite', '|y', 'venu'])
  })

  it('reads once a text box that is written twice, before its paragraph', async () => {
    const boite = (texte: string) => `<w:txbxContent>${p(r(texte))}</w:txbxContent>`
    const dessin = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${boite('Encadré')}</wps:txbx><a:t>légende</a:t></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${boite('Encadré')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(await lignesDe(p(`${r('Autour')}${dessin}${r(' du cadre')}`))).toEqual([
      'Encadré',
      'Autour du cadre',
    ])
  })

  it('follows styles: headings under their French or English names, character styles, lists, table of contents', async () => {
    const styles = `<w:styles xmlns:w="x"><w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Mien"><w:name w:val="Mien"/><w:basedOn w:val="Titre2"/></w:style><w:style w:styleId="Titre2"><w:name w:val="Titre 2 du service"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:styleId="Fort"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId="TM1"><w:name w:val="toc 1"/></w:style><w:style w:styleId="Puces"><w:name w:val="Puces"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style><w:style w:styleId="Boucle"><w:name w:val="b"/><w:basedOn w:val="Boucle"/></w:style></w:styles>`
    expect(
      await lignesDe(
        p(r('Sommaire'), '<w:pStyle w:val="TM1"/>') +
          p(r('Un'), '<w:pStyle w:val="Titre1"/>') +
          p(r('Deux'), '<w:pStyle w:val="Mien"/>') +
          p(r('fort', '<w:rStyle w:val="Fort"/>') + r(' faible', '<w:b w:val="0"/>')) +
          p(r('élément'), '<w:pStyle w:val="Puces"/>') +
          p(r('sorti'), '<w:pStyle w:val="Puces"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
          p(r('boucle'), '<w:pStyle w:val="Boucle"/>'),
        { 'word/styles.xml': styles },
      ),
    ).toEqual(['# Un', '## Deux', '*fort* faible', '- élément', 'sorti', 'boucle'])
  })

  it('keeps list levels that jump, as deep as a text can be', async () => {
    const element = (niveau: number) =>
      p(r(`n${niveau}`), `<w:numPr><w:ilvl w:val="${niveau}"/><w:numId w:val="1"/></w:numPr>`)
    const lu = await lire(ecrireDocx([3, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0].map(element).join('')))
    const lignes = enLignes(lu.texte).map(l => l.trim())
    expect(lignes).toEqual([3, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0].map(n => `- n${n}`))
  })

  it('says that macros were neither read nor run', async () => {
    const { avertissements } = await lire(ecrireDocx(p(r('x')), { 'word/vbaProject.bin': 'Sub AutoOpen' }))
    expect(avertissements).toHaveLength(1)
    expect(avertissements[0]).toContain('ni lu ni exécuté')
  })

  it('reads a table in a cell as the paragraphs of that cell, and leaves out one that is too wide', async () => {
    const table = (contenu: string) => `<w:tbl>${contenu}</w:tbl>`
    const tr = (...cellules: string[]) => `<w:tr>${cellules.map(c => `<w:tc>${c}</w:tc>`).join('')}</w:tr>`
    const dedans = table(tr(p(r('a')), p(r('b'))))
    expect(await lignesDe(table(tr(p(r('x')) + dedans + p(r('y')))))).toEqual(['|x ¶ a ¶ b ¶ y'])
    const large = await lire(ecrireDocx(p(r('reste')) + table(tr(...Array<string>(41).fill(p(r('c')))))))
    expect(enLignes(large.texte)).toEqual(['reste'])
    expect(large.avertissements[0]).toContain('41 colonnes')
  })
})
