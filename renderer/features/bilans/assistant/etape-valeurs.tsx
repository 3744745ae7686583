import { Radio, Select } from '@mantine/core'
import type { Question, Sens } from '../../../../shared/domain/bilan.ts'
import { Panel } from '../../../ui/panel.tsx'
import table from '../../../ui/table.module.css'
import { TableFrame } from '../../../ui/table-frame.tsx'
import { SENS_LIBELLES, texts } from '../texts.ts'
import css from './assistant.module.css'
import type { PropsEtape } from './etapes-import.tsx'
import { avec, questionsDe, type Reponses, repondre } from './etat.ts'
import { Questions } from './questions.tsx'

const libelleSens = (sens: string) => SENS_LIBELLES[sens as Sens] ?? sens

/** Labels that the nomenclatures do not know, grouped by meaning; an answer is remembered for this partner. */
export function EtapeValeurs({ resultat, reponses, setReponses }: PropsEtape) {
  const questions = questionsDe(resultat, 'valeurs')
  const libelles = questions.filter(q => q.reponse.cle === 'valeurs')
  const autres = questions.filter(q => q.reponse.cle !== 'valeurs')
  const sens = [...new Set(libelles.map(q => q.reponse.sens ?? ''))]
  const t = texts.valeursEtape
  return (
    <>
      <Questions questions={autres} reponses={reponses} setReponses={setReponses} />
      {sens.map(s => (
        <Panel key={s} titre={libelleSens(s)} note={t.memoire}>
          <TableValeurs
            nom={libelleSens(s)}
            questions={libelles.filter(q => (q.reponse.sens ?? '') === s)}
            reponses={reponses}
            setReponses={setReponses}
          />
        </Panel>
      ))}
      <Panel titre={texts.assistant.etapes.valeurs}>
        <div className={css['pile']}>
          {questions.length === 0 ? <p>✓ {t.rien}</p> : null}
          <Radio.Group
            label={t.videsTitre}
            value={reponses.correspondance?.videsEffacent ? 'efface' : 'garde'}
            onChange={v => setReponses(avec(reponses, { videsEffacent: v === 'efface' }))}
          >
            <div className={css['options']}>
              <Radio value="garde" label={t.videsGardent} />
              <Radio value="efface" label={t.videsEffacent} />
            </div>
          </Radio.Group>
        </div>
      </Panel>
    </>
  )
}

type PropsTable = {
  nom: string
  questions: Question[]
  reponses: Reponses
  setReponses(reponses: Reponses): void
}

function TableValeurs({ nom, questions, reponses, setReponses }: PropsTable) {
  const t = texts.valeursEtape
  return (
    <TableFrame nom={nom}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t.libelle}</th>
            <th scope="col">{t.reponse}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(q => (
            <tr key={q.reponse.element}>
              <th scope="row">
                « {q.reponse.element} »<span className={css['mot']}>{q.message}</span>
              </th>
              <td className={css['sens']}>
                <Select
                  aria-label={q.message}
                  searchable
                  placeholder={t.choisir}
                  value={null}
                  data={q.options.map(o => ({ value: o.valeur, label: o.libelle }))}
                  onChange={v => v !== null && setReponses(repondre(reponses, q, v))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
