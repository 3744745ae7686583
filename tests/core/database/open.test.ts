import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { derniereVersion } from '../../../electron/core/database/migrate.ts'
import { closeBase, createBase, openBase } from '../../../electron/core/database/open.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'

const nouvelle = () => {
  const fichier = path.join(dossierTemporaire(), 'Comité de pilotage.tandem')
  closeBase(createBase(fichier))
  return fichier
}

const refus = (fichier: string) => {
  try {
    closeBase(openBase(fichier))
    return 'ouverte'
  } catch (erreur) {
    return erreur instanceof Error && 'code' in erreur ? erreur.code : erreur
  }
}

describe('opening a base', () => {
  test('a new base is empty, strict about references and in WAL', () => {
    const base = openBase(nouvelle())
    expect(base.sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(base.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(base.sqlite.prepare('SELECT count(*) FROM conventions').pluck().get()).toBe(0)
    closeBase(base)
  })

  test('opening and closing leaves the bytes of the file as they were', () => {
    const fichier = nouvelle()
    const avant = readFileSync(fichier)
    closeBase(openBase(fichier))
    expect(readFileSync(fichier).equals(avant)).toBe(true)
  })

  test('an existing file is never replaced by a new base', () => {
    const fichier = nouvelle()
    expect(() => createBase(fichier)).toThrow(/existe déjà/)
  })

  test('a base newer than the application is refused untouched', () => {
    const fichier = nouvelle()
    const sqlite = new Database(fichier)
    sqlite.pragma(`user_version = ${derniereVersion() + 10}`)
    sqlite.close()
    const avant = readFileSync(fichier)
    expect(refus(fichier)).toBe('base_plus_recente')
    expect(readFileSync(fichier).equals(avant)).toBe(true)
  })

  test('another SQLite file is not taken for a base', () => {
    const fichier = path.join(dossierTemporaire(), 'autre.tandem')
    new Database(fichier).exec('CREATE TABLE t (x)').close()
    expect(refus(fichier)).toBe('base_etrangere')
  })

  test('a text file, an empty file, a folder and a missing file are refused with their own reason', () => {
    const dossier = dossierTemporaire()
    writeFileSync(path.join(dossier, 'texte.tandem'), 'Ceci est une lettre. '.repeat(200))
    writeFileSync(path.join(dossier, 'vide.tandem'), '')
    expect(refus(path.join(dossier, 'texte.tandem'))).toBe('base_abimee')
    expect(refus(path.join(dossier, 'vide.tandem'))).toBe('base_etrangere')
    expect(refus(dossier)).toBe('base_etrangere')
    expect(refus(path.join(dossier, 'absente.tandem'))).toBe('base_introuvable')
  })

  test('a damaged header is said to be damaged', () => {
    const fichier = nouvelle()
    const octets = readFileSync(fichier)
    octets.fill(0xff, 0, 16)
    writeFileSync(fichier, octets)
    expect(refus(fichier)).toBe('base_abimee')
  })

  test('a base in a folder that does not exist is refused in French', () => {
    expect(() => createBase(path.join(dossierTemporaire(), 'absent', 'b.tandem'))).toThrow(/dossier/)
  })

  test('a base that could not be made leaves no empty file behind', () => {
    const dossier = dossierTemporaire()
    mkdirSync(path.join(dossier, 'b.tandem-wal'))
    expect(() => createBase(path.join(dossier, 'b.tandem'))).toThrow(/Tandem|disque/)
    expect(readdirSync(dossier)).toEqual(['b.tandem-wal'])
  })

  test('the base opens with its key and is unreadable without it', () => {
    const fichier = path.join(dossierTemporaire(), 'chiffree.tandem')
    closeBase(createBase(fichier, 'phrase de passe'))
    expect(refus(fichier)).toBe('base_abimee')
    closeBase(openBase(fichier, 'phrase de passe'))
  })

  test('a truncated copy is refused or seen as damaged by its own check', () => {
    const fichier = nouvelle()
    const copie = `${fichier}.copie`
    copyFileSync(fichier, copie)
    truncateSync(copie, 4096)
    const sqlite = new Database(copie, { readonly: true })
    const resultat = () => sqlite.pragma('quick_check(1)', { simple: true })
    expect(() => {
      if (resultat() === 'ok') throw new Error('ok')
    }).not.toThrow('ok')
    sqlite.close()
  })
})
