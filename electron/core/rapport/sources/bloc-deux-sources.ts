import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { type FormatNombre, formatDeUnite } from '../../../../shared/domain/nombres.ts'
import { celluleNombre, celluleTexte } from '../cellules.ts'
import type { Bloc, Cellule, Ligne } from '../modele.ts'
import { listDeuxSources } from './deux-sources.ts'

/** The same figures from two sources: gap, tolerance, which one the report prints and why; undefined when no figure has two. */
export function blocDeuxSources(indicateurs: readonly Indicateur[], annee: number): Bloc | undefined {
  const lignes = listDeuxSources(indicateurs).flatMap((deux): Ligne[] => {
    const i = indicateurs.find(autre => autre.code === deux.code)
    if (i === undefined) return []
    const format = formatDeUnite(i.unite)
    const absence = i.absence === 'masque' ? 'masque' : (deux.absenceDeclare ?? i.absence)
    return [
      {
        code: deux.code,
        cellules: [
          celluleTexte(deux.libelle),
          celluleNombre(deux.calcule, i.absence, format),
          celluleNombre(deux.declare, deux.absenceDeclare, format),
          celluleEcart(deux.ecart, absence, format),
          deux.ecart === null
            ? celluleNombre(null, absence ?? 'so', format)
            : celluleTolerance(deux.tolerance, format),
          celluleTexte(deux.retenu === 'calcule' ? 'calculée' : 'déclarée'),
          celluleTexte(deux.motif ?? '—'),
          celluleTexte(deux.source),
        ],
      },
    ]
  })
  if (lignes.length === 0) return undefined
  const titres = ['Indicateur', 'Calculée', 'Déclarée', 'Écart', 'Tolérance', 'Retenue', 'Motif', 'Source']
  return {
    phrase: null,
    tableau: {
      titre: `Valeurs calculées et déclarées, ${annee}`,
      colonnes: titres.map((titre, rang) => ({ titre, nombre: rang >= 1 && rang <= 4 })),
      lignes,
      notes: [
        'L’écart est la valeur déclarée moins la valeur calculée. Au-delà de la tolérance, ou quand le choix n’est pas celui de la convention, le motif est écrit.',
      ],
    },
    graphique: null,
  }
}

function celluleEcart(ecart: number | null, absence: Indicateur['absence'], format: FormatNombre): Cellule {
  if (ecart === null) return celluleNombre(null, absence ?? 'nd', format)
  return {
    type: 'nombre',
    valeur: ecart,
    absence: null,
    format,
    ecart: format === 'pourcentage' ? 'points' : 'valeur',
  }
}

/** A tolerance of counts is one percent of them: it has decimals where they have none. */
function celluleTolerance(tolerance: number, format: FormatNombre): Cellule {
  return celluleNombre(tolerance, null, format === 'entier' ? 'decimal' : format)
}
