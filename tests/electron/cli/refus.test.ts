import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const cli = path.join(import.meta.dirname, '../../../electron/cli.ts')
const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-refus-'))
const base = path.join(dossier, 'base.tandem')
const CONVENTION = ['--base', base, '--convention', 'seine-et-marne-2022']

/** Started as from a terminal: under npm, relative paths would be those of the folder where npm was called. */
const { INIT_CWD: _, ...env } = process.env

function tandem(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: dossier,
    env,
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr }
}

beforeAll(() => {
  expect(tandem('creer', ...CONVENTION).code).toBe(0)
})
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

test('sans --json, un import refusé dit chaque erreur à sa place et chaque question avec ses réponses', () => {
  writeFileSync(
    path.join(dossier, 'bilan.csv'),
    'Identifiant;Agence;Date d’entrée;Motif de sortie\nA1;Meaux;25/01/2022;CDI\nA2;Meaux;demain;CDI\nA3;Meaux;26/01/2022;Motif bizarre\n',
  )
  const avant = readFileSync(base)
  const { code, stdout, stderr } = tandem('importer', 'bilan.csv', ...CONVENTION)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/ligne 3, colonne C .*date/)
  expect(stderr).toMatch(/ligne 4, colonne D .*« Motif bizarre ».*Réponses possibles : .*cdi/)
  expect(readFileSync(base).equals(avant)).toBe(true)
})

test('une option vide est une faute d’écriture : rien n’est écrit à côté du dossier', () => {
  const { code, stderr } = tandem('calendrier', ...CONVENTION, '--ics', '')
  expect(code).toBe(2)
  expect(stderr).toContain('--ics est vide')
  expect(existsSync(`${dossier}.ics`)).toBe(false)
  expect(readdirSync(dossier).filter(nom => nom.endsWith('.ics'))).toEqual([])
})

test('--aide après une commande montre comment elle s’écrit', () => {
  const { code, stdout } = tandem('importer', '--aide')
  expect(code).toBe(0)
  expect(stdout).toMatch(/importer FICHIER… --base B/)
})

test.each([
  [
    'un journal d’une convention absente',
    ['imports', '--base', base, '--convention', 'creuse-2023'],
    'seine-et-marne-2022',
  ],
  ['des valeurs d’un indicateur inconnu', ['valeurs', '--base', base, '--indicateur', 'zzz'], 'zzz'],
  [
    'des valeurs d’un territoire inconnu',
    ['valeurs', '--base', base, '--territoire', 'Nulleville'],
    'Nulleville',
  ],
  [
    'un taux en pour cent',
    ['objectif', ...CONVENTION, '--code', 'taux_retour_emploi', '--annee', '2022', '--valeur', '46'],
    'entre 0 et 1',
  ],
  ['une année hors du calendrier', ['indicateurs', ...CONVENTION, '--annee', '1500'], 'au moins 1990'],
])('refuse %s en disant quoi faire', (_, args, mot) => {
  const { code, stdout, stderr } = tandem(...args)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain(mot)
})

test('un indicateur et un territoire connus sans valeur déclarée rendent une liste vide', () => {
  expect(
    tandem('valeurs', '--base', base, '--indicateur', 'entrees', '--territoire', 'Meaux', '--json'),
  ).toMatchObject({
    code: 0,
    stdout: '[]\n',
  })
})
