import type { Bloc, BlocChapitre, Cellule, Chapitre } from '../../../electron/core/rapport/modele.ts'

/** Every table of the chapters in reading order: figures, and tables that someone typed (their texts only). */
export type TableauAttendu = { titre: string; bloc: Bloc | null; textes: string[][] }

const MARQUES = { nr: 'NR', nd: 'ND', nc: 'NC', so: '/', masque: '▒' }
const EPOQUE = 25_569

/** Tables with at least one row, those inside lists and quotations included. */
export function listTableaux(chapitres: readonly Chapitre[]): TableauAttendu[] {
  return chapitres.flatMap(c => c.blocs.flatMap(deBloc))
}

function deBloc(bloc: BlocChapitre): TableauAttendu[] {
  if (bloc.genre === 'citation') return bloc.blocs.flatMap(deBloc)
  if (bloc.genre === 'liste') return bloc.elements.flat().flatMap(deBloc)
  if (bloc.genre === 'grille') {
    const textes = bloc.lignes.map(l =>
      l.map(c => c.paragraphes.map(p => p.map(f => f.texte).join('')).join('')),
    )
    return [{ titre: '', bloc: null, textes }]
  }
  if (bloc.genre !== 'figure' || bloc.bloc.tableau.lignes.length === 0) return []
  return [{ titre: bloc.bloc.tableau.titre, bloc: bloc.bloc, textes: [] }]
}

/** Spaces of every kind made one, so that texts of two formats compare. */
export const aplanir = (texte: string) => texte.replace(/\s+/g, ' ').trim()

/** True when a printed text says the cell: its number to the digits that are shown, the mark of its absence, its words. */
export function dit(texte: string, cellule: Cellule): boolean {
  if (cellule.type === 'texte') return aplanir(texte) === aplanir(cellule.texte)
  if (cellule.type === 'annee') return texte === String(cellule.annee)
  if (cellule.type === 'jour') return lireJour(texte) === cellule.jour
  if (cellule.valeur === null) return texte === MARQUES[cellule.absence ?? 'nd']
  return ditNombre(texte, cellule.valeur, cellule.format)
}

/** True when a French text such as « − 1 234,5 % » is this number, rounded to the decimals that are shown. */
export function ditNombre(texte: string, valeur: number, format: string): boolean {
  const m = /^([+\u2212]?)(\d+)(?:,(\d+))?(%|€|points?|jours?|)$/.exec(texte.replace(/\s/g, ''))
  if (m === null) return false
  const [, signe = '', entier = '', decimales = '', unite = ''] = m
  const echelle = format === 'pourcentage' ? 100 : format === 'euros' ? 0.01 : 1
  if ((format === 'pourcentage') !== /^(%|points?)$/.test(unite)) return false
  const lu = Number(`${signe === '\u2212' ? '-' : ''}${entier}.${decimales}`)
  return Math.abs(lu - valeur * echelle) <= 0.5 * 10 ** -decimales.length + 1e-9
}

/** True when the cell of a spreadsheet holds all the digits of the cell, the mark of its absence, or its words. */
export function tient(valeur: string | number | undefined, cellule: Cellule): boolean {
  if (cellule.type === 'texte')
    return aplanir(String(valeur)).replace(/^'(?=[=+\-@])/, '') === aplanir(cellule.texte)
  if (cellule.type === 'annee') return valeur === cellule.annee
  if (cellule.type === 'jour') return valeur === cellule.jour + EPOQUE
  if (cellule.valeur === null) return valeur === MARQUES[cellule.absence ?? 'nd']
  const echelle = cellule.ecart === 'points' ? 100 : cellule.format === 'euros' ? 0.01 : 1
  return typeof valeur === 'number' && Math.abs(valeur - cellule.valeur * echelle) < 1e-9
}

function lireJour(texte: string): number | null {
  const [, j, m, a] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(texte) ?? []
  return j === undefined ? null : Date.UTC(Number(a), Number(m) - 1, Number(j)) / 86_400_000
}
