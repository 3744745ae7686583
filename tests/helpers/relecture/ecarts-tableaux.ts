import type { Feuille } from '../../../electron/core/rapport/modele.ts'
import { aplanir, dit, type TableauAttendu, tient } from './comparer-cellule.ts'
import type { Feuilles } from './lire-feuilles.ts'
import type { DiapositiveLue, TableauLu } from './lire-tableaux.ts'

/** What differs between the tables of a document and those of the report, said so that it can be found; empty when nothing does. */
export function listEcartsTableaux(lus: readonly TableauLu[], attendus: readonly TableauAttendu[]): string[] {
  if (lus.length !== attendus.length) return [`${lus.length} tableaux au lieu de ${attendus.length}`]
  return attendus.flatMap((attendu, rang) => comparerTableau(lus[rang] ?? { titre: '', lignes: [] }, attendu))
}

function comparerTableau(lu: TableauLu, { titre, bloc, textes }: TableauAttendu): string[] {
  if (bloc === null) return comparerTextes(lu.lignes, textes)
  const [entete = [], ...corps] = lu.lignes
  const { colonnes, lignes } = bloc.tableau
  return [
    ...comparerTextes([[lu.titre], entete], [[titre], colonnes.map(c => c.titre)]),
    ...(corps.length === lignes.length ? [] : [`${titre} : ${corps.length} lignes`]),
    ...lignes.flatMap((ligne, y) =>
      ligne.cellules.flatMap((cellule, x) =>
        dit(corps[y]?.[x] ?? '', cellule) ? [] : [`${titre} [${y}, ${x}] : « ${corps[y]?.[x]} »`],
      ),
    ),
  ]
}

function comparerTextes(lus: readonly string[][], attendus: readonly string[][]): string[] {
  const [lu, attendu] = [lus, attendus].map(l => aplanir(l.flat().join(' ')))
  return lu === attendu ? [] : [`« ${lu} » au lieu de « ${attendu} »`]
}

/** The same for the sheets of a workbook, each table being looked for after the one before it. */
export function listEcartsFeuilles(lues: Feuilles, feuilles: readonly Feuille[]): string[] {
  const noms = [...lues.keys()].join(', ')
  const attendus = feuilles.map(f => f.nom).join(', ')
  if (noms !== attendus) return [`${noms} au lieu de ${attendus}`]
  return feuilles.flatMap(f => comparerFeuille(lues.get(f.nom) ?? [], f))
}

function comparerFeuille(rangees: (string | number)[][], feuille: Feuille): string[] {
  let place = 0
  return feuille.blocs.flatMap(({ tableau }) => {
    const entete = tableau.colonnes.map(c => c.titre).join('|')
    place = rangees.findIndex((r, i) => i >= place && r.join('|') === entete)
    if (place === -1) return [`${feuille.nom} : « ${tableau.titre} » est introuvable`]
    return tableau.lignes.flatMap(ligne => {
      place += 1
      const rangee = rangees[place] ?? []
      return ligne.cellules.flatMap((cellule, x) =>
        tient(rangee[x], cellule) ? [] : [`${feuille.nom}, ${tableau.titre} : « ${rangee[x]} »`],
      )
    })
  })
}

/** The slides of findings: the table of each is in its notes, and beside its chart when it is small. */
export function listEcartsDiapositives(
  lues: readonly DiapositiveLue[],
  attendus: readonly TableauAttendu[],
): string[] {
  const constats = lues.filter(d => d.graphique)
  if (constats.length !== attendus.length)
    return [`${constats.length} constats au lieu de ${attendus.length}`]
  return attendus.flatMap(({ titre, bloc }, rang) => {
    const lu = constats[rang]
    if (lu === undefined || bloc === null) return []
    const { colonnes, lignes } = bloc.tableau
    const cote =
      lu.tableau.length === 0
        ? []
        : comparerTableau({ titre, lignes: lu.tableau }, { titre, bloc, textes: [] })
    const notes = lignes.flatMap((ligne, y) => {
      const lue = lu.notes[y + 2]?.split(' ; ') ?? []
      return ligne.cellules.flatMap((cellule, x) => {
        const nom = x === 0 ? '' : `${colonnes[x]?.titre}\u00a0: `
        const texte = lue[x]?.startsWith(nom) ? lue[x].slice(nom.length) : ''
        return dit(texte, cellule) ? [] : [`Notes de « ${titre} » [${y}, ${x}] : « ${lue[x]} »`]
      })
    })
    return [...cote, ...notes]
  })
}
