import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { formatValeur } from '../../../shared/domain/nombres.ts'
import css from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import { EtatIndicateur } from './etat-indicateur.tsx'
import { texts } from './texts.ts'
import { texteObjectif } from './vue.ts'

/** The table of the chart above: one line per year. */
export function TableAnnees({ annees }: { annees: { annee: number; indicateur: Indicateur | undefined }[] }) {
  return (
    <TableFrame nom={texts.evolution}>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.parAnnee}</th>
            <th scope="col" className={css['nombre']}>
              {texts.colonnes.valeur}
            </th>
            <th scope="col">{texts.colonnes.objectif}</th>
            <th scope="col">{texts.colonnes.etat}</th>
          </tr>
        </thead>
        <tbody>
          {annees.map(({ annee, indicateur }) => (
            <tr key={annee}>
              <th scope="row">{annee}</th>
              <td className={css['nombre']}>
                {indicateur
                  ? formatValeur(indicateur.valeur, indicateur.absence, indicateur.unite)
                  : formatValeur(null, 'nd', 'nombre')}
              </td>
              <td>{indicateur ? texteObjectif(indicateur) : null}</td>
              <td>{indicateur ? <EtatIndicateur indicateur={indicateur} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
