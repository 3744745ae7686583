import { describe, expect, test } from 'vitest'
import { getJour } from '../../../../shared/domain/dates.ts'
import { lireCas, lirePremiere, sensTrouves } from './lire-cas.ts'

/** The numbered cases of `formats.md`, on files made by LibreOffice or written byte by byte. */
describe('cas 1 à 13 de formats.md', () => {
  test('cas 1 : deux lignes d’en-tête fusionnées donnent un sens à « Date » par la ligne du dessus', async () => {
    const feuille = await lirePremiere('01-')
    expect(feuille.detectee.zone).toMatchObject({ entetes: [1, 2], premiere: 3, derniere: 4 })
    expect(sensTrouves(feuille)).toEqual([
      'identifiant',
      'sexe',
      'date_prescription',
      'acteur',
      'date_entree',
      'date_fin_prevue',
      'date_sortie',
      'motif_sortie',
    ])
    expect(feuille.colonne('date_prescription')).toEqual([getJour('2022-01-13'), getJour('2022-03-22')])
  })

  test('cas 2 : la page de garde est écartée, les titres au-dessus du tableau aussi', async () => {
    const [garde, donnees] = await lireCas('02-')
    expect(garde?.detectee.forme).toBeNull()
    expect(garde?.detectee.raison).toContain('page de garde')
    expect(donnees?.detectee.forme).toBe('croise')
    expect(donnees?.detectee.zone?.entetes).toEqual([4])
    expect(
      donnees?.croisees.map(c => [
        c.indicateurLibelle,
        c.territoireLibelle,
        c.periodeLibelle,
        c.conversion.valeur,
      ]),
    ).toEqual([
      ['Entrées', 'Meaux', '2022', 45],
      ['Sorties', 'Meaux', '2022', 30],
      ['Entrées', 'Torcy', '2022', 38],
      ['Sorties', 'Torcy', '2022', 21],
      ['Entrées', 'Chessy', '2022', 12],
      ['Sorties', 'Chessy', '2022', 9],
    ])
  })

  test('cas 3 : un total arrondi est signalé avec les deux valeurs, un total exact ne l’est pas', async () => {
    const { detectee, croisees } = await lirePremiere('03-')
    expect(detectee.ecartees).toContainEqual({ ligne: 5, role: 'total' })
    expect(croisees).toHaveLength(4)
    expect(detectee.avertissements.map(a => [a.code, a.ligne, a.colonne])).toEqual([
      ['total_different', 5, 'B'],
    ])
    expect(detectee.avertissements[0]?.message).toMatch(/208\s200.*208\s241.*arrondis/)
  })

  test('cas 4 : les notes sous le tableau ne sont pas des lignes', async () => {
    const { detectee, croisees } = await lirePremiere('04-')
    expect(detectee.ecartees.map(e => e.role)).toEqual(['note', 'note', 'note'])
    expect(detectee.zone?.derniere).toBe(3)
    expect(croisees).toHaveLength(4)
  })

  test('cas 5 : NR, ND, NC, /, ns, nd, - sont des absences distinctes, NULL et le vide ne sont rien', async () => {
    const { croisees } = await lirePremiere('05-')
    expect(croisees.map(c => [c.cellule, c.conversion.valeur ?? c.conversion.absence])).toEqual([
      ['B2', 'nr'],
      ['C2', 'nd'],
      ['D2', 'nd'],
      ['E2', 12],
      ['B3', 'nc'],
      ['C3', 'so'],
      ['D3', 'nd'],
      ['E3', 'nd'],
      ['D4', 7],
      ['E4', 0],
    ])
  })

  test('cas 6 : les espaces insécables et finales ne changent ni les libellés ni les nombres', async () => {
    const feuille = await lirePremiere('06-')
    expect(feuille.colonne('indicateur')).toEqual(['Entrées', 'Sorties', 'File active'])
    expect(feuille.colonne('territoire')).toEqual(['Meaux', 'Torcy', 'Chessy'])
    expect(feuille.colonne('valeur')).toEqual([1234, 2500, 1000.5])
    expect(feuille.colonne('periode')).toEqual([2022, 2022, 2022].map(String).map(Number))
  })

  test('cas 7 : « 01-Ain », « 20-Corse » et « 974-La-Réunion » sont des départements', async () => {
    const { croisees } = await lirePremiere('07-')
    expect(croisees[0]).toMatchObject({ cellule: 'B4', indicateurCode: 'b2', unite: 'taux' })
    expect(croisees.map(c => c.conversion.valeur ?? c.conversion.absence)).toEqual([
      0.84,
      0.86,
      0.61,
      'nd',
      'nr',
      0.7,
      0.9,
      0.88,
    ])
  })

  test('cas 8 : « 2016 » et « 2016 (2) » restent deux colonnes', async () => {
    const { croisees } = await lirePremiere('08-')
    expect(croisees.slice(0, 3).map(c => [c.periodeLibelle, c.conversion.valeur])).toEqual([
      ['2015', 10],
      ['2016', 11],
      ['2016 (2)', 12],
    ])
  })

  test('cas 9 : les accents de Windows-1252 sont lus', async () => {
    const feuille = await lirePremiere('09-')
    expect(feuille.colonne('motif_sortie')).toEqual(['Déménagement', 'Création d’entreprise'])
    expect(feuille.colonne('brsa')).toEqual([true, false])
    expect(feuille.detectee.territoire).toBeNull()
  })

  test('cas 10 : la virgule décimale d’un csv à points-virgules', async () => {
    expect((await lirePremiere('10-')).colonne('valeur')).toEqual([64.5, 70.25, 1.5])
  })

  test.each(['11-dates-1904', '11-dates-serie'])('cas 11 : %s donne les mêmes jours', async nom => {
    const feuille = await lirePremiere(nom)
    expect(feuille.colonne('date_entree')).toEqual([getJour('2022-02-14'), getJour('2022-12-31')])
    expect(feuille.colonne('date_sortie')).toEqual([getJour('2022-09-01'), null])
  })

  test('cas 12 : un identifiant abrégé en 1,2E+13 est une erreur qui ne cite pas la valeur', async () => {
    const [abrege, ...autres] = (await lirePremiere('12-')).conversions('identifiant')
    expect(abrege?.erreur).toContain('format Texte')
    expect(autres.map(c => c.valeur)).toEqual(['7700012', '7700013'])
  })

  test('cas 13 : téléphone et code postal sans leur zéro sont de l’identité, dont rien n’est gardé', async () => {
    const { detectee } = await lirePremiere('13-')
    const identite = detectee.colonnes.filter(c => c.sens === 'identite')
    expect(identite.map(c => c.colonne)).toEqual(['B', 'C'])
    expect(identite.every(c => c.preuve.exemples.length === 0 && c.preuve.min === null)).toBe(true)
    expect(JSON.stringify(detectee)).not.toMatch(/612345678|698943255|77100/)
  })
})
