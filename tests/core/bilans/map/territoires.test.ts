import { describe, expect, test } from 'vitest'
import { creerIndexTerritoires } from '../../../../electron/core/bilans/map/territoires.ts'
import { creerContexte } from '../cas/lire-cas.ts'

const { convention, nomenclatures } = creerContexte()
const index = creerIndexTerritoires(convention, nomenclatures.departement)

describe('les territoires de Seine-et-Marne', () => {
  test.each([
    ['Meaux', null, 'agence:meaux'],
    ['MEAUX ', null, 'agence:meaux'],
    ['Meaux', 'mds', 'mds:meaux'],
    ['MDS Meaux', null, 'mds:meaux'],
    ['MDS de Meaux', 'agence', 'mds:meaux'],
    ['Agence de Meaux', 'mds', 'agence:meaux'],
    ['Agence France Travail Meaux', null, 'agence:meaux'],
    ['agence:torcy', null, 'agence:torcy'],
    ['mds:lagny', null, 'mds:lagny'],
  ])('« %s » sous un en-tête de type %s est %s', (libelle, type, code) =>
    expect(index.find(libelle, type)?.code).toBe(code),
  )

  test.each([
    ['01-Ain', 'departement:01'],
    ['20-Corse', 'departement:20'],
    ['974-La-Réunion', 'departement:974'],
    ['2A-Corse-du-Sud', 'departement:2A'],
    ['Territoire de Belfort', 'departement:90'],
    ["95-Val-d'Oise ", 'departement:95'],
  ])('« %s » est un département', (libelle, code) => expect(index.find(libelle, null)?.code).toBe(code))

  test('un libellé inconnu devient un territoire local du type de l’en-tête', () => {
    expect(index.find('Coulommiers', null)).toBeUndefined()
    expect(index.resoudre('Coulommiers', null)).toMatchObject({ code: 'agence:coulommiers', local: true })
    expect(index.resoudre('Coulommiers', 'mds')?.code).toBe('mds:coulommiers')
    expect(index.resoudre('—', null)).toBeUndefined()
  })

  test.each([
    ['Agence de rattachement', 'agence'],
    ['MDS', 'mds'],
    ['Département/territoire', 'departement'],
    ['Motif', null],
  ])('l’en-tête « %s » nomme le type %s', (entete, type) => expect(index.typeEntete(entete)).toBe(type))
})
