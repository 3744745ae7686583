/** What tells two persons with one identifier apart. */
export type Attributs = { sexe: string | null; annee: number | null }

export type RegistreAttributs = {
  retenir(position: number, a: Attributs): void
  /** A French phrase saying what differs from what is known, null when nothing does; unknown differs from nothing. */
  comparer(position: number, a: Attributs): string | null
}

const SANS_ANNEE = 0

/** Known sexes and years of birth by position of the person: a few bytes each, 200 000 persons fit in 1 MB. */
export function creerAttributs(): RegistreAttributs {
  const codes: string[] = []
  let sexes = new Uint8Array(1024)
  let annees = new Int16Array(1024)
  /** Only of the persons whom the user said to be one in spite of two years. */
  const autres = new Map<number, Set<number>>()

  const bit = (sexe: string) => {
    if (!codes.includes(sexe)) codes.push(sexe)
    return 1 << Math.min(7, codes.indexOf(sexe))
  }
  const connait = (position: number, annee: number) =>
    annees[position] === annee || autres.get(position)?.has(annee) === true

  return {
    retenir(position, { sexe, annee }) {
      while (position >= sexes.length) {
        sexes = agrandir(sexes, new Uint8Array(sexes.length * 2))
        annees = agrandir(annees, new Int16Array(annees.length * 2))
      }
      if (sexe !== null) sexes[position] = (sexes[position] ?? 0) | bit(sexe)
      if (annee === null || connait(position, annee)) return
      if (annees[position] === SANS_ANNEE) annees[position] = annee
      else autres.set(position, (autres.get(position) ?? new Set()).add(annee))
    },
    comparer(position, { sexe, annee }) {
      const vus = sexes[position] ?? 0
      const autreSexe = sexe !== null && vus !== 0 && (vus & bit(sexe)) === 0
      const autreAnnee =
        annee !== null && (annees[position] ?? SANS_ANNEE) !== SANS_ANNEE && !connait(position, annee)
      if (!autreSexe && !autreAnnee) return null
      if (autreSexe && autreAnnee) return 'un autre sexe et une autre année de naissance'
      return autreSexe ? 'un autre sexe' : 'une autre année de naissance'
    },
  }
}

function agrandir<T extends Uint8Array | Int16Array>(source: T, cible: T): T {
  cible.set(source)
  return cible
}
