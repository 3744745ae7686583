import type { Indicateur, ModaliteValeur } from '../domain/indicateur.ts'

/** One indicator in the year of the report and in the year before; undefined when that year was not asked or has no data. */
export type Comparaison = {
  annee: number
  actuel: Indicateur | undefined
  precedent: Indicateur | undefined
}

/** One line of a breakdown, seen in both years; null when the line does not exist in that year. */
export type LigneVentilation = {
  modalite: string
  libelle: string
  actuel: ModaliteValeur | null
  precedent: ModaliteValeur | null
}

/** `donne` keeps the order of the catalogue; `effectif` puts the largest first. « Non renseigné » is always last. */
export type Ordre = 'donne' | 'effectif'

/** Lines of one breakdown over both years. Those known only the year before come after the others. */
export function listLignesVentilation(c: Comparaison, ventilation: string, ordre: Ordre): LigneVentilation[] {
  const actuelles = c.actuel?.ventilations[ventilation] ?? []
  const precedentes = c.precedent?.ventilations[ventilation] ?? []
  const codes = new Set([...actuelles, ...precedentes].map(l => l.modalite))
  const lignes = [...codes].map(modalite => {
    const actuel = actuelles.find(l => l.modalite === modalite) ?? null
    const precedent = precedentes.find(l => l.modalite === modalite) ?? null
    return { modalite, libelle: (actuel ?? precedent)?.libelle ?? modalite, actuel, precedent }
  })
  return lignes
    .map((ligne, rang) => ({ ligne, rang }))
    .sort((a, b) => poids(a.ligne, ordre) - poids(b.ligne, ordre) || a.rang - b.rang)
    .map(({ ligne }) => ligne)
}

/** True when the year before has at least one line of this breakdown to compare with. */
export function aUnPrecedent(lignes: readonly LigneVentilation[]): boolean {
  return lignes.some(
    l => l.precedent !== null && (l.precedent.valeur !== null || l.precedent.absence === 'masque'),
  )
}

function poids(ligne: LigneVentilation, ordre: Ordre): number {
  if (ligne.modalite === 'non_renseigne') return Number.POSITIVE_INFINITY
  return ordre === 'donne' ? 0 : -(ligne.actuel?.valeur ?? ligne.precedent?.valeur ?? 0)
}
