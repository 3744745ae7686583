import { celluleTexte } from '../cellules.ts'
import type { Bloc, Cellule } from '../modele.ts'

/** A table of words: no sentence of its own and no chart. A plain text is a cell of text. */
export function tableauTexte(
  titre: string,
  colonnes: readonly string[],
  lignes: readonly (readonly (string | Cellule)[])[],
  notes: string[] = [],
): Bloc {
  return {
    phrase: null,
    tableau: {
      titre,
      colonnes: colonnes.map((c, i) => ({
        titre: c,
        nombre: lignes.length > 0 && lignes.every(l => estNombre(l[i])),
      })),
      lignes: lignes.map(l => ({ cellules: l.map(c => (typeof c === 'string' ? celluleTexte(c) : c)) })),
      notes,
    },
    graphique: null,
  }
}

function estNombre(c: string | Cellule | undefined): boolean {
  return typeof c === 'object' && c.type === 'nombre'
}
