const MINIMUM = 24

/** Ends the script with a French sentence where Node is too old: it would not read TypeScript, nor load the base. */
export function exigerNode() {
  if (Number.parseInt(process.versions.node, 10) >= MINIMUM) return
  console.error(
    `Tandem demande Node ${MINIMUM} ou plus récent, et ce terminal a Node ${process.versions.node}. « npm ci » apporte la bonne version : lancez les scripts par npm (npm start, npm test).`,
  )
  process.exit(1)
}
