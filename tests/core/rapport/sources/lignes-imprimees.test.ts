import { expect, test } from 'vitest'
import type { BlocChapitre } from '../../../../electron/core/rapport/modele.ts'
import { blocsSources } from '../../../../electron/core/rapport/sources/bloc-sources.ts'
import {
  choisirImprimees,
  garderConnues,
} from '../../../../electron/core/rapport/sources/lignes-imprimees.ts'
import { texteCellule } from '../../../../electron/core/rapport/texte-cellule.ts'
import type { LigneSource } from '../../../../shared/domain/rapport.ts'

const ligne = (
  numero: number,
  code: string,
  annee: number,
  champs: Partial<LigneSource> = {},
): LigneSource => ({
  numero,
  code,
  libelle: code,
  annee,
  version: 1,
  origine: 'calcule',
  fichiers: [],
  ...champs,
})
const fichier = (cellules: string) => ({
  import: 1,
  fichier: 'b.csv',
  feuille: null,
  cellules,
  arreteAu: null,
})

const LIGNES = [
  ligne(1, 'entrees', 2023, { fichiers: [fichier('A1:B9')] }),
  ligne(2, 'taux_sortie_cdi', 2023),
  ligne(3, 'taux_sortie_deces', 2023),
  ligne(4, 'budget_prevu', 2023, { origine: 'absent' }),
  ligne(5, 'entrees', 2022, { fichiers: [fichier('A1:B7')] }),
  ligne(6, 'file_active_fin', 2022),
]
const cite: BlocChapitre = {
  genre: 'liste',
  ordonnee: false,
  elements: [
    [
      {
        genre: 'paragraphe',
        fragments: [
          { texte: '3', source: 2 },
          { texte: '8', source: 6 },
        ],
      },
    ],
  ],
}

test('l’annexe imprime les chiffres connus de l’année et ceux où mène un renvoi, pas les autres', () => {
  const connues = garderConnues(LIGNES)
  expect(connues.map(l => l.numero)).toEqual([1, 2, 3, 5, 6])
  const chapitre = { code: 'a', numero: '1', titre: 'A', blocs: [cite] }
  const { imprimees, precedentes } = choisirImprimees(connues, [chapitre], 2023)
  expect(imprimees.map(l => l.numero)).toEqual([1, 2, 6])
  const [lieux, chiffres] = blocsSources(imprimees, 2023, precedentes)
  expect(lieux?.tableau.lignes).toHaveLength(2)
  expect(chiffres?.tableau.lignes.map(l => l.cellules.map(texteCellule).slice(4, 6))).toEqual([
    ['L1', 'L2'],
    ['—', '—'],
    ['—', '—'],
  ])
})

test('un chiffre connu une seule des deux années garde ses deux lignes', () => {
  const lignes = [ligne(1, 'budget_prevu', 2023, { origine: 'absent' }), ligne(2, 'budget_prevu', 2022)]
  expect(garderConnues(lignes)).toHaveLength(2)
})
