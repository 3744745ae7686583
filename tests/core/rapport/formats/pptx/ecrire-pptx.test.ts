import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ecrirePptx } from '../../../../../electron/core/rapport/formats/pptx/ecrire-pptx.ts'
import { listConstats } from '../../../../../electron/core/rapport/formats/pptx/listes-diapositives.ts'
import type { Chapitre, Rapport } from '../../../../../electron/core/rapport/modele.ts'
import type { ChartSpec } from '../../../../../shared/graphiques/chart-spec.ts'
import { rapportExemple } from '../../../../helpers/rapport.ts'

const lireParties = (octets: Uint8Array) =>
  new Map(Object.entries(unzipSync(octets)).map(([nom, contenu]) => [nom, strFromU8(contenu)]))
const listNoms = (parties: Map<string, string>, motif: RegExp) =>
  [...parties.keys()].filter(n => motif.test(n)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
const texteDe = (xml: string) =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(m => (m[1] ?? '').replace(/&lt;/g, '<').replace(/&amp;/g, '&'))
    .join('|')

function rapportAvec(blocs: Chapitre['blocs'], champs: Partial<Rapport> = {}): Rapport {
  const chapitres: Chapitre[] = [{ code: 'c', numero: '1', titre: 'Chapitre', blocs }]
  return { ...rapportExemple(), chapitres, ...champs } as Rapport
}

const spec = (champs: Partial<ChartSpec> = {}): ChartSpec =>
  ({
    id: 'g',
    type: 'colonnes',
    empile: 'non',
    titre: 'Les entrées augmentent',
    phrase: 'Douze entrées de plus.',
    axeCategories: 'Agence',
    axeValeurs: 'Parcours',
    format: 'entier',
    categories: ['Meaux', 'Torcy'],
    series: [{ nom: '2022', valeurs: [12, null], absences: [null, 'masque'] }],
    ...champs,
  }) as ChartSpec

const figure = (s: ChartSpec): Chapitre['blocs'][number] => ({
  genre: 'figure',
  bloc: {
    phrase: s.phrase,
    tableau: {
      titre: 'T',
      colonnes: [
        { titre: 'Agence', nombre: false },
        { titre: '2022', nombre: true },
      ],
      lignes: s.categories.map((nom, i) => ({
        cellules: [
          { type: 'texte', texte: nom },
          {
            type: 'nombre',
            valeur: s.series[0]?.valeurs[i] ?? null,
            absence: s.series[0]?.absences[i] ?? null,
            format: 'entier',
          },
        ],
      })),
      notes: ['Une note.'],
    },
    graphique: { spec: s, colonnes: [1] },
  },
})

test('each finding of the report has its slide, with its chart, its sentence, its table and its notes', async () => {
  const rapport = rapportExemple()
  const constats = listConstats(rapport)
  expect(constats.length).toBeGreaterThan(5)
  const parties = lireParties(await ecrirePptx(rapport))
  const diapositives = listNoms(parties, /^ppt\/slides\/slide\d+\.xml$/)
  expect(diapositives).toHaveLength(constats.length + 2)
  for (const nom of diapositives)
    expect(parties.get(nom)?.match(/<p:ph type="title"\/>/g), nom).toHaveLength(1)
  for (const [i, c] of constats.entries()) {
    const xml = parties.get(diapositives[i + 2] ?? '') ?? ''
    expect(texteDe(xml)).toContain(c.spec.titre)
    expect(xml).toContain('<p:graphicFrame>')
    expect(xml).not.toContain('graphique-a-poser')
    const notes = parties.get(`ppt/notesSlides/notesSlide${i + 3}.xml`) ?? ''
    const paragraphes = [...notes.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([p]) => texteDe(p))
    for (const ligne of c.lignes) expect(paragraphes.some(p => p.startsWith(ligne[0] ?? ''))).toBe(true)
    expect(paragraphes.filter(p => /[\r\n]/.test(p))).toEqual([])
  }
  expect([...parties.values()].filter(xml => xml.includes('lang="en-US"'))).toEqual([])
})

test('the numbers of a chart are those of the report, and a hidden one is nowhere in the file', async () => {
  const parties = lireParties(await ecrirePptx(rapportAvec([figure(spec())])))
  const [graphique] = listNoms(parties, /^ppt\/charts\/.*\.xml$/)
  const cache = /<c:numCache>(.*?)<\/c:numCache>/s.exec(parties.get(graphique ?? '') ?? '')?.[1] ?? ''
  expect([...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(m => m[1])).toEqual(['12'])
  expect(cache).toContain('<c:ptCount val="2"/>')
  const [classeur] = listNoms(parties, /\.xlsx$/)
  expect(classeur).toBeDefined()
  expect(texteDe(parties.get('ppt/slides/slide2.xml') ?? '')).toContain('▒')
})

test('hostile texts stay texts', async () => {
  const hostile = '</a:t><x/>&"\u0001 =1+1'
  const rapport = rapportAvec(
    [figure(spec({ titre: hostile, phrase: hostile, categories: [hostile, 'b'] }))],
    {
      titre: hostile,
      sousTitre: hostile,
      mention: hostile,
      pied: hostile,
    } as Partial<Rapport>,
  )
  const parties = lireParties(await ecrirePptx(rapport))
  for (const [nom, xml] of parties)
    if (nom.endsWith('.xml')) {
      expect(xml, nom).not.toContain('<x/>')
      expect(xml.includes('\u0001'), nom).toBe(false)
    }
})

test('the same report gives the same bytes, dated by its data', async () => {
  const rapport = rapportExemple()
  const un = await ecrirePptx(rapport)
  expect(Buffer.from(un).equals(Buffer.from(await ecrirePptx(rapport)))).toBe(true)
  expect(lireParties(un).get('docProps/core.xml')).toContain('2022-12-31T00:00:00Z')
})
