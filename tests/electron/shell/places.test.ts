import path from 'node:path'
import { expect, test } from 'vitest'
import { getPlaces } from '../../../electron/shell/places.ts'

test('dans l’application installée, le fil et les données sont à côté de l’archive', () => {
  const places = getPlaces('C:\\Users\\a\\Tandem\\resources\\app.asar\\out\\electron', path.win32.join)
  expect(places).toEqual({
    preload: 'C:\\Users\\a\\Tandem\\resources\\app.asar\\out\\electron\\preload.cjs',
    worker: 'C:\\Users\\a\\Tandem\\resources\\app.asar.unpacked\\out\\electron\\worker.js',
    renderer: 'C:\\Users\\a\\Tandem\\resources\\app.asar\\out\\renderer',
    ressources: 'C:\\Users\\a\\Tandem\\resources\\app.asar.unpacked\\resources',
  })
})

test('pendant le développement, tout est sous out et resources', () => {
  const places = getPlaces('/projet/out/stand-in', path.posix.join)
  expect(places.worker).toBe('/projet/out/stand-in/worker.js')
  expect(places.ressources).toBe('/projet/resources')
})
