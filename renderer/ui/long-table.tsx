import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import local from './long-table.module.css'
import css from './table.module.css'
import { TableFrame } from './table-frame.tsx'

export type Column<T> = {
  cle: string
  titre: string
  /** In pixels; one column without it takes what is left. */
  largeur?: number
  nombre?: boolean
  /** The cell that names its line. */
  entete?: boolean
  contenu(ligne: T): ReactNode
}

type Props<T> = {
  nom: string
  lignes: readonly T[]
  cle(ligne: T): string | number
  colonnes: readonly Column<T>[]
}

/** From this number of lines on, only those in view are drawn. */
const LONGUE = 80
const HAUTEUR = 58
/** Under this width the column that takes what is left would break its words: the table then scrolls sideways. */
const RESTE_PX = 230

/** A table of any length; a long one scrolls in its own frame and stays quick. */
export function LongTable<T>({ nom, lignes, cle, colonnes }: Props<T>) {
  const corps = useRef<HTMLTableSectionElement>(null)
  const longue = lignes.length >= LONGUE
  const virtuelle = useVirtualizer({
    count: lignes.length,
    enabled: longue,
    getScrollElement: () => corps.current?.closest('section') ?? null,
    estimateSize: () => HAUTEUR,
    overscan: 12,
  })
  const visibles = virtuelle.getVirtualItems()
  const debut = visibles[0]?.start ?? 0
  const fin = longue ? virtuelle.getTotalSize() - (visibles.at(-1)?.end ?? 0) : 0
  const rangs = longue ? visibles.map(v => v.index) : [...lignes.keys()]
  return (
    <TableFrame nom={nom} className={longue ? (local['cadre'] ?? '') : ''}>
      <table
        className={`${css['table']} ${local['table']}`}
        style={{ minWidth: RESTE_PX + colonnes.reduce((somme, c) => somme + (c.largeur ?? 0), 0) }}
        aria-rowcount={lignes.length + 1}
      >
        <colgroup>
          {colonnes.map(c => (
            <col key={c.cle} style={c.largeur === undefined ? {} : { width: c.largeur }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {colonnes.map(c => (
              <th scope="col" key={c.cle} className={c.nombre ? css['nombre'] : undefined}>
                {c.titre}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={corps}>
          <Vide hauteur={debut} colonnes={colonnes.length} />
          {rangs.map(rang => {
            const ligne = lignes[rang]
            return ligne === undefined ? null : (
              <tr
                key={cle(ligne)}
                data-index={rang}
                aria-rowindex={rang + 2}
                ref={longue ? virtuelle.measureElement : null}
              >
                {colonnes.map(c => (
                  <Cellule key={c.cle} colonne={c} ligne={ligne} />
                ))}
              </tr>
            )
          })}
          <Vide hauteur={fin} colonnes={colonnes.length} />
        </tbody>
      </table>
    </TableFrame>
  )
}

function Cellule<T>({ colonne, ligne }: { colonne: Column<T>; ligne: T }) {
  const classe = colonne.nombre ? css['nombre'] : undefined
  if (colonne.entete)
    return (
      <th scope="row" className={classe}>
        {colonne.contenu(ligne)}
      </th>
    )
  return <td className={classe}>{colonne.contenu(ligne)}</td>
}

/** Stands for the lines that are out of view. */
function Vide({ hauteur, colonnes }: { hauteur: number; colonnes: number }) {
  if (hauteur <= 0) return null
  return (
    <tr className={local['vide']}>
      <td colSpan={colonnes} style={{ height: hauteur }} />
    </tr>
  )
}
