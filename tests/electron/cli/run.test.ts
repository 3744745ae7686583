import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const racine = path.join(import.meta.dirname, '../../..')
const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-cli-'))
const base = path.join(dossier, 'base.tandem')
const absent = path.join(dossier, 'absent')

type Sortie = { code: number | null; stdout: string; stderr: string; json: () => unknown }

function tandem(args: string[], input = ''): Sortie {
  const cli = path.join(racine, 'electron/cli.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: dossier,
    input,
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr, json: () => JSON.parse(stdout) }
}
const empreinte = () => createHash('sha256').update(readFileSync(base)).digest('hex')

beforeAll(() => {
  expect(tandem(['creer', '--base', base, '--convention', 'seine-et-marne-2022', '--json'])).toMatchObject({
    code: 0,
  })
})
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

describe('le code de sortie', () => {
  test.each([
    ['sans commande', []],
    ['commande inconnue', ['compter']],
    ['commande d’une version à venir', ['purger', '--base', base]],
    ['option inconnue', ['conventions', '--couleur']],
    ['valeur d’option absente', ['imports', '--base']],
    ['base absente', ['imports']],
    ['convention absente', ['controle', '--base', base]],
    ['fichier absent', ['importer', '--base', base, '--convention', 'seine-et-marne-2022']],
    ['mot en trop', ['conventions', 'encore']],
    ['nombre mal écrit', ['quorum', '--regle', 'ccas', '--exercice', 'dix-neuf', '--presents', '4']],
    [
      'période incomplète',
      ['indicateurs', '--base', base, '--convention', 'seine-et-marne-2022', '--du', '2022-01-01'],
    ],
    [
      'date impossible',
      ['indicateurs', '--base', base, '--convention', 'x', '--du', '2022-02-31', '--au', '2022-03-01'],
    ],
    ['forme inconnue', ['importer', 'f.csv', '--base', base, '--convention', 'x', '--forme', 'carre']],
    [
      'format inconnu',
      [
        'rapport',
        '--base',
        base,
        '--convention',
        'x',
        '--annee',
        '2022',
        '--formats',
        'doc',
        '--sortie',
        '.',
      ],
    ],
    ['canal qui demande une base', ['appeler', 'base:verifier']],
  ])('est 2 quand la ligne est mal écrite : %s', (_, args) => {
    const { code, stderr } = tandem([...args, '--json'])
    expect(code).toBe(2)
    expect(stderr.trim()).not.toBe('')
  })

  test.each([
    ['base introuvable', ['imports', '--base', absent]],
    ['base qui est un dossier', ['imports', '--base', dossier]],
    ['base déjà là', ['creer', '--base', base, '--convention', 'creuse-2023']],
    ['convention inconnue', ['controle', '--base', base, '--convention', 'nulle-part']],
    ['profil inconnu', ['creer', '--base', absent, '--convention', 'nulle-part']],
    ['fichier introuvable', ['importer', absent, '--base', base, '--convention', 'seine-et-marne-2022']],
    [
      'fichier qui est un dossier',
      ['importer', dossier, '--base', base, '--convention', 'seine-et-marne-2022'],
    ],
    [
      'correspondance introuvable',
      ['importer', 'f.csv', '--base', base, '--convention', 'x', '--correspondance', absent],
    ],
    ['règle inconnue', ['quorum', '--regle', 'au-hasard', '--exercice', '19', '--presents', '4']],
    ['canal inconnu', ['appeler', 'base:inventer', '--base', base]],
    ['entrée qui est un dossier', ['appeler', 'base:journal', '--base', base, '--entree', dossier]],
  ])('est 1, et la base reste la même, quand la demande est refusée : %s', (_, args) => {
    const avant = empreinte()
    const { code, json, stderr } = tandem([...args, '--json'])
    expect(code).toBe(1)
    expect(json()).toMatchObject({
      erreur: { code: expect.any(String), message: expect.stringMatching(/\S/) },
    })
    expect(stderr).not.toContain('at ')
    expect(empreinte()).toBe(avant)
    expect(existsSync(absent)).toBe(false)
  })
})

test('un fichier illisible est refusé dans la forme d’une erreur d’import', () => {
  const reponse = tandem([
    'importer',
    absent,
    '--base',
    base,
    '--convention',
    'seine-et-marne-2022',
    '--json',
  ]).json()
  expect(reponse).toMatchObject({
    erreur: { details: { erreurs: [{ message: expect.any(String) }], questions: [] } },
  })
})

