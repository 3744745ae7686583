import type { BlocChapitre } from '../modele.ts'
import { type Besoin, mesurerTextes } from './largeurs.ts'

type Lignes = Extract<BlocChapitre, { genre: 'grille' }>['lignes']
type Cellule = Lignes[number][number]
/** A cell at its place; `contenu` is null where the typed table had nothing. */
export type CellulePlacee = { contenu: Cellule | null; colspan: number; rowspan: number; debut: number }
export type GrillePlacee = { colonnes: number; entetes: number; lignes: CellulePlacee[][] }

/**
 * A typed table made regular: no span leaves the table or covers another cell, each place of each row is held once, and the
 * first rows that are headers all through are counted (0 when the table would have nothing else).
 */
export function placerGrille(lignes: Lignes): GrillePlacee {
  const prises = lignes.map(() => new Set<number>())
  const placees = lignes.map((ligne, y) => {
    let colonne = 0
    return ligne.map(cellule => {
      while (prises[y]?.has(colonne)) colonne += 1
      const debut = colonne
      const { colspan, rowspan } = borner(cellule, y, debut, prises)
      for (let dy = 0; dy < rowspan; dy += 1)
        for (let dx = 0; dx < colspan; dx += 1) prises[y + dy]?.add(debut + dx)
      return { contenu: cellule, colspan, rowspan, debut }
    })
  })
  const colonnes = Math.max(0, ...prises.flatMap(p => [...p].map(c => c + 1)))
  return {
    colonnes,
    entetes: compterEntetes(placees),
    lignes: placees.map((ligne, y) => completer(ligne, colonnes, prises[y] ?? new Set())),
  }
}

function borner(cellule: Cellule, y: number, debut: number, prises: readonly Set<number>[]) {
  let colspan = 1
  while (colspan < cellule.colspan && !prises[y]?.has(debut + colspan)) colspan += 1
  const rowspan = Math.max(1, Math.min(cellule.rowspan, prises.length - y))
  return { colspan, rowspan }
}

function compterEntetes(lignes: readonly CellulePlacee[][]): number {
  const fin = lignes.findIndex(l => l.length === 0 || l.some(c => c.contenu?.entete !== true))
  const entetes = fin === -1 ? 0 : fin
  const debordent = lignes.slice(0, entetes).some((l, y) => l.some(c => y + c.rowspan > entetes))
  return debordent ? 0 : entetes
}

function completer(ligne: readonly CellulePlacee[], colonnes: number, prises: ReadonlySet<number>) {
  const vides = Array.from({ length: colonnes }, (_, debut) => debut)
    .filter(debut => !prises.has(debut))
    .map((debut): CellulePlacee => ({ contenu: null, colspan: 1, rowspan: 1, debut }))
  return [...ligne, ...vides].sort((a, b) => a.debut - b.debut)
}

/** Widths of a typed table; a cell over several columns asks nothing of one of them. */
export function mesurerGrille(grille: GrillePlacee): Besoin {
  return mesurerTextes(
    grille.lignes.map(ligne => {
      const textes = Array.from({ length: grille.colonnes }, () => '')
      for (const { contenu, colspan, debut } of ligne)
        if (contenu !== null && colspan === 1)
          textes[debut] = contenu.paragraphes.map(p => p.map(f => f.texte).join('')).join(' ')
      return textes
    }),
  )
}
