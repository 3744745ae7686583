import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useId } from 'react'
import type { ChartSpec } from '../../shared/graphiques/chart-spec.ts'
import { couleurDeSerie } from '../../shared/graphiques/palette.ts'
import css from './chart.module.css'
import { ChartBars } from './chart-bars.tsx'
import { ChartCascade } from './chart-cascade.tsx'
import { ChartDonut } from './chart-donut.tsx'
import { FillPatterns, getFills, Swatch } from './chart-fills.tsx'
import { ChartFunnel } from './chart-funnel.tsx'
import { ChartLines } from './chart-lines.tsx'
import { ChartMultiples } from './chart-multiples.tsx'
import { ChartTiles } from './chart-tiles.tsx'
import { texts } from './texts.ts'

/** The same eight hues, lightened for the dark paper. */
const SOMBRES = ['#6bb6ec', '#eaa93c', '#3fc197', '#e79bc8', '#a9d3f2', '#f08b4f', '#d8cf4a', '#c3ccd6']

/** `fonds` are the colours with the pattern of each rank; lines take the plain ones. */
export type ChartProps = { spec: ChartSpec; largeur: number; couleurs: string[]; fonds: string[] }

const DESSINS = {
  barres: ChartBars,
  colonnes: ChartBars,
  lignes: ChartLines,
  anneau: ChartDonut,
  entonnoir: ChartFunnel,
  histogramme: ChartBars,
  cascade: ChartCascade,
  tuiles: ChartTiles,
  multiples: ChartMultiples,
}

/** `papier`: drawn on a white page, whatever the theme around it. */
type Props = { spec: ChartSpec; sansTitre?: boolean; papier?: boolean }

/** A chart as the report will print it: its finding, its sentence, its drawing. Its numbers stand in a table beside. */
export function Chart({ spec, sansTitre = false, papier = false }: Props) {
  const { ref, width } = useElementSize()
  const sombre = useComputedColorScheme('light') === 'dark' && !papier
  const couleur = (rang: number) =>
    sombre ? (SOMBRES[rang % SOMBRES.length] ?? couleurDeSerie(rang)) : couleurDeSerie(rang)
  const nombre = Math.max(spec.series.length, spec.type === 'anneau' ? spec.categories.length : 0)
  const couleurs = Array.from({ length: nombre }, (_, rang) => couleur(rang))
  const prefixe = `motif${useId().replace(/[^a-z0-9]/gi, '')}`
  const fonds = getFills(prefixe, couleurs)
  const Dessin = DESSINS[spec.type]
  const vide = spec.series.every(s => s.valeurs.every(v => v === null))
  return (
    <figure className={css['figure']} ref={ref}>
      {sansTitre ? null : (
        <figcaption>
          <p className={css['titre']}>{spec.titre}</p>
          <p className={css['phrase']}>{spec.phrase}</p>
        </figcaption>
      )}
      <FillPatterns prefixe={prefixe} couleurs={couleurs} />
      {spec.series.length > 1 ? (
        <Legende spec={spec} fonds={spec.type === 'lignes' ? couleurs : fonds} />
      ) : null}
      {vide ? <p className={css['vide']}>{texts.rienADessiner}</p> : null}
      {width > 0 && !vide ? (
        <div role="img" aria-label={`${spec.titre}. ${spec.phrase}`}>
          <Dessin spec={spec} largeur={width} couleurs={couleurs} fonds={fonds} />
        </div>
      ) : null}
    </figure>
  )
}

function Legende({ spec, fonds }: { spec: ChartSpec; fonds: string[] }) {
  return (
    <ul className={css['legende']}>
      {spec.series.map((serie, rang) => (
        <li key={serie.nom}>
          <Swatch fond={fonds[rang] ?? 'var(--fort)'} rang={rang} ligne={spec.type === 'lignes'} />
          {serie.nom}
        </li>
      ))}
    </ul>
  )
}