test('sans --json, la réponse est pour une personne et les refus sont sur la sortie des erreurs', () => {
  const profils = tandem(['conventions'])
  expect(profils.stdout).toMatch(/creuse-2023 .* 2023-01-01 {2}2024-12-31/)
  const refus = tandem(['imports', '--base', absent])
  expect(refus).toMatchObject({ code: 1, stdout: '' })
  expect(refus.stderr).toContain('introuvable')
})

test('conventions donne les cinq profils avec leurs dates', () => {
  const profils = tandem(['conventions', '--json']).json()
  expect(profils).toHaveLength(5)
  expect(profils).toContainEqual(
    expect.objectContaining({ id: 'lodevois-larzac-2024', effet: '2024-01-01', fin: '2025-12-31' }),
  )
})

test('quorum rend la règle appliquée et sa phrase', () => {
  const args = [
    'quorum',
    '--regle',
    'ccas',
    '--exercice',
    '19',
    '--presents',
    '4',
    '--convocation',
    '2',
    '--json',
  ]
  expect(tandem(args).json()).toMatchObject({ requis: 10, presents: 4, atteint: true, regle: 'ccas' })
})

test('canaux donne le schéma JSON de l’entrée et de la sortie de chaque canal', () => {
  const canaux = tandem(['canaux', '--json']).json()
  expect(canaux).toContainEqual({
    canal: 'base:ouvrir',
    entree: expect.objectContaining({ type: 'object', required: ['fichier'] }),
    sortie: expect.objectContaining({ type: 'object' }),
  })
})

test('appeler passe une entrée par un fichier ou par l’entrée standard', () => {
  const entree = { convention: 'seine-et-marne-2022', annee: 2022 }
  const fichier = path.join(dossier, 'entree.json')
  writeFileSync(fichier, `\uFEFF${JSON.stringify(entree)}`)
  const parFichier = tandem(['appeler', 'objectifs:list', '--base', base, '--entree', fichier])
  const parEntree = tandem(
    ['appeler', 'objectifs:list', '--base', base, '--entree', '-'],
    JSON.stringify(entree),
  )
  expect(parFichier.code).toBe(0)
  expect(parFichier.json()).toContainEqual(expect.objectContaining({ code: 'entrees', valeur: 560 }))
  expect(parEntree.stdout).toBe(parFichier.stdout)
  expect(tandem(['appeler', 'objectifs:list', '--base', base, '--entree', '-'], '{').json()).toMatchObject({
    erreur: { code: 'json_illisible' },
  })
})

test('objectif fixe une valeur que la base rend ensuite', () => {
  const fixer = ['objectif', '--base', base, '--convention', 'seine-et-marne-2022', '--annee', '2023']
  const { code, json } = tandem([...fixer, '--code', 'taux_retour_emploi', '--valeur', '0,466', '--json'])
  expect(code).toBe(0)
  expect(json()).toMatchObject({ code: 'taux_retour_emploi', annee: 2023, territoire: null, valeur: 0.466 })
})

test('calendrier écrit aussi un fichier d’agenda', () => {
  const ics = path.join(dossier, 'agenda.ics')
  const { code, json, stderr } = tandem([
    'calendrier',
    '--base',
    base,
    '--convention',
    'seine-et-marne-2022',
    '--ics',
    ics,
    '--json',
  ])
  expect(code).toBe(0)
  expect(json()).toContainEqual(expect.objectContaining({ code: 'bilan_annuel', date: '2023-06-30' }))
  expect(readFileSync(ics, 'utf8')).toContain('BEGIN:VCALENDAR')
  expect(stderr).toContain('agenda.ics')
})

test('sauvegarder puis verifier : la copie est une base intègre', () => {
  const copie = path.join(dossier, 'copies', 'base.tandem')
  mkdirSync(path.dirname(copie))
  expect(tandem(['sauvegarder', '--base', base, '--vers', copie, '--json']).json()).toMatchObject({
    verifiee: true,
  })
  expect(tandem(['verifier', '--base', copie, '--json']).json()).toMatchObject({ integre: true })
})

test('un terminal avec un Node trop ancien reçoit une phrase, pas un plantage', async () => {
  const { refusDeNode } = await import('../../../electron/cli/node-version.ts')
  expect(refusDeNode('20.19.2')).toContain('Node 22.12')
  expect(refusDeNode('22.11.0')).toContain('Node 22.12')
  expect(refusDeNode('22.12.0')).toBeUndefined()
  expect(refusDeNode('24.21.0')).toBeUndefined()
})
