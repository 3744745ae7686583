// @vitest-environment jsdom
import { expect, it } from 'vitest'
import type { ChartSpec } from '../../../shared/graphiques/chart-spec.ts'
import { svgGraphique } from '../../../shared/graphiques/svg.ts'
import { couperEnLignes, largeurTexte } from '../../../shared/graphiques/svg-texte.ts'
import { unDeChaque } from '../../helpers/graphiques.ts'

const spec: ChartSpec = {
  id: 'essai',
  type: 'barres',
  empile: 'non',
  titre: 'Entrées : « Meaux » & autres <2022>',
  phrase: 'En 2022, 62 entrées à Meaux.',
  axeCategories: 'Agence',
  axeValeurs: 'Nombre de parcours',
  format: 'entier',
  categories: ['Meaux', 'Dammarie-les-Lys'],
  series: [
    { nom: '2021', valeurs: [50, null], absences: [null, 'masque'] },
    { nom: '2022', valeurs: [62, 121], absences: [null, null] },
  ],
}

function lire(s: ChartSpec): Document {
  const document = new DOMParser().parseFromString(svgGraphique(s), 'image/svg+xml')
  expect(document.querySelector('parsererror')).toBeNull()
  return document
}

const tous = unDeChaque().map(s => ({ id: s.id, s }))
const LONGS = [
  'Non-réponse aux sollicitations et rendez-vous manqués de manière répétée',
  'Accompagnement social exclusif',
  'CDD',
]

it.each(tous)('le dessin « $id » est un XML lisible, nommé et décrit', ({ s }) => {
  const document = lire(s)
  expect(document.querySelector('title')?.textContent).toBe(s.titre)
  expect(document.querySelector('desc')?.textContent).toBe(s.phrase)
  expect(document.documentElement.getAttribute('role')).toBe('img')
  expect(document.documentElement.getAttribute('width')).toBe('720')
})

it.each(tous)('dans « $id », aucun texte ne sort du cadre ni n’en touche un autre, même long', ({ s }) => {
  const categories = s.categories.map((c, i) => `${LONGS[i % LONGS.length]} ${c}`)
  for (const variante of [s, { ...s, titre: `${LONGS.join(' ')} ${s.titre}`, categories }]) {
    const document = lire(variante)
    const boites = listBoites(document)
    const hauteur = Number(document.documentElement.getAttribute('height'))
    for (const [i, a] of boites.entries()) {
      expect(a.gauche, a.texte).toBeGreaterThanOrEqual(0)
      expect(a.droite, a.texte).toBeLessThanOrEqual(720)
      expect(a.bas, a.texte).toBeLessThanOrEqual(hauteur)
      for (const b of boites.slice(i + 1))
        expect(
          a.gauche < b.droite && b.gauche < a.droite && a.haut < b.bas && b.haut < a.bas,
          `${a.texte} / ${b.texte}`,
        ).toBe(false)
    }
  }
})

it.each(tous)('« $id » écrit chaque nom en entier', ({ s }) => {
  const mots = [...lire(s).querySelectorAll('text')].map(t => t.textContent).join(' ')
  const compact = (texte: string) => texte.replace(/\s/g, '')
  for (const nom of s.type === 'anneau' ? [] : s.categories) expect(compact(mots)).toContain(compact(nom))
})

/** Where each line of text stands, from the width that the drawing itself reckons with. */
function listBoites(document: Document) {
  return [...document.querySelectorAll('text')].flatMap(t => {
    const taille = Number(t.getAttribute('font-size'))
    let y = Number(t.getAttribute('y'))
    return [...t.querySelectorAll('tspan')].map(ligne => {
      y += Number(ligne.getAttribute('dy'))
      const texte = ligne.textContent ?? ''
      const [x, largeur] = [Number(ligne.getAttribute('x')), largeurTexte(texte, taille)]
      const ancre = { start: 0, middle: 0.5, end: 1 }[t.getAttribute('text-anchor') ?? 'start'] ?? 0
      const gauche = x - largeur * ancre
      return { texte, gauche, droite: gauche + largeur, haut: y - taille * 0.75, bas: y + taille * 0.2 }
    })
  })
}

it.each(['barres', 'colonnes'] as const)(
  'les %s portent chaque valeur et la marque de ce qui est masqué',
  type => {
    const textes = [...lire({ ...spec, type }).querySelectorAll('text')].map(t => t.textContent)
    for (const attendu of ['50', '62', '121', '▒', '2021', '2022']) expect(textes).toContain(attendu)
  },
)

it('la longueur des barres est proportionnelle aux valeurs', () => {
  const barres = [...lire(spec).querySelectorAll('rect[height]')].filter(
    r => Number(r.getAttribute('x')) > 100,
  )
  const largeurs = barres.map(r => Number(r.getAttribute('width')))
  expect(largeurs).toHaveLength(4)
  expect((largeurs[0] ?? 0) / (largeurs[1] ?? 1)).toBeCloseTo(50 / 62, 2)
  expect(largeurs[2]).toBe(0)
})

it('empilé à cent, chaque barre va jusqu’au bout', () => {
  const document = lire({ ...spec, type: 'colonnes', empile: 'cent' })
  expect([...document.querySelectorAll('text')].map(t => t.textContent)).toContain('100\u202f%')
})

it('une ligne s’interrompt là où la valeur manque', () => {
  expect(lire({ ...spec, type: 'lignes' }).querySelectorAll('[data-point]')).toHaveLength(3)
})

it.each([
  { position: 0, ancre: 'start' },
  { position: 0.75, ancre: 'end' },
  { position: 7, ancre: 'end' },
])('une courbe porte son repère nommé à la position $position, dans le cadre', ({ position, ancre }) => {
  const document = lire({ ...spec, type: 'lignes', repere: { position, libelle: 'Décision 2023-01' } })
  const [gauche, droite] = [...document.querySelectorAll('[data-point]')]
    .map(p => Number(/translate\(([\d.]+)/.exec(p.getAttribute('transform') ?? '')?.[1]))
    .sort((a, b) => a - b)
    .filter((x, i, tous) => x !== tous[i - 1])
  const x = Number(/^M([\d.]+) /.exec(document.querySelector('[data-repere]')?.getAttribute('d') ?? '')?.[1])
  const attendu = (gauche ?? 0) + Math.min(1, position) * ((droite ?? 0) - (gauche ?? 0))
  expect(x).toBeCloseTo(attendu, 1)
  const nom = [...document.querySelectorAll('text')].find(t => t.textContent === 'Décision 2023-01')
  expect(nom?.getAttribute('text-anchor')).toBe(ancre)
})

it('sans repère, rien n’est tracé', () => {
  expect(lire({ ...spec, type: 'lignes' }).querySelector('[data-repere]')).toBeNull()
})

it('le même graphique donne le même texte', () => {
  expect(svgGraphique(spec)).toBe(svgGraphique(structuredClone(spec)))
})

it('un libellé long se coupe aux espaces et après les traits d’union', () => {
  expect(couperEnLignes('Dammarie-les-Lys', 12, 70)).toEqual(['Dammarie-', 'les-Lys'])
})
