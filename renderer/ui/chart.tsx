import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { ChartSpec } from '../../shared/graphiques/chart-spec.ts'
import { couleurDeSerie } from '../../shared/graphiques/palette.ts'
import css from './chart.module.css'
import { ChartBars } from './chart-bars.tsx'
import { ChartDonut } from './chart-donut.tsx'
import { ChartLines } from './chart-lines.tsx'
import { texts } from './texts.ts'

/** The same eight hues, lightened for the dark paper. */
const SOMBRES = ['#6bb6ec', '#eaa93c', '#3fc197', '#e79bc8', '#a9d3f2', '#f08b4f', '#d8cf4a', '#c3ccd6']

export type ChartProps = { spec: ChartSpec; largeur: number; couleurs: string[] }

const DESSINS = {
  barres: ChartBars,
  colonnes: ChartBars,
  lignes: ChartLines,
  anneau: ChartDonut,
  entonnoir: ChartBars,
  histogramme: ChartBars,
  cascade: ChartBars,
  tuiles: ChartBars,
  multiples: ChartBars,
}

type Props = { spec: ChartSpec; sansTitre?: boolean }

/** A chart as the report will print it: its finding, its sentence, its drawing. Its numbers stand in a table beside. */
export function Chart({ spec, sansTitre = false }: Props) {
  const { ref, width } = useElementSize()
  const sombre = useComputedColorScheme('light') === 'dark'
  const couleur = (rang: number) =>
    sombre ? (SOMBRES[rang % SOMBRES.length] ?? couleurDeSerie(rang)) : couleurDeSerie(rang)
  const nombre = Math.max(spec.series.length, spec.type === 'anneau' ? spec.categories.length : 0)
  const couleurs = Array.from({ length: nombre }, (_, rang) => couleur(rang))
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
      {spec.series.length > 1 ? <Legende spec={spec} couleurs={couleurs} /> : null}
      {vide ? <p className={css['vide']}>{texts.rienADessiner}</p> : null}
      {width > 0 && !vide ? (
        <div role="img" aria-label={`${spec.titre}. ${spec.phrase}`}>
          <Dessin spec={spec} largeur={width} couleurs={couleurs} />
        </div>
      ) : null}
    </figure>
  )
}

function Legende({ spec, couleurs }: { spec: ChartSpec; couleurs: string[] }) {
  return (
    <ul className={css['legende']}>
      {spec.series.map((serie, rang) => (
        <li key={serie.nom}>
          <span className={css['pastille']} style={{ background: couleurs[rang] }} />
          {serie.nom}
        </li>
      ))}
    </ul>
  )
}
