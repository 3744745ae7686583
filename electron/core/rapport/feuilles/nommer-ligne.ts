import type { Convention } from '../../../../shared/domain/convention.ts'

type Ligne = { ventilation: string | null; modalite: string | null; libelle: string }

/**
 * Names the lines of breakdowns: « Meaux (Agence) » where two territories of the convention have one name, the label as it
 * is for all others.
 */
export function creerNomLigne({ territoires }: Convention): (ligne: Ligne) => string {
  const types = new Map(territoires.types.map(t => [t.code, t.libelle]))
  const noms = Map.groupBy(territoires.liste, t => t.libelle)
  return ({ ventilation, modalite, libelle }) => {
    if (ventilation !== 'territoire' || (noms.get(libelle)?.length ?? 0) < 2) return libelle
    const type = types.get(modalite?.split(':')[0] ?? '')
    return type === undefined ? libelle : `${libelle} (${type})`
  }
}
