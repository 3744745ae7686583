import { clarteDeClasse, classeDe, encreSurClarte, listClasses } from '../../shared/graphiques/classes.ts'
import { formatPoint } from '../../shared/graphiques/svg-rects.ts'
import css from './chart.module.css'
import type { ChartProps } from './chart.tsx'

const ABSENT = css['absente'] ?? ''

/** Territories on an even grid: name, value, lightness of the class; an absent value is hatched. */
export function ChartTiles({ spec, largeur }: ChartProps) {
  if (spec.type !== 'tuiles') return null
  const nombre = spec.bornes.length + 1
  const ordre = spec.categories
    .map((nom, i) => ({ nom, i, place: spec.places[i] ?? { ligne: 0, colonne: 0 } }))
    .sort((a, b) => a.place.ligne - b.place.ligne || a.place.colonne - b.place.colonne)
  return (
    <div style={{ width: largeur }}>
      <div className={css['tuiles']}>
        {ordre.map(({ nom, i }) => {
          const valeur = spec.series[0]?.valeurs[i] ?? null
          const fond = valeur === null ? null : clarteDeClasse(classeDe(valeur, spec.bornes), nombre)
          return (
            <div
              key={nom}
              className={`${css['tuile']} ${fond === null ? ABSENT : ''}`}
              style={fond === null ? {} : { background: fond, color: encreSurClarte(fond) }}
            >
              <span>{nom}</span>
              <strong>{formatPoint(spec, 0, i)}</strong>
            </div>
          )
        })}
      </div>
      <ul className={css['legende']}>
        {listClasses(spec).map(({ nom, fond }) => (
          <li key={nom}>
            <span
              className={`${css['classe']} ${fond === null ? ABSENT : ''}`}
              style={fond === null ? {} : { background: fond }}
            />
            {nom}
          </li>
        ))}
      </ul>
    </div>
  )
}
