// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { ecrireHtml } from '../../../../../electron/core/rapport/formats/html/ecrire-html.ts'
import type { BlocChapitre, Rapport } from '../../../../../electron/core/rapport/modele.ts'
import { texteCellule } from '../../../../../electron/core/rapport/texte-cellule.ts'
import { rapportExemple } from '../../../../helpers/rapport.ts'
import { figureDeuxAns, IMAGE, paragraphe, rapportComplet } from '../../../../helpers/rapport-complet.ts'
import { listTextes, trouverAbsent } from '../../../../helpers/textes-rapport.ts'

const lire = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const rapport = rapportComplet()
const html = ecrireHtml(rapport)
const document = lire(html)

describe('le rapport en html', () => {
  it('tient dans un fichier qui ne demande rien au réseau', () => {
    expect(html).not.toMatch(
      / href="(?!#)| src="(?!data:image\/(png|jpeg);base64,)|url\((?!#)|@import|<script/,
    )
    const adresses = [...html.matchAll(/https?:\/\/[^"']+/g)].map(m => m[0])
    expect(new Set(adresses)).toEqual(new Set(['http://www.w3.org/2000/svg']))
    const csp = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
    expect(csp).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
  })

  it('imprime chaque texte et chaque chiffre du modèle, dans l’ordre', () => {
    for (const essai of [rapport, rapportExemple()]) {
      const page = lire(ecrireHtml(essai))
      for (const renvoi of page.querySelectorAll('.ref')) renvoi.remove()
      for (const bord of page.querySelectorAll('br, td, th, p, h1, h2, h3, h4, h5')) bord.append(' ')
      for (const saut of page.querySelectorAll('br')) saut.replaceWith(' ')
      expect(
        trouverAbsent(page.querySelector('main')?.textContent ?? '', listTextes(essai.chapitres)),
      ).toBeNull()
    }
  })

  it('écrit chaque ligne de chaque tableau, arrondie pour la lecture seulement', () => {
    const tableaux = rapport.chapitres.flatMap(c =>
      c.blocs.flatMap(b => (b.genre === 'figure' ? [b.bloc.tableau] : [])),
    )
    const tables = [...document.querySelectorAll('.bloc table')]
    expect(tables).toHaveLength(tableaux.length)
    for (const [i, tableau] of tableaux.entries()) {
      const lus = [...(tables[i]?.querySelectorAll('tbody tr') ?? [])].map(tr =>
        [...tr.children].map(c => (c.textContent ?? '').replace(/\[\d+\]$/, '')),
      )
      expect(lus).toEqual(tableau.lignes.map(l => l.cellules.map(texteCellule)))
    }
  })

  it('se lit à l’oreille : langue, titres sans saut, légendes, en-têtes, graphiques nommés et décrits', () => {
    expect(document.documentElement.lang).toBe('fr')
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    const niveaux = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => Number(h.tagName[1]))
    expect(niveaux.every((n, i) => i === 0 || n <= (niveaux[i - 1] ?? 0) + 1)).toBe(true)
    for (const table of document.querySelectorAll('.bloc table'))
      expect(table.querySelector('caption')?.textContent).toBeTruthy()
    expect(document.querySelectorAll('th:not([scope])')).toHaveLength(0)
    expect(document.querySelectorAll('img:not([alt]), img[alt=""]')).toHaveLength(0)
    for (const svg of document.querySelectorAll('svg'))
      for (const id of svg.getAttribute('aria-labelledby')?.split(' ') ?? [''])
        expect(document.getElementById(id)?.textContent).toBeTruthy()
    const ids = [...document.querySelectorAll('[id]')].map(e => e.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('chaque lien mène quelque part : contenu, chapitres, lignes des sources', () => {
    const cibles = [...document.querySelectorAll('a')].map(a => a.getAttribute('href')?.slice(1) ?? '')
    for (const cible of cibles) expect(document.getElementById(cible), cible).not.toBeNull()
    expect(cibles).toEqual(expect.arrayContaining(['contenu', 'c1', 'c3-t1', 'source-1', 'source-12']))
    expect(document.querySelectorAll('tr[id^="source-"]')).toHaveLength(60)
    expect(
      [...document.querySelectorAll('.ref')].some(r => r.textContent === '[999]' && r.children.length === 0),
    ).toBe(true)
  })

  it('un tableau trop large est sur des pages couchées, avec le titre de son chapitre', () => {
    const couchees = [...document.querySelectorAll('.paysage')]
    expect(couchees.map(d => d.querySelector('h2')?.textContent)).toEqual(['4.\u00a0Les territoires'])
    expect(html).toContain('@page paysage { size: A4 landscape; }')
  })

  it('porte la mention en couverture, en pied et sur chaque page imprimée', () => {
    expect(document.querySelectorAll('.mention')).toHaveLength(2)
    expect(html).toContain('content: "Document de travail du comité – ne pas diffuser"')
    expect(html).toContain('content: "Convention 2022-2023 – Version 2, validée le 30/06/2023"')
  })

  it('un seul chapitre s’écrit sans couverture ni sommaire, et ses références sans ligne n’ont pas de lien', () => {
    const seul = lire(ecrireHtml(rapport, { chapitre: 'gouvernance' }))
    expect([...seul.querySelectorAll('h2')].map(h => h.textContent)).toEqual([
      `2.\u00a0${rapport.chapitres[2]?.titre}`,
    ])
    expect(seul.querySelectorAll('h1')).toHaveLength(1)
    expect(seul.querySelector('nav, .couverture')).toBeNull()
    expect(seul.querySelectorAll('a')).toHaveLength(0)
  })
})

const HOSTILES = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"; } body { display: none } "',
  '</style></title><svg onload=alert(1)>',
  '\u0000\u0001\ufffe\ud800\u202e\u05d0\u05d1',
  'é'.repeat(10_000),
]

it.each(HOSTILES)('un texte hostile reste un texte (%#)', mauvais => {
  const figure = figureDeuxAns(3)
  const blocs: BlocChapitre[] = [
    paragraphe(mauvais),
    { genre: 'intertitre', niveau: 3, fragments: [{ texte: mauvais }] },
    { genre: 'liste', ordonnee: true, elements: [[paragraphe(mauvais)], []] },
    { genre: 'citation', blocs: [], auteur: mauvais },
    { genre: 'image', image: { ...IMAGE, alt: mauvais } },
    { genre: 'image', image: { ...IMAGE, octets: new Uint8Array(), alt: mauvais } },
    {
      genre: 'grille',
      lignes: [[{ entete: true, colspan: 40, rowspan: 300, paragraphes: [[{ texte: mauvais }]] }], []],
    },
    {
      genre: 'figure',
      bloc: { ...figure, phrase: mauvais, tableau: { ...figure.tableau, titre: mauvais, notes: [mauvais] } },
    },
  ]
  const essai: Rapport = {
    ...rapportComplet({ chapitres: [{ code: mauvais, numero: mauvais, titre: mauvais, blocs }] }),
    titre: mauvais,
    mention: mauvais,
    pied: mauvais,
    statut: mauvais,
  }
  const page = ecrireHtml(essai)
  const lu = lire(page)
  expect(lu.querySelectorAll('script, [onload], [onerror]')).toHaveLength(0)
  expect([...lu.querySelectorAll('img')].every(i => i.src.startsWith('data:'))).toBe(true)
  expect(page.match(/<\/style>/g)).toHaveLength(1)
  expect(page.slice(0, page.indexOf('</style>'))).not.toContain('display: none } "')
  expect(lu.body.querySelectorAll('h1')).toHaveLength(1)
})
