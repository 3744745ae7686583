// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { ecrireHtml } from '../../../electron/core/rapport/ecrire-html.ts'
import { texteCellule } from '../../../electron/core/rapport/texte-cellule.ts'
import { rapportExemple } from '../../helpers/rapport.ts'

const rapport = rapportExemple()
const html = ecrireHtml(rapport)
const document = new DOMParser().parseFromString(html, 'text/html')

describe('le rapport en html', () => {
  it('tient dans un fichier qui ne demande rien au réseau', () => {
    expect(html).not.toMatch(/(src|href)="(?!#)|url\((?!#)|@import|<script/)
    const adresses = [...html.matchAll(/https?:\/\/[^"']+/g)].map(m => m[0])
    expect(new Set(adresses)).toEqual(new Set(['http://www.w3.org/2000/svg']))
  })

  it('imprime chaque cellule du modèle, arrondie pour la lecture seulement', () => {
    const tables = [...document.querySelectorAll('table')]
    const tableaux = rapport.feuilles.flatMap(f => f.blocs.map(b => b.tableau))
    expect(tables).toHaveLength(tableaux.length)
    for (const [i, tableau] of tableaux.entries()) {
      const lus = [...(tables[i]?.querySelectorAll('tbody tr') ?? [])].map(tr =>
        [...tr.children].map(c => c.textContent),
      )
      expect(lus).toEqual(tableau.lignes.map(l => l.cellules.map(texteCellule)))
    }
  })

  it('se lit à l’oreille : langue, titres, légendes, entêtes, graphiques nommés et décrits', () => {
    expect(document.documentElement.lang).toBe('fr')
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    for (const table of document.querySelectorAll('table')) {
      expect(table.querySelector('caption')?.textContent).toBeTruthy()
      expect(table.querySelectorAll('th:not([scope])')).toHaveLength(0)
    }
    const dessins = [...document.querySelectorAll('svg')]
    expect(dessins.length).toBeGreaterThanOrEqual(9)
    for (const svg of dessins)
      for (const id of svg.getAttribute('aria-labelledby')?.split(' ') ?? [''])
        expect(document.getElementById(id)?.textContent).toBeTruthy()
    const ids = [...document.querySelectorAll('[id]')].map(e => e.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('écrit les libellés comme du texte', () => {
    const piege = rapportExemple({ destinataires: '<img src=x onerror=alert(1)>' })
    expect(ecrireHtml(piege)).not.toContain('<img')
  })

  it('porte la mention du comité en tête, en pied et sur chaque page imprimée', () => {
    expect(document.querySelectorAll('.mention')).toHaveLength(2)
    expect(html).toContain('content: "Document de travail du comité – ne pas diffuser"')
  })
})
