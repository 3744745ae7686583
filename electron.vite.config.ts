import { readFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const racine = import.meta.dirname
const ici = (...parties: string[]) => path.join(racine, ...parties)

/**
 * Two sets of bundles from the same sources: `out/electron` for Electron, and with `--mode stand-in` `out/stand-in`,
 * where `electron` is the stand-in of `electron/stand-in/`. Both show `out/renderer`.
 * Everything is bundled but the native module, so that a worker outside the archive needs no `node_modules`.
 */
export default defineConfig(({ mode }) => {
  const remplacant = mode === 'stand-in'
  const outDir = ici('out', remplacant ? 'stand-in' : 'electron')
  const main = { main: ici('electron/main.ts'), worker: ici('electron/core/worker.ts') }
  return {
    main: {
      plugins: [solveur(), ...(remplacant ? [electronRemplace()] : [])],
      build: {
        outDir,
        externalizeDeps: false,
        rolldownOptions: {
          input: remplacant ? main : { ...main, cli: ici('electron/cli.ts') },
          external: ['better-sqlite3', 'playwright-core'],
          output: { entryFileNames: '[name].js', chunkFileNames: 'morceaux/[name]-[hash].js' },
        },
      },
    },
    preload: {
      build: {
        outDir,
        emptyOutDir: false,
        externalizeDeps: false,
        rolldownOptions: {
          input: { preload: ici('electron/preload.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
    ...(remplacant
      ? {}
      : {
          renderer: {
            root: ici('renderer'),
            plugins: [react()],
            build: {
              outDir: ici('out/renderer'),
              emptyOutDir: true,
              rolldownOptions: { input: ici('renderer/index.html') },
            },
          },
        }),
  }
})

/** The linear solver reads its WebAssembly from beside the script that holds it. */
function solveur(): Plugin {
  const script = 'highs/build/highs.mjs'
  return {
    name: 'tandem:solveur',
    generateBundle(_, sorties) {
      const porteurs = Object.values(sorties).filter(
        s => s.type === 'chunk' && s.moduleIds.some(id => id.endsWith(script)),
      )
      if (porteurs.length === 0) throw new Error('Le solveur n’est dans aucun script.')
      const source = readFileSync(ici('node_modules/highs/build/highs.wasm'))
      for (const dossier of new Set(porteurs.map(p => path.posix.dirname(p.fileName))))
        this.emitFile({ type: 'asset', fileName: path.posix.join(dossier, 'highs.wasm'), source })
    },
  }
}

/** Electron is declared external before any alias is read: the declaration has to be taken back. */
function electronRemplace(): Plugin {
  const fichier = ici('electron/stand-in/electron.ts')
  return {
    name: 'tandem:electron-remplace',
    enforce: 'post',
    config(config) {
      const options = config.build?.rolldownOptions
      if (options === undefined || !Array.isArray(options.external))
        throw new Error('Externals introuvables.')
      options.external = options.external.filter(nom => nom !== 'electron')
      config.resolve = { ...config.resolve, alias: { electron: fichier } }
    },
  }
}
