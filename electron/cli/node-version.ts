const MINIMUM = [22, 12] as const

/** The French sentence for a Node that is too old; undefined when this one will do. */
export function refusDeNode(version: string): string | undefined {
  const [majeure = 0, mineure = 0] = version.split('.').map(Number)
  if (majeure > MINIMUM[0] || (majeure === MINIMUM[0] && mineure >= MINIMUM[1])) return undefined
  return `Tandem demande Node ${MINIMUM.join('.')} ou plus récent, et ce terminal a Node ${version}. Lancez « npm run --silent tandem -- … » : ce script apporte la bonne version.`
}
