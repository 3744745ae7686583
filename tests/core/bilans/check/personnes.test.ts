import path from 'node:path'
import { expect, test } from 'vitest'
import { creerPersonnes } from '../../../../electron/core/bilans/check/personnes.ts'
import { closeBase, createBase } from '../../../../electron/core/database/open.ts'
import { dossierTemporaire } from '../../../helpers/dossier.ts'

const SECRET = new Uint8Array(32).fill(1)
const personne = (identifiant: string, sexe: string | null = null, annee: number | null = null) => ({
  espace: 'source:a',
  identifiant,
  sexe,
  annee,
})
const rien = () => undefined

test('One identifier is one person, and two spaces never meet', () => {
  const base = createBase(path.join(dossierTemporaire(), 'b.tandem'))
  const p = creerPersonnes(base.sqlite, SECRET)
  expect(p.trouver(personne('1'), rien)).toEqual({ position: 0, conflit: null })
  expect(p.trouver(personne('2'), rien).position).toBe(1)
  expect(p.trouver(personne('1', 'F', 1980), rien).position).toBe(0)
  expect(p.trouver({ ...personne('1'), espace: 'source:b' }, rien).position).toBe(2)
  expect(p.cles()).toHaveLength(96)
  closeBase(base)
})

test('Another sexe or year of birth under one identifier is asked, and each answer is followed', () => {
  const base = createBase(path.join(dossierTemporaire(), 'b.tandem'))
  const p = creerPersonnes(base.sqlite, SECRET)
  p.trouver(personne('1', 'F', 1980), rien)
  expect(p.trouver(personne('1', 'M', 1980), rien)).toEqual({ position: -1, conflit: 'un autre sexe' })
  expect(p.trouver(personne('1', 'M', 1981), rien).conflit).toBe(
    'un autre sexe et une autre année de naissance',
  )
  const autre = p.trouver(personne('1', 'M', 1981), () => 'distinctes')
  expect(autre).toEqual({ position: 1, conflit: null })
  expect(p.trouver(personne('1', 'M', 1981), rien)).toEqual(autre)
  expect(p.trouver(personne('1', 'F', 1990), () => 'meme')).toEqual({ position: 0, conflit: null })
  expect(p.trouver(personne('1', 'F', 1990), rien).position).toBe(0)
  expect(p.trouver(personne('1'), rien).position).toBe(0)
  closeBase(base)
})

test('A year that the base knows is compared, and an accepted second person is not asked again', () => {
  const base = createBase(path.join(dossierTemporaire(), 'b.tandem'))
  const p = creerPersonnes(base.sqlite, SECRET)
  p.trouver(personne('1', 'F', 1980), rien)
  p.trouver(personne('1', 'M', 1980), () => 'distinctes')
  base.sqlite.exec(`INSERT INTO conventions (code, profil, cree_le) VALUES ('c', '{}', '');
    INSERT INTO sources (convention_id, nom, espace) VALUES (1, 's', 's');
    INSERT INTO imports (convention_id, source_id, fait_le, utilisateur, a_creer, a_modifier, identiques, en_erreur, avertissements)
      VALUES (1, 1, '', '', 0, 0, 0, 0, '');
    INSERT INTO import_fichiers (import_id, nom, sha256, octets, description) VALUES (1, '', '', 0, '');
    INSERT INTO import_feuilles (fichier_id, nom, forme, zone, colonnes) VALUES (1, '', '', '', '')`)
  const inserer = base.sqlite.prepare('INSERT INTO personnes (cle) VALUES (?)')
  const ajouter = base.sqlite.prepare(
    `INSERT INTO parcours (convention_id, personne_id, axe, cle_date, rang, sexe, annee_naissance, feuille_id, ligne)
     VALUES (1, ?, 'AG', 0, 0, ?, 1980, 1, 2)`,
  )
  for (const [i, sexe] of ['F', 'M'].entries()) {
    ajouter.run(inserer.run(p.cles().subarray(i * 32, i * 32 + 32)).lastInsertRowid, sexe)
  }
  const suite = creerPersonnes(base.sqlite, SECRET)
  expect(suite.trouver(personne('1', 'M', 1980), rien).conflit).toBeNull()
  expect(suite.trouver(personne('1', 'F', 1975), rien).conflit).toBe('une autre année de naissance')
  closeBase(base)
})
