import type { Context } from '../../../electron/core/context.ts'
import { createContext } from '../../../electron/core/create-context.ts'
import { dispatch } from '../../../electron/core/handlers.ts'

/** Imports a file and kills its own process, as a power cut would, once `lignes` thousands of rows are written. */
const [ressources = '', base = '', fichier = '', convention = '', milliers = '0'] = process.argv.slice(2)
let ecrites = 0
const ctx: Context = createContext({
  ressources,
  utilisateur: 'essai',
  annule: () => {
    if (ctx.findBase()?.sqlite.inTransaction && ++ecrites > Number(milliers))
      process.kill(process.pid, 'SIGKILL')
    return false
  },
})
await dispatch(ctx, 'base:ouvrir', { fichier: base })
const reponse = await dispatch(ctx, 'bilans:importer', { fichiers: [fichier], convention, source: 'Test' })
process.exit(reponse.ok ? 0 : 1)
