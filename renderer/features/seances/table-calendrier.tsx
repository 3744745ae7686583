import type { Echeance } from '../../../shared/domain/reponses.ts'
import { keyed } from '../../ui/keyed.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import css from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import { ETATS_ECHEANCE, texteDate } from '../tableau-de-bord/echeances.tsx'
import { texts as etats } from '../tableau-de-bord/texts.ts'
import { debutDe } from '../tableau-de-bord/vue.ts'
import { texts } from './texts.ts'

/** Every date due, in order, with the rule it comes from. */
export function TableCalendrier({ echeances }: { echeances: readonly Echeance[] }) {
  const t = texts.colonnes
  const ordonnees = echeances.toSorted((a, b) => debutDe(a).localeCompare(debutDe(b)))
  return (
    <TableFrame nom={texts.calendrier}>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{t.date}</th>
            <th scope="col">{t.quoi}</th>
            <th scope="col">{t.etat}</th>
            <th scope="col">{t.regle}</th>
          </tr>
        </thead>
        <tbody>
          {keyed(ordonnees, e => `${e.code}-${debutDe(e)}`).map(({ key, element: e }) => (
            <tr key={key}>
              <td className={css['insecable']}>{texteDate(e)}</td>
              <th scope="row">{e.libelle}</th>
              <td>
                <StateBadge {...ETATS_ECHEANCE[e.etat]} mot={etats.etats[e.etat]} />
              </td>
              <td className={css['doux']}>{e.regle}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
