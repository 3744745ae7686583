import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compterLignes, mesurerTexte } from '../../../../electron/core/rapport/formats/chasse.ts'
import { placerGrille } from '../../../../electron/core/rapport/formats/grille.ts'
import { mesurerTableau } from '../../../../electron/core/rapport/formats/largeurs.ts'
import { piedCourant, titreCourant } from '../../../../electron/core/rapport/formats/titre-courant.ts'
import { commencePage, decouperVolets } from '../../../../electron/core/rapport/formats/volets.ts'
import type { BlocChapitre, Chapitre, Fragment } from '../../../../electron/core/rapport/modele.ts'
import { figureDeuxAns, figureLarge, paragraphe } from '../../../helpers/rapport-complet.ts'
import { specsExemple } from '../../../helpers/specs-exemple.ts'

const chapitre = (...blocs: BlocChapitre[]): Chapitre => ({ code: 'c', numero: '1', titre: 'T', blocs })
const figure = (bloc = figureDeuxAns(3)): BlocChapitre => ({ genre: 'figure', bloc })
const intertitre: BlocChapitre = { genre: 'intertitre', niveau: 3, fragments: [{ texte: 'I' }] }

test('les largeurs se partagent toute la ligne, et un nombre y garde sa place', () => {
  const { parts, paysage } = mesurerTableau(figureDeuxAns(30).tableau)
  expect(parts.reduce((somme, p) => somme + p, 0)).toBeCloseTo(1)
  expect(Math.min(...parts)).toBeGreaterThan(0.05)
  expect(paysage).toBe(false)
})

test('un tableau de quelques lignes à peine trop large est écrit plus petit ; un plus large tourne la page', () => {
  const serre = figureLarge(3).tableau
  const etroit = {
    ...serre,
    colonnes: serre.colonnes.slice(0, 11),
    lignes: serre.lignes.map(l => ({ ...l, cellules: l.cellules.slice(0, 11) })),
  }
  expect(mesurerTableau(etroit)).toMatchObject({ serre: true, paysage: false })
  expect(mesurerTableau(figureLarge(3).tableau)).toMatchObject({ serre: false, paysage: true })
})

test('le titre et le court texte d’un tableau large tournent avec lui ; un long texte reste debout', () => {
  const long = paragraphe('mot '.repeat(400))
  expect(
    decouperVolets(chapitre(paragraphe('court'), figure(figureLarge(3)), paragraphe('court'))),
  ).toHaveLength(1)
  const volets = decouperVolets(
    chapitre(figure(), intertitre, paragraphe('court'), figure(figureLarge(3)), long),
  )
  expect(volets.map(v => [v.paysage, v.blocs.length])).toEqual([
    [false, 1],
    [true, 3],
    [false, 1],
  ])
  expect(decouperVolets(chapitre())).toEqual([{ paysage: false, blocs: [] }])
})

test('un chapitre suit celui d’avant, même avec un graphique ; les annexes commencent une page', () => {
  expect(commencePage(chapitre(figure(figureDeuxAns(3, specsExemple()[0]))))).toBe(false)
  expect(commencePage({ ...chapitre(figure()), code: 'annexes' })).toBe(true)
})

test('l’en-tête d’une page tient sur une ligne : le bilan et sa convention, ou le bilan seul', () => {
  const titre = 'Bilan 2023\u00a0: Approche globale de l’accompagnement en Seine-et-Marne'
  expect(titreCourant(titre, 80)).toBe(titre.replace('\u00a0', ' '))
  expect(titreCourant(titre, 50)).toBe('Bilan 2023')
  expect(titreCourant('Un titre sans année qui ne tient pas', 12)).toBe('Un titre sa…')
})

test('le pied d’une page est coupé avant l’état du bilan', () => {
  expect(piedCourant('Convention', 'Brouillon', 40)).toBe('Convention – Brouillon')
  expect(piedCourant('Une convention au titre long', 'Brouillon', 30)).toBe('Une convention au… – Brouillon')
  expect(piedCourant('', 'Brouillon', 30)).toBe('Brouillon')
  expect(piedCourant('Convention', null, 30)).toBe('Convention')
})

test('un mot, une date ou un en-tête ne se coupent pas dans une colonne étroite', () => {
  const texte = (t: string) => ({ type: 'texte' as const, texte: t })
  const { parts } = mesurerTableau({
    titre: 'T',
    colonnes: ['N°', 'Dénominateur', 'Date', 'Texte'].map(titre => ({ titre, nombre: titre === 'N°' })),
    lignes: [{ cellules: [texte('150'), texte('5'), texte('31/12/2023'), texte('mot '.repeat(300))] }],
    notes: [],
  })
  const largeurs = parts.map(p => p * 57)
  expect(largeurs[1]).toBeGreaterThan(mesurerTexte('Dénominateur') * 1.1)
  expect(largeurs[2]).toBeGreaterThan(mesurerTexte('31/12/2023') * 1.1)
  expect(compterLignes('un deux trois', mesurerTexte('un deux') + 0.1)).toBe(2)
  expect(compterLignes('x'.repeat(100), mesurerTexte('x') * 10 + 0.01)).toBe(10)
})

test('un tableau collé, quelles que soient ses fusions, tient chaque place une fois', () => {
  const cellule = fc.record({
    entete: fc.boolean(),
    colspan: fc.integer({ min: 1, max: 40 }),
    rowspan: fc.integer({ min: 1, max: 300 }),
    paragraphes: fc.constant<Fragment[][]>([]),
  })
  fc.assert(
    fc.property(fc.array(fc.array(cellule, { maxLength: 6 }), { maxLength: 8 }), lignes => {
      const { colonnes, entetes, lignes: placees } = placerGrille(lignes)
      const prises = new Map<string, number>()
      for (const [y, ligne] of placees.entries())
        for (const c of ligne)
          for (let dy = 0; dy < c.rowspan; dy += 1)
            for (let dx = 0; dx < c.colspan; dx += 1) {
              const place = `${y + dy},${c.debut + dx}`
              prises.set(place, (prises.get(place) ?? 0) + 1)
            }
      expect(prises.size).toBe(colonnes * lignes.length)
      expect([...prises.values()].every(n => n === 1)).toBe(true)
      expect(placees.flat().filter(c => c.contenu !== null)).toHaveLength(lignes.flat().length)
      expect(entetes === 0 || entetes < lignes.length).toBe(true)
    }),
  )
})
