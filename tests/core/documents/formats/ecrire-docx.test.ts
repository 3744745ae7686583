// @vitest-environment jsdom
import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ecrireDocx } from '../../../../electron/core/documents/formats/ecrire-docx.ts'
import { ecrireHtml } from '../../../../electron/core/documents/formats/ecrire-html.ts'
import type { Page } from '../../../../electron/core/documents/formats/mise-en-page.ts'
import {
  article,
  entete,
  fait,
  liste,
  sousTitre,
  tableau,
  titre,
} from '../../../../electron/core/documents/modeles/blocs.ts'
import { lireDocx } from '../../../helpers/lire-docx.ts'

const page = (blocs: Page['blocs'], mention: string | null = null): Page => ({
  titre: 'Relevé d’essai',
  pied: 'Comité',
  mention,
  blocs,
})

const ESSAI = page([
  entete('e', ['Comité', 'Convention']),
  titre('t', 'Relevé'),
  sousTitre('s', 'Point 1'),
  tableau('tab', 'Actions', [
    ['Action', 'Responsable'],
    ['Écrire', 'Mme A'],
  ]),
  article('a', 'Article 1 : APPROUVE la convention'),
])

test('titres, langue, en-tête de tableau répété, lignes entières, pages numérotées', async () => {
  const { corps, parties } = lireDocx(await ecrireDocx(ESSAI))
  expect(corps).toContain('<w:pStyle w:val="Heading1"/>')
  expect(corps).toContain('<w:pStyle w:val="Heading2"/>')
  expect(corps).toContain('<w:tblHeader/>')
  expect(corps.match(/<w:cantSplit\/>/g)).toHaveLength(2)
  expect(parties['word/styles.xml']).toContain('w:lang w:val="fr-FR"')
  const pied = Object.entries(parties).find(([nom]) => nom.startsWith('word/footer'))?.[1] ?? ''
  expect(pied).toContain('NUMPAGES')
  expect(pied).toContain('Comité')
  expect(parties['docProps/core.xml']).toContain('<dc:title>Relevé d’essai</dc:title>')
  expect(parties['docProps/core.xml']).toContain('<dc:creator>Tandem</dc:creator>')
})

test('la même page donne les mêmes octets sous deux horloges et deux fuseaux', () => {
  const script = `
    const { ecrireDocx } = await import(${JSON.stringify(path.resolve('electron/core/documents/formats/ecrire-docx.ts'))})
    const { hash } = await import('node:crypto')
    const ici = Date
    globalThis.Date = class extends ici { constructor(...a) { a.length === 0 ? super(Number(process.env.INSTANT)) : super(...a) } static now() { return Number(process.env.INSTANT) } }
    console.log(hash('sha256', await ecrireDocx(${JSON.stringify(ESSAI)}), 'hex'))`
  const ecrire = (TZ: string, INSTANT: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ, INSTANT },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  const [un, deux] = [
    ecrire('Pacific/Kiritimati', '978307200000'),
    ecrire('America/Anchorage', '1900000000000'),
  ]
  expect(un).toMatch(/^[0-9a-f]{64}$/)
  expect(deux).toBe(un)
})

test('deux écritures de suite donnent les mêmes octets', async () => {
  const [un, deux] = [await ecrireDocx(ESSAI), await ecrireDocx(ESSAI)]
  expect(hash('sha256', un, 'hex')).toBe(hash('sha256', deux, 'hex'))
})

test('un brouillon le dit sur chaque page, un document validé ne dit rien', async () => {
  const hauts = async (mention: string | null) =>
    Object.entries(lireDocx(await ecrireDocx(page([fait('p', 'x')], mention))).parties).filter(
      ([nom, xml]) => nom.startsWith('word/header') && xml.includes('Brouillon'),
    )
  expect(await hauts('Brouillon')).toHaveLength(1)
  expect(await hauts(null)).toHaveLength(0)
})

const HOSTILES = [
  '<script>alert(1)</script>',
  ']]></w:t><w:p/>',
  '=1+1',
  '\u0000\u0001\u001f\ufffe\uffff\ud800',
  'a\u0007b\tc',
  '"; } body { display: none } "',
  '</style><img src=x onerror=alert(1)>',
  'é'.repeat(10_000),
  'mot '.repeat(2_500),
  '👩‍👩‍👧 — « ça » &amp; l’été',
]

test.each(HOSTILES)('un texte hostile reste un texte, en docx comme en html (%#)', async texte => {
  const essai: Page = {
    titre: texte,
    pied: texte,
    mention: texte,
    blocs: [
      entete('e', [texte]),
      titre('t', texte),
      fait('p', texte),
      liste('l', [texte, texte]),
      tableau('tab', texte, [
        [texte, 'B'],
        [texte, texte],
      ]),
      article('a', `Article 1 : DIT ${texte}`),
    ],
  }
  const { parties } = lireDocx(await ecrireDocx(essai))
  for (const [nom, xml] of Object.entries(parties)) if (/document|header|footer|core/.test(nom)) lireXml(xml)
  const html = ecrireHtml(essai)
  expect(html).not.toContain('<script')
  expect(html).not.toContain('<img')
  expect(html.match(/<\/style>/g)).toHaveLength(1)
  expect(html.slice(0, html.indexOf('</style>'))).not.toContain('display: none } "')
})

test('aucun texte ne casse le XML du docx', { timeout: 60_000 }, async () => {
  const textes = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 12, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(textes, async lot => {
      const blocs = lot.flatMap((texte, i) => [fait(`p${i}`, texte), article(`a${i}`, texte)])
      lireXml(lireDocx(await ecrireDocx(page(blocs))).parties['word/document.xml'] ?? '')
    }),
    { numRuns: 10 },
  )
})

/** Fails where a word processor would refuse the file. */
function lireXml(xml: string): void {
  const lu = new DOMParser().parseFromString(xml, 'application/xml')
  expect(lu.querySelector('parsererror')?.textContent).toBeUndefined()
}
