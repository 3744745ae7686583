import { describe, expect, test } from 'vitest'
import { getIndexValeurs } from '../../../../electron/core/bilans/map/index-valeurs.ts'
import { separerListe } from '../../../../electron/core/bilans/map/listes.ts'
import { creerContexte } from '../cas/lire-cas.ts'

const { convention, nomenclatures } = creerContexte()
const index = getIndexValeurs(convention, nomenclatures)
const separer = (texte: string) => separerListe(texte, l => index.find('freins', l) !== undefined)

describe('une cellule de plusieurs libellés', () => {
  test.each([
    ['Mobilité ; Logement', ['Mobilité', 'Logement']],
    ['Mobilité, Logement', ['Mobilité', 'Logement']],
    ['Mobilité|Santé\nLogement', ['Mobilité', 'Santé', 'Logement']],
    ['Lecture, écriture, calcul', ['Lecture, écriture, calcul']],
    ['Lecture, écriture, calcul ; Santé', ['Lecture, écriture, calcul', 'Santé']],
    ['Santé, Lecture, écriture, calcul', ['Santé', 'Lecture, écriture, calcul']],
    ['Mobilité / Santé', ['Mobilité', 'Santé']],
    ['Mobilité et Logement', ['Mobilité', 'Logement']],
    ['Mobilité ; Mobilité', ['Mobilité']],
    ['- Santé', ['Santé']],
    ['', []],
  ])('« %s »', (texte, attendu) => expect(separer(texte)).toEqual(attendu))

  test('un libellé inconnu n’est pas perdu', () => {
    expect(separer('Santé ; Animaux')).toEqual(['Santé', 'Animaux'])
  })
})
