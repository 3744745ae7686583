import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  ANNEE_ENTREE,
  ATTRIBUTS,
  creerGrille,
  estHorsDictionnaire,
  lireAttribut,
} from '../../../electron/core/indicateurs/profil-personne.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'

test('the calendar year is exact for every day from 1969 to 2099', async () => {
  const { base } = await contexteAvecBase([])
  const { rows } = await sql<{ jour: number; annee: number }>`
    WITH RECURSIVE p(date_entree) AS (SELECT -365 UNION ALL SELECT date_entree + 1 FROM p WHERE date_entree < 47481)
    SELECT date_entree AS jour, ${ANNEE_ENTREE} AS annee FROM p`.execute(base.db)
  const faux = rows.filter(r => new Date(r.jour * 86_400_000).getUTCFullYear() !== r.annee)
  expect(rows.length).toBeGreaterThan(47_000)
  expect(faux).toEqual([])
})

test('seven attributes go into one integer and come out of it', () => {
  const codes = { sexe: ['femme', 'homme'], niveau_formation: ['a', 'b', 'c'], duree_inscription: [] }
  const grille = creerGrille(profil('seine-et-marne-2022'), codes)
  const inconnu = ATTRIBUTS.map(a => lireAttribut(grille, 0, a))
  expect(inconnu).toEqual(ATTRIBUTS.map(() => null))
  const profilCode = 2 * grille.sexe.poids + 3 * grille.niveau_formation.poids + grille.brsa.poids
  expect(lireAttribut(grille, profilCode, 'sexe')).toBe('homme')
  expect(lireAttribut(grille, profilCode, 'niveau_formation')).toBe('c')
  expect(lireAttribut(grille, profilCode, 'brsa')).toBe('non')
  expect(lireAttribut(grille, profilCode, 'qpv')).toBeNull()
  expect(estHorsDictionnaire(grille, profilCode)).toBe(false)
  expect(estHorsDictionnaire(grille, 3 * grille.sexe.poids)).toBe(true)
})
