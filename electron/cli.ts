import { enableCompileCache } from 'node:module'
import { refusDeNode } from './cli/node-version.ts'

/** The same application from a terminal. The version is checked first: an older Node crashes in the native module. */
const refus = refusDeNode(process.versions.node)
if (refus === undefined) {
  enableCompileCache()
  const { run } = await import('./cli/run.ts')
  process.exitCode = await run(process.argv.slice(2), import.meta.dirname)
} else {
  process.stderr.write(`${refus}\n`)
  process.exitCode = 1
}
