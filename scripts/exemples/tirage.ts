/** A seeded source of numbers, so that the sample is the same on every machine. */
export type Tirage = {
  /** Whole number, both bounds included. */
  entier(min: number, max: number): number
  chance(probabilite: number): boolean
  choix<T>(valeurs: readonly T[]): T
  /** One of the values, by weight. */
  parmi<T>(ponderees: readonly (readonly [T, number])[]): T
  normale(moyenne: number, ecartType: number): number
}

export function creerTirage(graine: number): Tirage {
  const suivant = mulberry32(graine)
  const entier = (min: number, max: number) => min + Math.floor(suivant() * (max - min + 1))
  const obtenir = <T>(valeurs: readonly T[], i: number): T => {
    const valeur = valeurs[i]
    if (valeur === undefined) throw new RangeError('Aucune valeur à tirer.')
    return valeur
  }
  return {
    entier,
    chance: p => suivant() < p,
    choix: valeurs => obtenir(valeurs, entier(0, valeurs.length - 1)),
    parmi(ponderees) {
      let reste = suivant() * ponderees.reduce((s, [, poids]) => s + poids, 0)
      const i = ponderees.findIndex(([, poids]) => {
        reste -= poids
        return reste < 0
      })
      return obtenir(ponderees, i)[0]
    },
    normale: (moyenne, ecartType) =>
      moyenne + ecartType * Math.sqrt(-2 * Math.log(1 - suivant())) * Math.cos(2 * Math.PI * suivant()),
  }
}

/** Public-domain 32-bit generator: small, and good enough for a sample. */
function mulberry32(graine: number): () => number {
  let etat = graine >>> 0
  return () => {
    etat = (etat + 0x6d2b79f5) >>> 0
    let t = etat
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
