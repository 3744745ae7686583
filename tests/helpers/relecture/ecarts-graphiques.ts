import type { Bloc, Feuille } from '../../../electron/core/rapport/modele.ts'
import type { ChartSpec } from '../../../shared/graphiques/chart-spec.ts'
import type { GraphiqueLu, SerieLue } from '../lire-graphiques.ts'
import { aplanir, ditNombre, listTableaux, type TableauAttendu } from './comparer-cellule.ts'

type Dessine = Bloc & { graphique: NonNullable<Bloc['graphique']> }

const estDessine = (bloc: Bloc | null): bloc is Dessine => bloc !== null && bloc.graphique !== null

/** Blocks with a chart, in the order of the chapters or of the sheets. */
export function listDessines(source: Parameters<typeof listTableaux>[0] | readonly Feuille[]): Dessine[] {
  const blocs = source.flatMap((s): (Bloc | null)[] =>
    'nom' in s ? s.blocs : listTableaux([s]).map((t: TableauAttendu) => t.bloc),
  )
  return blocs.filter(estDessine)
}

/** What differs between native charts and those of the report: caches, and cells that they are bound to. */
export function listEcartsGraphiques(lus: readonly GraphiqueLu[], attendus: readonly Dessine[]): string[] {
  if (lus.length !== attendus.length) return [`${lus.length} graphiques au lieu de ${attendus.length}`]
  return attendus.flatMap(({ graphique: { spec } }, rang) => {
    const series = lus[rang]?.series.filter(s => !s.invisible) ?? []
    if (series.length !== spec.series.length) return [`${spec.id} : ${series.length} séries`]
    return spec.series.flatMap((attendue, s) => comparerSerie(spec, series[s], attendue.valeurs))
  })
}

function comparerSerie(
  spec: ChartSpec,
  lue: SerieLue | undefined,
  attendues: readonly (number | null)[],
): string[] {
  const valeurs = attendues.map(v => (v !== null && spec.format === 'euros' ? v / 100 : v))
  // An absent value stands in a sheet as its mark, in an embedded workbook as an empty cell.
  const cellules = lue?.cellules?.map(c => (typeof c === 'number' ? c : null))
  return [
    ...dire(spec.id, 'catégories', lue?.categories.map(aplanir), spec.categories.map(aplanir)),
    ...dire(spec.id, 'cache', lue?.cache, valeurs),
    ...dire(spec.id, 'cellules', cellules, valeurs),
  ]
}

/** A chart says its table: the columns that it names hold its very values, absences included. */
export function listEcartsDesTables(blocs: readonly Dessine[]): string[] {
  return blocs.flatMap(({ tableau, graphique: { spec, colonnes } }) =>
    spec.series.flatMap((serie, s) => {
      const cellules = serie.valeurs.map((_, i) => tableau.lignes[i]?.cellules[colonnes[s] ?? -1])
      const lues = cellules.map(c => (c?.type === 'nombre' ? c : null))
      return [
        ...dire(
          spec.id,
          'table',
          lues.map(c => c?.valeur ?? null),
          serie.valeurs,
        ),
        ...dire(
          spec.id,
          'absences',
          lues.map(c => c?.absence ?? null),
          serie.absences,
        ),
      ]
    }),
  )
}

/** Static charts of a page: each value of the chart is written on it. */
export function listEcartsSvg(svgs: readonly Element[], attendus: readonly Dessine[]): string[] {
  if (svgs.length !== attendus.length) return [`${svgs.length} dessins au lieu de ${attendus.length}`]
  return attendus.flatMap(({ graphique: { spec } }, rang) => {
    const textes = [...(svgs[rang]?.querySelectorAll('text, tspan') ?? [])]
    const etiquettes = textes.flatMap(t => (t.textContent ?? '').split(' · '))
    const valeurs = spec.series.flatMap(s => s.valeurs).filter(v => v !== null)
    const manquent = valeurs.filter(v => !etiquettes.some(e => ditNombre(e, v, spec.format)))
    return manquent.map(v => `${spec.id} : ${v} n’est pas écrit sur le dessin`)
  })
}

function dire(id: string, quoi: string, lu: unknown, attendu: unknown): string[] {
  const [a, b] = [JSON.stringify(lu), JSON.stringify(attendu)]
  return a === b ? [] : [`${id}, ${quoi} : ${a} au lieu de ${b}`]
}
