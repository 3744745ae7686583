import type { Output } from '../../../shared/contract.ts'
import { formatNombre } from '../../../shared/domain/nombres.ts'
import { formatMoment } from '../../ui/moments.ts'
import css from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import { texts } from './texts.ts'

type Props = Pick<Output<'indicateurs:provenance'>, 'total' | 'lignes'>

/** The rows behind a figure, each with its place in the file that brought it. */
export function LignesProvenance({ total, lignes }: Props) {
  const t = texts.provenance
  if (total === 0) return <p>{t.aucune}</p>
  return (
    <>
      <p>{total === 1 ? t.uneLigne : t.lignes(formatNombre(total))}</p>
      <TableFrame nom={t.titre}>
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{t.fichier}</th>
              <th scope="col">{t.feuille}</th>
              <th scope="col">{t.cellule}</th>
              <th scope="col">{t.contenu}</th>
            </tr>
          </thead>
          <tbody>
            {lignes.map(ligne => (
              <tr key={`${ligne.import}-${ligne.fichier}-${ligne.feuille}-${ligne.cellule}-${ligne.texte}`}>
                <th scope="row" title={`${t.importe} ${formatMoment(ligne.date)}`}>
                  {ligne.fichier}
                </th>
                <td>{ligne.feuille ?? '–'}</td>
                <td>{ligne.cellule}</td>
                <td className={css['doux']}>{ligne.texte}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  )
}
