import path from 'node:path'

/** Where the parts of the application are, from the folder of the main bundle (`out/electron`, `out/stand-in`). */
export type Places = { preload: string; worker: string; renderer: string; ressources: string }

/**
 * A worker thread and the native module are not read from inside the archive: in the packaged application they stand
 * beside it, in `app.asar.unpacked`. `join` is of the platform, or of the one under test.
 */
export function getPlaces(dossier: string, join: (...parties: string[]) => string = path.join): Places {
  const sorti = dossier.replace(/app\.asar(?=[\\/]|$)/, 'app.asar.unpacked')
  return {
    preload: join(dossier, 'preload.cjs'),
    worker: join(sorti, 'worker.js'),
    renderer: join(dossier, '..', 'renderer'),
    ressources: join(sorti, '..', '..', 'resources'),
  }
}
