import type { Signalement } from '../../../../shared/domain/bilan.ts'

/** Beyond this many of one kind in one column, the others are only counted: a report of 200 000 lines helps nobody. */
export const MAX_PAR_GENRE = 500

export type Signalements = {
  ajouter(s: Signalement): void
  /** In the order of the files, each kind followed by what was only counted. */
  list(): Signalement[]
}

/** Gathers errors or warnings; the same code in the same column of a sheet is one kind. */
export function creerSignalements(max: number = MAX_PAR_GENRE): Signalements {
  const genres = new Map<string, { gardes: Signalement[]; enPlus: number }>()
  return {
    ajouter(s) {
      const cle = `${s.fichier}\u0000${s.feuille ?? ''}\u0000${s.colonne ?? ''}\u0000${s.code}`
      const genre = genres.get(cle) ?? { gardes: [], enPlus: 0 }
      genres.set(cle, genre)
      if (genre.gardes.length < max) genre.gardes.push(s)
      else genre.enPlus += 1
    },
    list: () => [...genres.values()].flatMap(({ gardes, enPlus }) => [...gardes, ...resumer(gardes, enPlus)]),
  }
}

function resumer(gardes: Signalement[], enPlus: number): Signalement[] {
  const premier = gardes[0]
  if (!premier || enPlus === 0) return []
  const message = `… et ${enPlus} autre${enPlus > 1 ? 's lignes' : ' ligne'} dans le même cas : « ${premier.message} »`
  return [{ ...premier, ligne: null, message }]
}
