import { describe, expect, test } from 'vitest'
import { getJour } from '../../../../shared/domain/dates.ts'
import { lireCas, lirePremiere, sensTrouves } from './lire-cas.ts'

describe('cas 14 à 26 de formats.md', () => {
  test('cas 14 : un en-tête avec retour à la ligne ou tabulation est reconnu', async () => {
    expect(sensTrouves(await lirePremiere('14-'))).toEqual([
      'identifiant',
      'date_naissance',
      'date_entree',
      'motif_sortie',
    ])
  })

  test('cas 15 : 220 lignes vides mises en forme ne sont pas lues', async () => {
    const { detectee } = await lirePremiere('15-')
    expect(detectee.lignesLues).toBe(2)
    expect(detectee.zone?.derniere).toBe(3)
  })

  test('cas 16 : OUI/NON, O/N, VRAI/FAUX, X ; « dem » n’est pas un oui ni un non', async () => {
    const feuille = await lirePremiere('16-')
    expect(feuille.colonne('brsa')).toEqual([true, false, true])
    expect(feuille.colonne('rqth')).toEqual([true, false, false])
    expect(feuille.colonne('qpv')).toEqual([true, false, true])
    expect(feuille.colonne('frein_oui_non')).toEqual([true, false, true])
    const role = feuille.detectee.colonnes[1]
    expect([role?.sens, role?.format]).toEqual([null, 'texte'])
    expect(feuille.detectee.avertissements.map(a => a.code)).toContain('colonne_ignoree')
  })

  test('cas 17 : un NIR est refusé par son en-tête comme par son contenu, et n’est cité nulle part', async () => {
    const { detectee } = await lirePremiere('17-')
    expect(detectee.colonnes.map(c => c.sens)).toEqual(['identifiant', 'nir', 'nir', 'date_entree'])
    const refus = detectee.avertissements.filter(a => a.code === 'nir_refuse')
    expect(refus.map(a => a.colonne)).toEqual(['B', 'C'])
    expect(refus[0]?.message).toContain('numéros de sécurité sociale (colonne B)')
    expect(JSON.stringify(detectee)).not.toMatch(/18505|29202|17812|1 85 05/)
  })

  test('cas 18 : 64,5 % et 0.645 sont la même valeur', async () => {
    const { croisees } = await lirePremiere('18-')
    expect(croisees.map(c => c.conversion.valeur)).toEqual([0.645, 0.645, 0.355])
    expect(croisees[0]?.indicateurLibelle).toBe('Taux de retour à l’emploi')
  })

  test('cas 19 : une somme différente du total est un avertissement avec les deux valeurs', async () => {
    const { detectee } = await lirePremiere('19-')
    expect(detectee.avertissements).toHaveLength(1)
    expect(detectee.avertissements[0]?.message).toMatch(/208\s300, la somme des lignes 208\s361/)
  })

  test('cas 20 : une feuille par territoire donne ce territoire à toutes ses lignes', async () => {
    const feuilles = await lireCas('20-')
    expect(feuilles.map(f => [f.detectee.forme, f.detectee.territoire])).toEqual([
      ['nominatif', 'Meaux'],
      ['nominatif', 'Agence de Torcy'],
    ])
  })

  test('cas 21 : guillemets doublés et retours à la ligne dans une cellule de csv', async () => {
    const feuille = await lirePremiere('21-')
    expect(feuille.colonne('motif_sortie')).toEqual(['CDI', 'Formation'])
    expect(feuille.colonne('freins')).toEqual(['Logement\nMobilité', 'Santé ; "Numérique"'])
  })

  test('cas 22 : le même fichier avec « , » et avec « ; » donne les mêmes colonnes', async () => {
    const virgule = await lirePremiere('22-virgule')
    const point = await lirePremiere('22-point')
    expect(virgule.detectee.colonnes).toEqual(point.detectee.colonnes)
    expect(virgule.detectee.signature).toBe(point.detectee.signature)
    expect(virgule.colonne('date_entree')).toEqual(point.colonne('date_entree'))
  })

  test('cas 23 : les dates suivies de 00:00:00.0 et NULL de l’extraction de Pôle emploi', async () => {
    const feuille = await lirePremiere('23-')
    expect(feuille.colonne('date_entree')).toEqual([getJour('2022-02-03'), getJour('2022-04-05')])
    expect(feuille.colonne('date_fin_prevue')).toEqual([getJour('2023-02-03'), null])
    expect(feuille.colonne('date_naissance')).toEqual([getJour('1982-02-01'), null])
    expect(feuille.detectee.questions).toEqual([])
  })

  test('cas 24 : deux lignes identiques sont deux lignes', async () => {
    const feuille = await lirePremiere('24-')
    expect(feuille.detectee.lignesLues).toBe(2)
    expect(feuille.colonne('identifiant')).toEqual(['A1', 'A1'])
  })

  test('cas 25 : « Ensemble » est un total, et un total sous une date compte des lignes', async () => {
    const { detectee } = await lirePremiere('25-')
    expect(detectee.ecartees).toEqual([{ ligne: 5, role: 'total' }])
    expect(detectee.lignesLues).toBe(3)
    expect(detectee.avertissements.map(a => a.message)).toEqual([
      'Le fichier annonce 4 lignes, 3 ont été lues.',
    ])
  })

  test('cas 26 : d’autres mots et un autre ordre donnent les mêmes sens', async () => {
    const feuille = await lirePremiere('26-')
    expect(sensTrouves(feuille)).toEqual([
      'date_sortie',
      'acteur',
      'annee_naissance',
      'date_entree',
      'identifiant',
      'sexe',
      'date_prescription',
      'motif_sortie',
      'brsa',
      'date_diagnostic',
      'niveau_formation',
      'territoire',
    ])
    expect(feuille.colonne('date_entree')).toEqual([getJour('2022-02-14'), getJour('2022-04-18')])
  })
})
