import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ListeMensuelle } from '../../../../shared/domain/fse.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { keyed } from '../../../ui/keyed.ts'
import { Loading } from '../../../ui/loading.tsx'
import { formatDate } from '../../../ui/moments.ts'
import { Panel } from '../../../ui/panel.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import tables from '../../../ui/table.module.css'
import { TableFrame } from '../../../ui/table-frame.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import { usePortee } from '../../cadre/contexte.tsx'
import ecrans from '../ecrans.module.css'
import css from './fse.module.css'
import { RecevoirListe } from './recevoir-liste.tsx'
import { texts } from './texts.ts'
import { direDifferences, ETATS_LISTE, nommerMois } from './vue.ts'

/** The lists that a partner owes each month: received or not, and how they differ from the base. */
export function Listes() {
  const { convention, annee } = usePortee()
  const lues = useChannel('fse:listes', { convention, annee })
  const [mois, setMois] = useState<string | null>(null)
  const listes = lues.isPlaceholderData ? undefined : lues.data
  const choisie = listes?.find(l => l.mois === mois)
  return (
    <Panel titre={texts.listes} note={texts.listesNote}>
      <ErrorNotice erreur={lues.error} />
      {listes || lues.error ? null : <Loading mot={communs.chargement} />}
      {listes?.length === 0 ? <p className={ecrans['doux']}>{texts.sansListe}</p> : null}
      {listes && listes.length > 0 ? (
        <TableFrame nom={texts.listesNom}>
          <table className={tables['table']}>
            <thead>
              <tr>
                {[texts.mois, texts.etat, texts.recueLe, texts.differences, texts.acte].map(titre => (
                  <th scope="col" key={titre}>
                    {titre}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {listes.map(l => (
                <Ligne key={l.mois} liste={l} recevoir={() => setMois(l.mois)} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      ) : null}
      {choisie ? <RecevoirListe liste={choisie} fermer={() => setMois(null)} /> : null}
    </Panel>
  )
}

function Ligne({ liste: l, recevoir }: { liste: ListeMensuelle; recevoir(): void }) {
  const mois = nommerMois(l.mois)
  const acte = l.recueLe === null ? texts.recevoir : texts.remplacer
  return (
    <tr>
      <th scope="row" className={tables['insecable']}>
        {mois}
      </th>
      <td>
        <StateBadge {...ETATS_LISTE[l.etat]} mot={texts.etatsListe[l.etat]} />
        <p className={css['note']}>{texts.attendueLe(formatDate(l.attendueLe))}</p>
      </td>
      <td>
        {l.recueLe === null ? '–' : formatDate(l.recueLe)}
        {l.fichier === null ? null : <p className={css['note']}>{l.fichier}</p>}
      </td>
      <td>{l.differences ? <Differences differences={l.differences} /> : '–'}</td>
      <td>
        {l.etat === 'a_venir' ? null : (
          <Button size="sm" variant="default" aria-label={texts.acteDe(acte, mois)} onClick={recevoir}>
            {acte}
          </Button>
        )}
      </td>
    </tr>
  )
}

function Differences({ differences: d }: { differences: NonNullable<ListeMensuelle['differences']> }) {
  return (
    <>
      {direDifferences(d)}
      {d.exemples.length === 0 ? null : (
        <details className={css['exemples']}>
          <summary>{texts.exemples}</summary>
          <ul className={ecrans['liste']}>
            {keyed(d.exemples, e => `${e.genre} ${e.place}`).map(({ key, element }) => (
              <li key={key}>
                {element.genre}
                {'\u00a0: '}
                {element.place}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
