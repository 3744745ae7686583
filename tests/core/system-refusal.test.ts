import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { refusSysteme } from '../../electron/core/system-refusal.ts'
import { AppError } from '../../shared/domain/erreurs.ts'

function erreurDe(geste: () => unknown): unknown {
  try {
    geste()
  } catch (erreur) {
    return erreur
  }
  return expect.fail('le geste devait être refusé')
}

test('ce que le disque refuse vraiment est dit en français, sans le chemin', () => {
  const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-refus-'))
  writeFileSync(path.join(dossier, 'f'), '')
  const cas: [() => unknown, string][] = [
    [() => readFileSync(path.join(dossier, 'absent')), 'fichier_introuvable'],
    [() => readFileSync(dossier), 'fichier_attendu'],
    [() => mkdirSync(path.join(dossier, 'f', 'sous')), 'dossier_attendu'],
    [() => writeFileSync(path.join(dossier, 'f'), '', { flag: 'wx' }), 'fichier_existe'],
    [() => writeFileSync(path.join(dossier, 'x'.repeat(300)), ''), 'nom_trop_long'],
    [() => readFileSync(path.join(dossier, 'a\0b')), 'nom_invalide'],
  ]
  for (const [geste, code] of cas) {
    const refus = refusSysteme(erreurDe(geste))
    expect(refus?.code).toBe(code)
    expect(refus?.message).not.toContain(dossier)
  }
  rmSync(dossier, { recursive: true })
})

test.each([
  ['ENOSPC', 'disque_plein'],
  ['SQLITE_FULL', 'disque_plein'],
  ['SQLITE_BUSY_SNAPSHOT', 'base_occupee'],
  ['EBUSY', 'fichier_occupe'],
  ['EPERM', 'fichier_occupe'],
  ['EROFS', 'acces_refuse'],
  ['SQLITE_IOERR_WRITE', 'disque_illisible'],
  ['SQLITE_IOERR_SHORT_READ', 'base_abimee'],
  ['SQLITE_CORRUPT_VTAB', 'base_abimee'],
])('%s est un refus %s', (systeme, code) => {
  expect(refusSysteme(Object.assign(new Error('x'), { code: systeme }))).toMatchObject({ code })
})

test('un refus connu passe tel quel, et une panne du programme n’en est pas un', () => {
  const connu = new AppError('deja_dit', 'Déjà dit.')
  expect(refusSysteme(connu)).toBe(connu)
  expect(refusSysteme(new TypeError('x is not a function'))).toBeUndefined()
  expect(refusSysteme('texte')).toBeUndefined()
})
