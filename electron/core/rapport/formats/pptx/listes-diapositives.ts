import type { ChartSpec } from '../../../../../shared/graphiques/chart-spec.ts'
import type { Bloc, BlocChapitre, Chapitre, ModeleRapport } from '../../modele.ts'
import { texteCellule } from '../../texte-cellule.ts'

/** One finding on one slide: its chart, its sentence, its table beside or in the notes. */
export type Constat = {
  chapitre: string
  spec: ChartSpec
  entetes: string[]
  lignes: string[][]
  notes: string[]
}

/** Charts of the chapters in their order; the same chart stands on one slide only. */
export function listConstats({ chapitres }: ModeleRapport): Constat[] {
  const vus = new Set<string>()
  return chapitres.flatMap(chapitre =>
    listFigures(chapitre.blocs).flatMap(bloc => {
      const spec = bloc.graphique?.spec
      if (spec === undefined || vus.has(spec.id)) return []
      vus.add(spec.id)
      return [versConstat(chapitre, bloc, spec)]
    }),
  )
}

/** The first sentences of the report, for the slide that stands before the findings. */
export function listPhrasesEssentielles({ chapitres }: ModeleRapport, maximum: number): string[] {
  const [premier] = chapitres
  const phrases = (premier?.blocs ?? []).flatMap(listPhrases)
  return phrases.filter(p => p.trim() !== '').slice(0, maximum)
}

function listFigures(blocs: readonly BlocChapitre[]): Bloc[] {
  return blocs.flatMap(b => {
    if (b.genre === 'figure') return [b.bloc]
    if (b.genre === 'citation') return listFigures(b.blocs)
    return b.genre === 'liste' ? b.elements.flatMap(listFigures) : []
  })
}

function listPhrases(bloc: BlocChapitre): string[] {
  if (bloc.genre === 'paragraphe') return [bloc.fragments.map(f => `${f.saut ? ' ' : ''}${f.texte}`).join('')]
  return bloc.genre === 'liste' ? bloc.elements.flatMap(e => e.flatMap(listPhrases)) : []
}

function versConstat(chapitre: Chapitre, { tableau }: Bloc, spec: ChartSpec): Constat {
  const numero = chapitre.numero === '' || chapitre.numero === '0' ? '' : `${chapitre.numero}. `
  return {
    chapitre: `${numero}${chapitre.titre}`,
    spec,
    entetes: tableau.colonnes.map(c => c.titre),
    lignes: tableau.lignes.map(l => l.cellules.map(texteCellule)),
    notes: tableau.notes,
  }
}
