// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { ecrireCsv } from '../../../../../electron/core/rapport/formats/csv/ecrire-csv.ts'
import { ecrireHtml } from '../../../../../electron/core/rapport/formats/html/ecrire-html.ts'
import { ecrireXlsx } from '../../../../../electron/core/rapport/formats/xlsx/ecrire-xlsx.ts'
import type { Cellule, Rapport } from '../../../../../electron/core/rapport/modele.ts'
import { getPartie, lireClasseur } from '../../../../helpers/classeur.ts'
import { rapportExemple } from '../../../../helpers/rapport.ts'

const FORMULE = '=HYPERLINK("http://exemple.invalid";"Cliquez")'
const BALISES = '<script>alert(1)</script> & "guillemets"'
const INTERDITS = 'a\u0001b\u000bc\ufffed\uffffe\ud800f'
const LIBELLES = [FORMULE, BALISES, INTERDITS, 'x'.repeat(64_000)]

/** Every row of the report named, one after the other, by the labels that a partner's file could hold. */
function rapportAvecLibelles(): Rapport {
  const rapport = rapportExemple()
  let rang = 0
  const renommer = (cellules: readonly Cellule[]): Cellule[] =>
    cellules.map((c, i) =>
      i === 0 && c.type === 'texte' ? { type: 'texte', texte: LIBELLES[rang++ % LIBELLES.length] ?? '' } : c,
    )
  const feuilles = rapport.feuilles.map(f => ({
    ...f,
    blocs: f.blocs.map(b => ({
      ...b,
      tableau: {
        ...b.tableau,
        colonnes: b.tableau.colonnes.map((c, i) => (i === 1 ? { ...c, titre: FORMULE } : c)),
        lignes: b.tableau.lignes.map(l => ({ ...l, cellules: renommer(l.cellules) })),
      },
    })),
  }))
  const valeurs = {
    ...rapport.valeurs,
    lignes: rapport.valeurs.lignes.map((l, i) => ({
      ...l,
      cellules: l.cellules.map((c, j) =>
        j === 3 ? ({ type: 'texte', texte: LIBELLES[i % LIBELLES.length] ?? '' } as const) : c,
      ),
    })),
  }
  const blocs = feuilles.flatMap(f => f.blocs.map(bloc => ({ genre: 'figure' as const, bloc })))
  return {
    ...rapport,
    feuilles,
    valeurs,
    chapitres: [{ code: 'libelles', numero: '1', titre: 'Libellés', blocs }],
  }
}

const rapport = rapportAvecLibelles()

it('le classeur reste un document que Excel ouvre : XML valide, textes et lignes dans ses limites, aucune formule', async () => {
  const { parties, feuilles } = lireClasseur(await ecrireXlsx(rapport))
  for (const [nom, xml] of parties) {
    if (!/\.(xml|rels)$/.test(nom)) continue
    const lu = new DOMParser().parseFromString(xml, 'application/xml')
    expect(lu.getElementsByTagName('parsererror'), nom).toHaveLength(0)
    for (const [, hauteur] of xml.matchAll(/ ht="([\d.]+)"/g))
      expect(Number(hauteur)).toBeLessThanOrEqual(409)
    if (nom.startsWith('xl/worksheets/')) expect(xml).not.toContain('<f>')
  }
  const textes = [...feuilles.values()].flatMap(f => [...f.values()]).filter(v => typeof v === 'string')
  expect(Math.max(...textes.map(t => t.length))).toBe(32_767)
  expect(textes.filter(t => t.startsWith('='))).toEqual([])
  expect(textes).toContain(`'${FORMULE}`)
  expect(textes).toContain('abcdef')
  expect(getPartie(parties, 'xl/sharedStrings.xml')).not.toContain('<script>')
})

it('la page web ne contient ni script ni caractère interdit', () => {
  const html = ecrireHtml(rapport)
  expect(
    new DOMParser().parseFromString(html, 'text/html').querySelectorAll('script, [onclick]'),
  ).toHaveLength(0)
  expect(html).toContain('&lt;script&gt;')
  expect(html).toContain('abcdef')
})

it('le csv garde chaque libellé dans un champ, formules neutralisées', () => {
  const csv = new TextDecoder().decode(ecrireCsv(rapport))
  expect(csv).toContain(`;"'${FORMULE.replaceAll('"', '""')}";`)
  expect(csv).toContain(`;"${BALISES.replaceAll('"', '""')}";`)
  expect(csv).toContain(';abcdef;')
})
