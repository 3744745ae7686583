import type { Output } from '../../../../shared/contract.ts'
import type { LigneApercu } from '../../../../shared/domain/bilan.ts'
import { type Cell, lettreColonne } from '../../../../shared/domain/cellule.ts'
import { texteBrut } from '../check/formes.ts'
import { etatDe } from '../check/index-lignes.ts'
import { celluleDe } from '../check/table.ts'
import type { Etat } from '../commit/lot.ts'
import type { FeuilleDetectee } from '../detect/types.ts'
import type { Analyse, FichierAnalyse } from './analyser.ts'
import { creerAvant } from './apercu-avant.ts'
import { creerValeurs } from './apercu-valeurs.ts'
import type { FeuilleAnalysee } from './feuille.ts'

type Place = { fichier: FichierAnalyse; feuille: FeuilleAnalysee; i: number; ligne: number }
type Cellules = Map<number, Cell[]>

/** One page of rows of a preview, in file order; identity columns are in none of them. */
export async function lirePage(
  analyse: Analyse,
  etat: Etat | null,
  debut: number,
  nombre: number,
): Promise<Output<'bilans:apercu'>> {
  const { index } = analyse.chantier.suivi
  const choisies: number[] = []
  let total = 0
  for (let i = 0; i < index.n; i++) {
    if (etat !== null && etatDe(index, i) !== etat) continue
    if (total >= debut && choisies.length < nombre) choisies.push(i)
    total += 1
  }
  return { total, lignes: await decrireLignes(analyse, choisies) }
}

async function decrireLignes(analyse: Analyse, choisies: readonly number[]): Promise<LigneApercu[]> {
  const { index } = analyse.chantier.suivi
  const parNumero = new Map(
    analyse.fichiers.flatMap(fichier =>
      fichier.feuilles.map(feuille => [feuille.numero, { fichier, feuille }] as const),
    ),
  )
  const places = choisies.flatMap((i): Place[] => {
    const ici = parNumero.get(index.feuille[i] ?? -1)
    return ici ? [{ ...ici, i, ligne: index.ligne[i] ?? 0 }] : []
  })
  const cellules = new Map<FeuilleAnalysee, Cellules>()
  for (const { fichier, feuille } of places)
    if (!cellules.has(feuille))
      cellules.set(feuille, await lireCellules(fichier, feuille, lignesDe(places, feuille)))
  const valeurs = creerValeurs(analyse)
  const avant = creerAvant(analyse)
  return places.map(place => {
    const { feuille, fichier, i, ligne } = place
    const brutes = cellules.get(feuille)?.get(ligne) ?? []
    const colonne = index.colonne[i] ?? -1
    const anciennes = avant(i, feuille)
    return {
      fichier: fichier.classeur.fichier,
      feuille: feuille.detectee.feuille,
      ligne,
      etat: etatDe(index, i),
      cellules: colonnesMontrees(feuille.detectee, colonne).map(c => {
        const cell = brutes[c] ?? null
        const lettre = lettreColonne(c)
        const lue = valeurs(fichier, feuille, ligne, c, cell)
        const ancienne = anciennes.get(lettre) ?? null
        return { colonne: lettre, brut: cell === null ? '' : texteBrut(cell), ...lue, avant: ancienne }
      }),
    }
  })
}

const lignesDe = (places: readonly Place[], feuille: FeuilleAnalysee) =>
  new Set(places.filter(p => p.feuille === feuille).map(p => p.ligne))

const CACHEES: ReadonlySet<string> = new Set(['identite', 'nir', 'identifiant', 'date_naissance'])

/** 0-based columns to show: those that mean something; of a crosstab, the labels of the row and the value's own column. */
function colonnesMontrees(feuille: FeuilleDetectee, colonne: number): number[] {
  const montrees = feuille.colonnes.filter(
    c => c.sens !== null && c.sens !== 'ignoree' && !CACHEES.has(c.sens),
  )
  if (feuille.forme !== 'croise' || colonne < 0) return montrees.map(c => c.index)
  return montrees.filter(c => c.sens !== 'valeur' || c.index === colonne).map(c => c.index)
}

/** Cells of a few rows, from memory when they were kept, else from the file. */
async function lireCellules(
  { classeur }: FichierAnalyse,
  feuille: FeuilleAnalysee,
  lignes: ReadonlySet<number>,
): Promise<Cellules> {
  const trouvees: Cellules = new Map()
  const { table, detectee } = feuille
  if (table.octets !== null) {
    for (let p = 0; p < table.n; p++) {
      const ligne = table.lignes[p] ?? 0
      if (lignes.has(ligne))
        trouvees.set(
          ligne,
          table.colonnes.map(c => celluleDe(c, p)),
        )
    }
    return trouvees
  }
  for await (const lot of classeur.lignes(detectee.index)) {
    for (const row of lot) if (lignes.has(row.ligne)) trouvees.set(row.ligne, row.cellules)
    if (trouvees.size === lignes.size) break
  }
  return trouvees
}
