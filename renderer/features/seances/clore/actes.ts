import type { Seance } from '../../../../shared/domain/seance.ts'

type Acte = Seance['actes'][number]

/** Latest first; the same act done several times running by one person (notes saved as one types) is one line, with how many times. */
export function regrouper(actes: readonly Acte[]): (Acte & { fois: number })[] {
  const lignes: (Acte & { fois: number })[] = []
  for (const acte of actes.toReversed()) {
    const suivante = lignes.at(-1)
    if (suivante?.libelle === acte.libelle && suivante.utilisateur === acte.utilisateur) suivante.fois += 1
    else lignes.push({ ...acte, fois: 1 })
  }
  return lignes
}
