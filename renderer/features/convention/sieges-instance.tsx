import type { Convention } from '../../../shared/domain/convention.ts'
import type { Instance } from '../../../shared/domain/instance.ts'
import { Panel } from '../../ui/panel.tsx'
import table from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import css from './convention.module.css'
import { texts } from './texts.ts'

/** The seats of a body as the text gives them. */
export function SiegesInstance({
  instance,
  parties,
}: {
  instance: Instance
  parties: Convention['parties']
}) {
  const t = texts.instances
  const colleges = instance.sieges.some(s => s.college !== undefined)
  const titres = [t.fonction, t.partie, ...(colleges ? [t.college] : []), t.nombre, t.representable, t.voix]
  return (
    <Panel titre={t.sieges}>
      {instance.sieges.length === 0 ? <p className={css['note']}>{t.sansSiege}</p> : null}
      {instance.sieges.length > 0 ? (
        <TableFrame nom={`${t.sieges}, ${instance.libelle}`}>
          <table className={table['table']}>
            <thead>
              <tr>
                {titres.map(nom => (
                  <th scope="col" key={nom}>
                    {nom}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {instance.sieges.map(s => (
                <tr key={s.code}>
                  <th scope="row">{s.fonction}</th>
                  <td>{parties.find(p => p.code === s.partie)?.nomCourt ?? s.partie}</td>
                  {colleges ? <td>{s.college}</td> : null}
                  <td>{s.nombre}</td>
                  <td>{s.representable ? t.oui : t.non}</td>
                  <td>{t.voixs[s.voix]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      ) : null}
    </Panel>
  )
}
