import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { getIndexValeurs } from '../../../../electron/core/bilans/map/index-valeurs.ts'
import { creerContexte, type FeuilleLue, lireFichier } from '../cas/lire-cas.ts'

const CLASSEUR = join(
  import.meta.dirname,
  '../../../fixtures/donnees/OARSA_-_Principaux_indicateurs_de_2015_a_2018.xlsx',
)

describe('le classeur public de la DREES, sans correspondance', () => {
  let feuilles: FeuilleLue[] = []
  const getFeuille = (nom: string) => {
    const trouvee = feuilles.find(f => f.detectee.feuille === nom)
    if (!trouvee) throw new Error(nom)
    return trouvee
  }
  const contexte = creerContexte()
  const { territoires } = getIndexValeurs(contexte.convention, contexte.nomenclatures)
  const getValeur = (tableau: string, departement: string, annee: string) => {
    const cellule = getFeuille(tableau).croisees.find(
      c =>
        c.periodeLibelle === annee &&
        territoires.resoudre(c.territoireLibelle ?? '', null)?.code === `departement:${departement}`,
    )
    return [cellule?.cellule, cellule?.conversion.valeur ?? cellule?.conversion.absence]
  }

  beforeAll(async () => {
    feuilles = await lireFichier(CLASSEUR)
  })

  test('les deux premières feuilles sont écartées, les vingt-deux autres sont des tableaux croisés', () => {
    expect(feuilles.map(f => f.detectee.forme)).toEqual([
      null,
      null,
      ...Array.from({ length: 22 }, () => 'croise'),
    ])
    expect(feuilles.flatMap(f => [...f.detectee.questions, ...f.detectee.erreurs])).toEqual([])
  })

  test('les valeurs citées ont leur cellule, leur département et leur absence', () => {
    expect(getValeur('Tableau B13', '23', '2018')).toEqual(['F28', 155])
    expect(getValeur('Tableau B13', '34', '2018')[1]).toBe(96)
    expect(getValeur('Tableau B13', '25', '2017')[1]).toBe(61)
    expect(getValeur('Tableau B13', '25', '2018')[1]).toBe(67)
    expect(getValeur('Tableau B13', '77', '2018')[1]).toBe('nd')
    expect(getValeur('Tableau B10', '34', '2018')[1]).toBe('nc')
    expect(getValeur('Tableau B1', '77', '2015')[1]).toBe('nr')
  })

  test('les absences de B1 à B20 sont celles qu’un autre lecteur compte', () => {
    const comptes: Record<string, number> = {}
    for (const f of feuilles.filter(f => f.detectee.feuille.startsWith('Tableau B')))
      for (const { conversion } of f.croisees)
        if (conversion.absence !== null) comptes[conversion.absence] = (comptes[conversion.absence] ?? 0) + 1
    expect(comptes).toEqual({ nr: 83, nd: 2035, nc: 74, so: 2288 })
  })

  test('chaque clé de ligne est un département connu et chaque feuille a son indicateur', () => {
    const b = feuilles.filter(f => f.detectee.feuille.startsWith('Tableau B'))
    expect(b.map(f => f.detectee.croise?.indicateur?.code)).toEqual(
      Array.from({ length: 20 }, (_, i) => `b${i + 1}`),
    )
    const codes = new Set(
      b.flatMap(f => f.croisees.map(c => territoires.find(c.territoireLibelle ?? '', null)?.type)),
    )
    expect([...codes]).toEqual(['departement'])
    expect(b.every(f => f.croisees.length === 416)).toBe(true)
  })

  test('le tableau A1 porte ses libellés fusionnés, et ses parts somment à 101, 101, 99 et 100 %', () => {
    const vers = getFeuille('Tableau A1').croisees.filter(
      c => c.ligne >= 10 && c.ligne <= 13 && c.indicateurLibelle?.includes('personnes orientées'),
    )
    const sommes = ['2015', '2016', '2017', '2018'].map(annee =>
      vers.filter(c => c.periodeLibelle === annee).reduce((s, c) => s + Number(c.conversion.valeur) * 100, 0),
    )
    expect(sommes.map(Math.round)).toEqual([101, 101, 99, 100])
    expect(vers[0]?.categorieLibelles).toEqual(['… vers Pôle emploi'])
  })
})
