import { expect, test } from 'vitest'
import { compterRangs } from '../../../../../electron/core/rapport/formats/docx/compter-rangs.ts'
import { ecrireDocx } from '../../../../../electron/core/rapport/formats/docx/ecrire-docx.ts'
import type { BlocChapitre, Chapitre } from '../../../../../electron/core/rapport/modele.ts'
import { lireDocx } from '../../../../helpers/lire-docx.ts'
import { IMAGE, rapportComplet } from '../../../../helpers/rapport-complet.ts'

const chapitre = (...blocs: BlocChapitre[]): Chapitre => ({
  code: 'rappel',
  numero: '1',
  titre: 'Rappel',
  blocs,
})
const paragraphe = (texte: string): BlocChapitre => ({ genre: 'paragraphe', fragments: [{ texte }] })

test('un texte pèse ce qu’il dure, où qu’il soit : dans un paragraphe, une liste, une citation, un tableau', () => {
  const long = paragraphe('a'.repeat(2925))
  const cellule = { entete: false, colspan: 1, rowspan: 1, paragraphes: [[{ texte: 'a'.repeat(2925) }]] }
  for (const bloc of [
    long,
    { genre: 'liste' as const, ordonnee: false, elements: [[long]] },
    { genre: 'citation' as const, blocs: [long], auteur: null },
    { genre: 'grille' as const, lignes: [[cellule]] },
  ])
    expect(compterRangs([chapitre(bloc)])).toBe(10)
  expect(compterRangs([chapitre({ genre: 'image', image: IMAGE })])).toBe(0)
  expect(compterRangs([chapitre(...Array.from({ length: 400 }, () => paragraphe('')))])).toBe(100)
})

test('un texte démesuré s’écrit sans attendre : le sommaire n’a alors pas de numéros de page', async () => {
  const demesure = chapitre(paragraphe('mot '.repeat(480_000)))
  const { corps } = lireDocx(await ecrireDocx(rapportComplet({ chapitres: [demesure, chapitre()] })))
  const sommaire = /<w:sdt>.*?<\/w:sdt>/s.exec(corps)?.[0] ?? ''
  expect(sommaire).not.toMatch(/PAGEREF .*?separate"\/><w:t[^>]*>\d+</s)
})
