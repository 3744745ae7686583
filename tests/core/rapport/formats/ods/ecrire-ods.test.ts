import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ecrireOds } from '../../../../../electron/core/rapport/formats/ods/ecrire-ods.ts'
import type { Cellule, Rapport } from '../../../../../electron/core/rapport/modele.ts'
import { rapportExemple } from '../../../../helpers/rapport.ts'

function lire(octets: Uint8Array) {
  const parties = unzipSync(octets)
  return { noms: Object.keys(parties), xml: strFromU8(parties['content.xml'] ?? new Uint8Array()), parties }
}

/** Values of the cells of one sheet, row by row, as another program reads them. */
function lireFeuille(xml: string, nom: string): (string | number)[][] {
  const table =
    new RegExp(`<table:table table:name="${nom}"[^>]*>(.*?)</table:table>`, 's').exec(xml)?.[1] ?? ''
  return [...table.matchAll(/<table:table-row>(.*?)<\/table:table-row>/gs)].map(([, ligne]) =>
    [...(ligne ?? '').matchAll(/<table:table-cell ([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(
      ([, attrs, dedans]) => {
        const valeur = /office:value="([^"]*)"/.exec(attrs ?? '')?.[1]
        if (valeur !== undefined) return Number(valeur)
        return (/office:date-value="([^"]*)"/.exec(attrs ?? '')?.[1] ?? dedans ?? '').replace(/<[^>]*>/g, '')
      },
    ),
  )
}

const attendue = (c: Cellule): number | null => {
  if (c.type === 'annee') return c.annee
  if (c.type !== 'nombre' || c.valeur === null) return null
  if (c.ecart === 'points') return c.valeur * 100
  return c.format === 'euros' ? c.valeur / 100 : c.valeur
}

test('each sheet has all the numbers of its tables, with every digit, in their order', () => {
  const rapport = rapportExemple()
  const { xml } = lire(ecrireOds(rapport))
  for (const feuille of rapport.feuilles) {
    const lus = lireFeuille(xml, feuille.nom)
      .flat()
      .filter(v => typeof v === 'number')
    const attendus = feuille.blocs
      .flatMap(b => b.tableau.lignes)
      .flatMap(l => l.cellules.map(attendue))
      .filter(v => v !== null)
    expect(lus, feuille.nom).toEqual(attendus)
  }
})

test('an absent value has its mark and no number', () => {
  const rapport = rapportExemple()
  const cellules: Cellule[] = [
    { type: 'texte', texte: 'Masquée' },
    { type: 'nombre', valeur: null, absence: 'masque', format: 'entier' },
  ]
  const tableau = { titre: 'T', colonnes: [], lignes: [{ cellules }], notes: [] }
  const [premiere] = rapport.feuilles
  if (premiere === undefined) throw new Error('Aucune feuille')
  const seul = {
    ...rapport,
    feuilles: [{ ...premiere, nom: 'F', blocs: [{ phrase: null, tableau, graphique: null }] }],
  }
  expect(lireFeuille(lire(ecrireOds(seul as Rapport)).xml, 'F').at(-1)).toEqual(['Masquée', '▒'])
})

test('hostile texts stay texts: no formula, no tag, no forbidden character', () => {
  const rapport = { ...rapportExemple(), titre: 'a<b>&"\u0001' }
  const [premiere] = rapport.feuilles
  if (premiere === undefined) throw new Error('Aucune feuille')
  const textes = ['=1+1', '@SOMME(A1)', '</text:p><x/>', 'l\u0000b', 'ligne 1\nligne 2']
  const tableau = {
    titre: textes[2] ?? '',
    colonnes: [],
    lignes: textes.map(texte => ({ cellules: [{ type: 'texte', texte } as const] })),
    notes: textes,
  }
  const feuilles = [
    { ...premiere, nom: 'F<"', blocs: [{ phrase: textes[2] ?? '', tableau, graphique: null }] },
  ]
  const { xml, parties } = lire(ecrireOds({ ...rapport, feuilles } as Rapport))
  expect(xml).not.toMatch(/table:formula|<x\/>/)
  expect(xml).toContain("<text:p>'=1+1</text:p>")
  for (const partie of Object.values(parties)) expect(partie.some(o => o < 9)).toBe(false)
})

test('the type of the file comes first, uncompressed, and the same report gives the same bytes', () => {
  const octets = ecrireOds(rapportExemple())
  expect(strFromU8(octets.subarray(30, 38))).toBe('mimetype')
  expect(strFromU8(octets.subarray(38, 84))).toBe('application/vnd.oasis.opendocument.spreadsheet')
  expect(Buffer.from(octets).equals(Buffer.from(ecrireOds(rapportExemple())))).toBe(true)
})
