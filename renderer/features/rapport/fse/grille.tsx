import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { type GrilleFse, programmeFse } from '../../../../shared/domain/fse.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Panel } from '../../../ui/panel.tsx'
import tables from '../../../ui/table.module.css'
import { TableFrame } from '../../../ui/table-frame.tsx'
import { usePortee } from '../../cadre/contexte.tsx'
import ecrans from '../ecrans.module.css'
import css from './fse.module.css'
import { texts } from './texts.ts'
import { lireCellule, programmeDe } from './vue.ts'

const t = texts.colonnesGrille
const NOMBRES = ['femmes', 'hommes', 'nonRenseigne', 'total'] as const

/** Output and result indicators by sexe, for either programme; masked unless exact figures are asked at the top. */
export function Grille() {
  const { convention, annee, brut } = usePortee()
  const [programme, setProgramme] = useState(programmeDe(annee))
  const lue = useChannel('fse:grille', { convention, annee, programme, brut })
  const grille = lue.isPlaceholderData ? undefined : lue.data
  return (
    <>
      <div>
        <SegmentedControl
          aria-label={texts.programme}
          value={programme}
          onChange={v => setProgramme(programmeFse.parse(v))}
          data={programmeFse.options.map(value => ({ value, label: texts.programmes[value] }))}
        />
      </div>
      <ErrorNotice erreur={lue.error} />
      {grille || lue.error ? null : <Loading mot={texts.calcul} />}
      {grille ? <Tableau grille={grille} brut={brut} /> : null}
    </>
  )
}

function Tableau({ grille: g, brut }: { grille: GrilleFse; brut: boolean }) {
  const titre = texts.grille(texts.programmes[g.programme])
  const masquee = g.lignes.some(l => l.absence === 'masque')
  return (
    <Panel
      titre={titre}
      note={texts.participants(lireCellule(g.participants, masquee ? 'masque' : 'nd').texte)}
    >
      <div className={ecrans['champs']}>
        {brut ? <p>{texts.exacte}</p> : masquee ? <p>{texts.masquee}</p> : null}
        <TableFrame nom={titre}>
          <table className={tables['table']}>
            <thead>
              <tr>
                <th scope="col">{t.code}</th>
                <th scope="col">{t.libelle}</th>
                {NOMBRES.map(n => (
                  <th scope="col" key={n} className={tables['nombre']}>
                    {t[n]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {g.lignes.map(l => (
                <tr key={l.code}>
                  <td>{l.code}</td>
                  <th scope="row">
                    {l.libelle}
                    {l.motif === null ? null : <p className={css['note']}>{l.motif}</p>}
                  </th>
                  {NOMBRES.map(n => (
                    <Cellule key={n} valeur={l[n]} absence={l.absence} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
        {g.notes.map(note => (
          <p key={note} className={css['note']}>
            {note}
          </p>
        ))}
      </div>
    </Panel>
  )
}

type Absence = GrilleFse['lignes'][number]['absence']

function Cellule({ valeur, absence }: { valeur: number | null; absence: Absence }) {
  const { texte, mot } = lireCellule(valeur, absence)
  return (
    <td className={tables['nombre']}>
      {mot === null ? (
        texte
      ) : (
        <>
          <span aria-hidden="true" title={mot}>
            {texte}
          </span>
          <span className="masque-visuel">{mot}</span>
        </>
      )}
    </td>
  )
}
