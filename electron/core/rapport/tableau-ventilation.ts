import type { Indicateur, ModaliteValeur } from '../../../shared/domain/indicateur.ts'
import { formatDeUnite, noteArrondi } from '../../../shared/domain/nombres.ts'
import { graphiqueVentilation, type OptionsVentilation } from '../../../shared/graphiques/graphiques.ts'
import {
  aUnPrecedent,
  type Comparaison,
  listLignesVentilation,
} from '../../../shared/graphiques/ventilation.ts'
import { celluleNombre, celluleTexte, celluleValeur } from './cellules.ts'
import type { Bloc, Cellule, Ligne } from './modele.ts'

export type OptionsBloc = OptionsVentilation & {
  titre: string
  /** Words of the last line, null when a total would mislead (several answers per person). */
  total: string | null
  notes?: string[]
  graphique: boolean
  /** No share column: a person in two territories counts in each. */
  sansParts?: boolean
  /** Long nomenclatures: a line that is 0 in both years is not printed. */
  sansZeros?: boolean
}

/** A breakdown as a table with both years and shares, and its chart; undefined when this year has no line of it. */
export function blocVentilation(entiere: Comparaison, o: OptionsBloc): Bloc | undefined {
  const c = o.sansZeros ? retirerZeros(entiere, o.ventilation) : entiere
  const lignes = listLignesVentilation(c, o.ventilation, o.ordre)
  const { actuel } = c
  if (actuel === undefined || lignes.length === 0) return undefined
  const deux = aUnPrecedent(lignes)
  const parts = !o.sansParts && lignes.some(l => l.actuel !== null && l.actuel.part !== null)
  const cellules = (l: ModaliteValeur | null, i: Indicateur | undefined) => celluleLigne(l, i ?? actuel)
  const corps: Ligne[] = lignes.map((l, rang) => ({
    ...(o.total === null && rang === 0 ? { code: actuel.code } : {}),
    cellules: [
      celluleTexte(l.libelle),
      ...(deux ? [cellules(l.precedent, c.precedent)] : []),
      cellules(l.actuel, actuel),
      ...(parts && deux ? [cellulePart(l.precedent)] : []),
      ...(parts ? [cellulePart(l.actuel)] : []),
    ],
  }))
  const spec = o.graphique ? graphiqueVentilation(c, o) : undefined
  return {
    phrase: spec?.phrase ?? null,
    tableau: {
      titre: o.titre,
      colonnes: colonnes(c, o, deux, parts),
      lignes: o.total === null ? corps : [...corps, ligneTotal(c, o, deux, parts)],
      notes: [
        ...(o.notes ?? []),
        ...(parts
          ? notes(
              c,
              o,
              lignes.map(l => l.actuel?.part ?? null),
            )
          : []),
      ],
    },
    graphique: spec ? { spec, colonnes: spec.series.length === 2 ? [1, 2] : [deux ? 2 : 1] } : null,
  }
}

/** The same comparison without the lines of a breakdown that nobody is in, in either year; all of them stay when none has anyone. */
function retirerZeros(c: Comparaison, ventilation: string): Comparaison {
  const annees = [c.actuel, c.precedent].map(i => i?.ventilations[ventilation] ?? [])
  const utiles = new Set(annees.flat().flatMap(l => (l.valeur === 0 ? [] : [l.modalite])))
  if (utiles.size === 0) return c
  const garder = (i: Indicateur | undefined): Indicateur | undefined => {
    const lignes = i?.ventilations[ventilation]
    if (i === undefined || lignes === undefined) return i
    return {
      ...i,
      ventilations: { ...i.ventilations, [ventilation]: lignes.filter(l => utiles.has(l.modalite)) },
    }
  }
  return { ...c, actuel: garder(c.actuel), precedent: garder(c.precedent) }
}

function colonnes(c: Comparaison, o: OptionsBloc, deux: boolean, parts: boolean) {
  const avant = c.annee - 1
  return [
    { titre: o.axe, nombre: false },
    ...(deux ? [{ titre: String(avant), nombre: true }] : []),
    { titre: String(c.annee), nombre: true },
    ...(parts && deux ? [{ titre: `Part ${avant}`, nombre: true }] : []),
    ...(parts ? [{ titre: `Part ${c.annee}`, nombre: true }] : []),
  ]
}

function celluleLigne(l: ModaliteValeur | null, i: Indicateur): Cellule {
  return celluleNombre(l?.valeur ?? null, l?.absence ?? null, formatDeUnite(i.unite))
}

function cellulePart(l: ModaliteValeur | null): Cellule {
  return celluleNombre(l?.part ?? null, l?.absence ?? (l === null ? 'nd' : 'so'), 'pourcentage')
}

/** The indicator's own value, never the sum of the lines: people counted in two lines count once in the total. */
function ligneTotal(c: Comparaison, o: OptionsBloc, deux: boolean, parts: boolean): Ligne {
  const part = (i: Indicateur | undefined) => celluleNombre(totalParts(i, o.ventilation), 'so', 'pourcentage')
  return {
    total: true,
    code: c.actuel?.code ?? '',
    cellules: [
      celluleTexte(o.total ?? ''),
      ...(deux ? [celluleValeur(c.precedent)] : []),
      celluleValeur(c.actuel),
      ...(parts && deux ? [part(c.precedent)] : []),
      ...(parts ? [part(c.actuel)] : []),
    ],
  }
}

/** 1 when the lines share the whole among themselves, null when they do not or when one of them is hidden. */
function totalParts(i: Indicateur | undefined, ventilation: string): number | null {
  const parts = (i?.ventilations[ventilation] ?? []).map(l => l.part)
  if (parts.length === 0 || parts.includes(null)) return null
  const somme = parts.reduce<number>((cumul, part) => cumul + (part ?? 0), 0)
  return Math.abs(somme - 1) <= parts.length * 0.0005 ? 1 : null
}

function notes(c: Comparaison, o: OptionsBloc, parts: (number | null)[]): string[] {
  if (o.multiple && totalParts(c.actuel, o.ventilation) === null)
    return ['Une personne peut compter dans plusieurs lignes\u00a0: les parts ne totalisent pas 100\u202f%.']
  const arrondi = noteArrondi(parts)
  return arrondi === null ? [] : [`${c.annee}\u00a0: ${arrondi}`]
}
