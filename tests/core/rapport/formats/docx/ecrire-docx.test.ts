// @vitest-environment jsdom
import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ecrireDocx } from '../../../../../electron/core/rapport/formats/docx/ecrire-docx.ts'
import type { BlocChapitre, Rapport } from '../../../../../electron/core/rapport/modele.ts'
import { lireDocx } from '../../../../helpers/lire-docx.ts'
import { figureDeuxAns, IMAGE, paragraphe, rapportComplet } from '../../../../helpers/rapport-complet.ts'
import { specsExemple } from '../../../../helpers/specs-exemple.ts'
import { listTextes, trouverAbsent } from '../../../../helpers/textes-rapport.ts'

const rapport = rapportComplet()
const octets = await ecrireDocx(rapport)
const { texte, corps, parties } = lireDocx(octets)
const compter = (motif: RegExp) => corps.match(motif)?.length ?? 0

const chapitre = (blocs: BlocChapitre[]): Rapport =>
  rapportComplet({ chapitres: [{ code: 'rappel', numero: '1', titre: 'Rappel', blocs }] })

test('chaque texte et chaque chiffre du rapport se lit dans le document, dans l’ordre', () => {
  const sansRenvois = lireDocx(octets).corps.replace(
    /<w:r><w:rPr><w:rStyle w:val="Reference"\/><\/w:rPr>.*?<\/w:r>/g,
    '',
  )
  const lu = sansRenvois
    .replace(/<w:br\/>|<\/w:p>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
  expect(trouverAbsent(lu, listTextes(rapport.chapitres))).toBeNull()
})

test('les styles portent les noms de Word : un chapitre est un titre 1, un intertitre un titre 2', () => {
  const styles = [...corps.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(m => m[1])
  for (const nom of [
    'Title',
    'Heading1',
    'Heading2',
    'Heading3',
    'Caption',
    'Quote',
    'ListParagraph',
    'TOC1',
  ])
    expect(styles).toContain(nom)
  expect(styles.filter(s => s === 'Heading1')).toHaveLength(rapport.chapitres.length)
  const definis = [...(parties['word/styles.xml'] ?? '').matchAll(/w:styleId="(\w+)"/g)].map(m => m[1])
  expect(definis).toEqual(expect.arrayContaining([...new Set(styles), 'TableauTandem', 'Reference']))
  expect(new Set(definis).size).toBe(definis.length)
})

test('la langue, le titre et la date du document viennent du rapport', () => {
  const proprietes = parties['docProps/core.xml'] ?? ''
  expect(parties['word/styles.xml']).toContain('<w:lang w:val="fr-FR"/>')
  expect(proprietes).toContain('<dc:language>fr-FR</dc:language>')
  expect(proprietes).toContain(`<dc:title>${rapport.titre}</dc:title>`)
  expect(proprietes).toContain('2022-12-31T00:00:00Z</dcterms:created>')
})

test('le sommaire est rempli, avec ses liens et ses pages, et Word n’a rien à demander', () => {
  const sommaire = /<w:sdt>.*?<\/w:sdt>/s.exec(corps)?.[0] ?? ''
  for (const c of rapport.chapitres) expect(sommaire.replace(/<[^>]+>/g, ' ')).toContain(c.titre)
  const liens = [...sommaire.matchAll(/w:anchor="(\w+)"/g)].map(m => m[1])
  for (const lien of liens) expect(corps.includes(`w:name="${lien}"`), lien).toBe(true)
  const pages = [...sommaire.matchAll(/PAGEREF .*?separate"\/><w:t[^>]*>(\d+)</gs)].map(m => Number(m[1]))
  expect(pages).toHaveLength(liens.length)
  expect(pages).toEqual(pages.toSorted((a, b) => a - b))
  expect(Math.min(...pages)).toBe(3)
  expect(compter(/w:dirty="(?!false)/g)).toBe(0)
  expect(parties['word/settings.xml']?.includes('updateFields')).toBe(false)
})

test('l’en-tête d’un tableau revient à chaque page, aucune ligne n’est coupée, les nombres sont à droite', () => {
  const lignes = [...corps.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(m => m[0])
  expect(lignes.every(l => l.includes('<w:cantSplit/>'))).toBe(true)
  expect(compter(/<w:tblHeader\/>/g)).toBe(compter(/<w:tbl>/g))
  const ensemble = lignes.find(l => l.includes('Ensemble')) ?? ''
  expect(ensemble.match(/<w:jc w:val="right"\/>/g)).toHaveLength(4)
  expect(ensemble.match(/<w:b\/>/g)).toHaveLength(5)
})

test('un tableau trop large est sur des pages couchées, avec son titre de chapitre', () => {
  const sections = [...corps.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(
    m => /w:orient="(\w+)"/.exec(m[0])?.[1],
  )
  expect(sections).toEqual(['portrait', 'portrait', 'landscape', 'portrait'])
  const couchee = corps.split('<w:sectPr')[2] ?? ''
  expect(couchee).toContain('Les territoires')
  expect(couchee).toContain('Entrées par mois et par territoire')
})

test('chaque page dit le titre, la mention, l’état et son rang ; la première dit le fonds social', () => {
  const hauts = Object.entries(parties).filter(([nom]) => /word\/header\d+\.xml/.test(nom))
  const bas = Object.entries(parties).filter(([nom]) => /word\/footer\d+\.xml/.test(nom))
  expect(hauts.filter(([, xml]) => xml.includes(rapport.mention))).toHaveLength(4)
  expect(bas.filter(([, xml]) => xml.includes('NUMPAGES') && xml.includes('Version 2'))).toHaveLength(4)
  expect(bas.some(([, xml]) => xml.includes('Fonds social européen plus'))).toBe(true)
  expect(compter(/<w:titlePg\/>/g)).toBe(1)
})

test('images et graphiques ont un texte de remplacement, et chaque graphique ses données', () => {
  const dessins = [...corps.matchAll(/<wp:docPr [^>]*>/g)].map(m => m[0])
  const graphiques = compter(/<c:chart /g)
  expect(graphiques).toBe(12)
  expect(dessins.every(d => /descr="[^"]{10,}"/.test(d))).toBe(true)
  expect(new Set(dessins.map(d => /id="(\d+)"/.exec(d)?.[1])).size).toBe(dessins.length)
  expect(Object.keys(parties).filter(p => /embeddings\/.*\.xlsx$/.test(p))).toHaveLength(graphiques)
  expect(compter(/@marque|@@/g)).toBe(0)
})

test('une référence mène à sa ligne des sources ; sans ligne, elle est dite sans lien', () => {
  const signets = [...corps.matchAll(/w:name="(source_\d+)"/g)].map(m => m[1])
  expect(signets).toHaveLength(60)
  expect(new Set(signets).size).toBe(60)
  const liens = [...corps.matchAll(/w:anchor="(source_\d+)"/g)].map(m => m[1])
  expect(liens).toContain('source_1')
  expect(liens.every(l => signets.includes(l))).toBe(true)
  expect(texte).toContain('[999]')
  expect(liens).not.toContain('source_999')
})

test('deux listes numérotées comptent chacune depuis 1', () => {
  const numeros = parties['word/numbering.xml'] ?? ''
  const emplois = new Set([...corps.matchAll(/<w:numId w:val="(\d+)"/g)].map(m => m[1]))
  expect(emplois.size).toBe(3)
  for (const id of emplois) expect(numeros).toContain(`<w:num w:numId="${id}"`)
})

test('le même rapport donne les mêmes octets, deux fois de suite', async () => {
  expect(hash('sha256', await ecrireDocx(rapportComplet()), 'hex')).toBe(hash('sha256', octets, 'hex'))
})

test('le même rapport donne les mêmes octets sous une autre horloge et un autre fuseau', {
  timeout: 60_000,
}, () => {
  const module = (chemin: string) => JSON.stringify(path.resolve(chemin))
  const script = `
    const { ecrireDocx } = await import(${module('electron/core/rapport/formats/docx/ecrire-docx.ts')})
    const { rapportComplet } = await import(${module('tests/helpers/rapport-complet.ts')})
    const { hash } = await import('node:crypto')
    const ici = Date
    globalThis.Date = class extends ici { constructor(...a) { a.length === 0 ? super(Number(process.env.INSTANT)) : super(...a) } static now() { return Number(process.env.INSTANT) } }
    console.log(hash('sha256', await ecrireDocx(rapportComplet()), 'hex'))`
  const ailleurs = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: 'Pacific/Kiritimati', INSTANT: '978307200000' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
  expect(ailleurs).toBe(hash('sha256', octets, 'hex'))
})

const HOSTILES = [
  '<script>alert(1)</script>',
  ']]></w:t><w:p/>',
  '\u0000\u0001\u001f\ufffe\uffff\ud800',
  'a\u0007b\tc\r\nd',
  'é'.repeat(10_000),
  '\u202e\u05d0\u05d1\u05d2 \u0645\u0631\u062d\u0628\u0627 \u2066x',
  '👩‍👩‍👧 — « ça » &amp; l’été',
  '@marque0-1@',
]

test.each(HOSTILES)('un texte hostile reste un texte (%#)', async mauvais => {
  const figure = figureDeuxAns(3, specsExemple()[0])
  const blocs: BlocChapitre[] = [
    paragraphe(mauvais),
    { genre: 'intertitre', niveau: 3, fragments: [{ texte: mauvais, source: 1 }] },
    {
      genre: 'liste',
      ordonnee: true,
      elements: [[paragraphe(mauvais)], [], [{ genre: 'liste', ordonnee: false, elements: [] }]],
    },
    { genre: 'citation', blocs: [], auteur: mauvais },
    { genre: 'image', image: { ...IMAGE, alt: mauvais } },
    { genre: 'image', image: { ...IMAGE, octets: new Uint8Array(), alt: mauvais } },
    {
      genre: 'grille',
      lignes: [[{ entete: true, colspan: 40, rowspan: 300, paragraphes: [[{ texte: mauvais }]] }], []],
    },
    { genre: 'grille', lignes: [] },
    {
      genre: 'figure',
      bloc: {
        ...figure,
        phrase: mauvais,
        tableau: {
          ...figure.tableau,
          titre: mauvais,
          notes: [mauvais],
          colonnes: figure.tableau.colonnes.map(c => ({ ...c, titre: mauvais })),
        },
      },
    },
    {
      genre: 'figure',
      bloc: {
        phrase: null,
        tableau: { titre: mauvais, colonnes: [], lignes: [], notes: [] },
        graphique: null,
      },
    },
  ]
  const essai = { ...chapitre(blocs), titre: mauvais, mention: mauvais, pied: mauvais, statut: mauvais }
  for (const [nom, xml] of Object.entries(lireDocx(await ecrireDocx(essai)).parties))
    if (/\.xml$/.test(nom)) lireXml(nom, xml)
})

test('aucun texte ne casse le XML du document', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 8, maxLength: 8 }),
      async lot => {
        const { corps: xml } = lireDocx(await ecrireDocx(chapitre(lot.map(paragraphe))))
        lireXml('word/document.xml', xml)
      },
    ),
    { numRuns: 10 },
  )
})

/** Fails where a word processor would refuse the file. */
function lireXml(nom: string, xml: string): void {
  const lu = new DOMParser().parseFromString(xml, 'application/xml')
  expect(lu.querySelector('parsererror')?.textContent, nom).toBeUndefined()
}
