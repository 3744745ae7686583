import { graphiqueFileActive } from '../../../../shared/graphiques/etapes.ts'
import { celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc } from '../modele.ts'

/** From the stock at the end of the year before to that of the year, through entries and exits. */
export function blocFileActive(d: DonneesRapport): Bloc | undefined {
  const fileActive = comparer(d, 'file_active_fin')
  const entrees = comparer(d, 'entrees').actuel
  const sorties = comparer(d, 'sorties').actuel
  const spec = graphiqueFileActive({ annee: d.annee, fileActive, entrees, sorties })
  if (spec === undefined) return undefined
  const etapes = [fileActive.precedent, entrees, sorties, fileActive.actuel]
  return {
    phrase: spec.phrase,
    tableau: {
      titre: 'De la file active de début d’année à celle de fin d’année',
      colonnes: [
        { titre: 'Étape', nombre: false },
        { titre: 'Parcours', nombre: true },
      ],
      lignes: etapes.map((i, rang) => ({
        code: i?.code ?? '',
        annee: rang === 0 ? d.annee - 1 : d.annee,
        cellules: [celluleTexte(spec.categories[rang] ?? ''), celluleValeur(i)],
      })),
      notes: [],
    },
    graphique: { spec, colonnes: [1] },
  }
}
