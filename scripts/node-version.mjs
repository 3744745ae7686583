import { refusDeNode } from '../electron/cli/node-version.ts'

/** Ends the script with a French sentence where Node is too old for the native module. */
export function exigerNode() {
  const refus = refusDeNode(process.versions.node)
  if (refus === undefined) return
  console.error(refus)
  process.exit(1)
}
