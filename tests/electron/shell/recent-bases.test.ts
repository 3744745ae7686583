import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRecentBases } from '../../../electron/shell/recent-bases.ts'
import { loadWindowState, writeWindowState } from '../../../electron/shell/window-state.ts'

let dossier: string
const dans = (nom: string) => path.join(dossier, nom)
beforeEach(() => {
  dossier = mkdtempSync(path.join(tmpdir(), 'tandem-recentes-'))
})
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

test('la dernière base ouverte est la première, sans doublon, et une base partie se voit', () => {
  const recentes = createRecentBases(dans('recentes.json'))
  writeFileSync(dans('a.tandem'), '')
  recentes.note(dans('a.tandem'), '2026-01-01T00:00:00.000Z')
  recentes.note(dans('b.tandem'), '2026-01-02T00:00:00.000Z')
  recentes.note(dans('a.tandem'), '2026-01-03T00:00:00.000Z')
  expect(recentes.list()).toEqual([
    { chemin: dans('a.tandem'), ouverteAt: '2026-01-03T00:00:00.000Z', presente: true },
    { chemin: dans('b.tandem'), ouverteAt: '2026-01-02T00:00:00.000Z', presente: false },
  ])
})

test('un réglage abîmé ou d’une autre forme compte comme absent', () => {
  writeFileSync(dans('recentes.json'), '{"a":')
  expect(createRecentBases(dans('recentes.json')).list()).toEqual([])
  writeFileSync(dans('fenetre.json'), '{"width":"large"}')
  expect(loadWindowState(dans('fenetre.json'))).toEqual({ width: 1280, height: 800, maximise: false })
})

test('la taille de la fenêtre est gardée, sauf si aucun écran ne l’a', () => {
  writeWindowState(dans('fenetre.json'), { width: 1500, height: 900, maximise: true })
  writeWindowState(dans('fenetre.json'), { width: 3, height: 2, maximise: false })
  expect(loadWindowState(dans('fenetre.json'))).toEqual({ width: 1500, height: 900, maximise: true })
})
