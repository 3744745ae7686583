/**
 * Texts of a column that hardly ever come twice (identifiers, names), one after the other in bytes: no map and no
 * string is kept for them.
 */
export type Vrac = { octets: Buffer; fins: Int32Array; n: number }

/** Nothing yet. */
export function creerVrac(): Vrac {
  return { octets: Buffer.alloc(65_536), fins: new Int32Array(1024), n: 0 }
}

/** Adds a well-formed text and gives its position. */
export function ajouterAuVrac(vrac: Vrac, texte: string): number {
  const debut = finDe(vrac, vrac.n - 1)
  if (debut + texte.length * 3 > vrac.octets.length) {
    const suite = Buffer.alloc(Math.max(vrac.octets.length * 2, debut + texte.length * 3))
    vrac.octets.copy(suite, 0, 0, debut)
    vrac.octets = suite
  }
  if (vrac.n >= vrac.fins.length) {
    const suite = new Int32Array(vrac.fins.length * 2)
    suite.set(vrac.fins)
    vrac.fins = suite
  }
  vrac.fins[vrac.n] = debut + vrac.octets.write(texte, debut, 'utf8')
  return vrac.n++
}

/** The text at a position, exactly as it was added. */
export function lireVrac(vrac: Vrac, position: number): string {
  return vrac.octets.toString('utf8', finDe(vrac, position - 1), finDe(vrac, position))
}

function finDe(vrac: Vrac, position: number): number {
  return position < 0 ? 0 : (vrac.fins[position] ?? 0)
}
