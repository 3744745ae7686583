import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { Echeance } from '../../../shared/domain/reponses.ts'
import { keyed } from '../../ui/keyed.ts'
import { formatDate } from '../../ui/moments.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import css from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { ETATS_ECHEANCE, texteDate } from '../tableau-de-bord/echeances.tsx'
import { texts as etats } from '../tableau-de-bord/texts.ts'
import { debutDe } from '../tableau-de-bord/vue.ts'
import { estReunion } from './appariement.ts'
import type { DonneesSeances } from './donnees-seances.ts'
import { texts } from './texts.ts'

type Props = { donnees: DonneesSeances; preparer(echeance: Echeance): void }

/** Every date due, in order, with the rule it comes from and the meeting that answers it. */
export function TableCalendrier({ donnees, preparer }: Props) {
  const t = texts.colonnes
  const ordonnees = donnees.echeances.toSorted((a, b) => debutDe(a).localeCompare(debutDe(b)))
  return (
    <TableFrame nom={texts.calendrier}>
      <table className={css['table']}>
        <thead>
          <tr>
            {[t.date, t.quoi, t.etat, t.action, t.regle].map(nom => (
              <th scope="col" key={nom}>
                {nom}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(ordonnees, e => `${e.code}-${debutDe(e)}-${e.libelle}`).map(({ key, element: e }) => (
            <tr key={key}>
              <td className={css['insecable']}>{texteDate(e)}</td>
              <th scope="row">{e.libelle}</th>
              <td>
                <StateBadge {...ETATS_ECHEANCE[e.etat]} mot={etats.etats[e.etat]} />
              </td>
              <td>
                <Reponse echeance={e} donnees={donnees} preparer={preparer} />
              </td>
              <td className={css['doux']}>{e.regle}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Reponse({ echeance: e, donnees, preparer }: Props & { echeance: Echeance }) {
  const { lien } = useCadre()
  const seance = donnees.paires.get(e)
  if (seance)
    return (
      <Link href={lien('seances', String(seance.id))} className={css['lien'] ?? ''}>
        {texts.seanceDu(formatDate(seance.date))}
      </Link>
    )
  if (!estReunion(e) || e.etat === 'fait') return null
  return (
    <Button
      variant="default"
      aria-label={`${texts.preparer}, ${e.libelle}, ${texteDate(e)}`}
      onClick={() => preparer(e)}
    >
      {texts.preparer}
    </Button>
  )
}
