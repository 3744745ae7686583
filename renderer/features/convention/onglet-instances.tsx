import type { Convention } from '../../../shared/domain/convention.ts'
import { Panel } from '../../ui/panel.tsx'
import table from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import type { PropsBrouillon } from './brouillon.ts'
import css from './convention.module.css'
import { texteRythme, texts } from './texts.ts'

type Instance = Convention['instances'][number]

/** The bodies with their rhythm, rules and seats, as the text gives them. */
export function OngletInstances({ convention: c }: PropsBrouillon) {
  const t = texts.instances
  if (c.instances.length === 0) return <p>{t.vide}</p>
  return c.instances.map(instance => (
    <Panel titre={instance.libelle} note={instance.reference} key={instance.code}>
      <dl className={css['faits']}>
        <dt>{t.rythme}</dt>
        <dd>{instance.rythmes.map(texteRythme).join(', ') || '–'}</dd>
        <dt>{t.quorum}</dt>
        <dd>{t.quorums[instance.quorum]}</dd>
        <dt>{t.majorite}</dt>
        <dd>{t.majorites[instance.majorite]}</dd>
      </dl>
      {instance.autresNoms.length > 0 ? (
        <p className={css['note']}>{t.autres(instance.autresNoms.join(', '))}</p>
      ) : null}
      {instance.sieges.length === 0 ? (
        <p className={css['note']}>{t.sansSiege}</p>
      ) : (
        <Sieges instance={instance} parties={c.parties} />
      )}
    </Panel>
  ))
}

function Sieges({ instance, parties }: { instance: Instance; parties: Convention['parties'] }) {
  const t = texts.instances
  return (
    <TableFrame nom={`${t.sieges}, ${instance.libelle}`}>
      <table className={table['table']}>
        <thead>
          <tr>
            {[t.fonction, t.partie, t.nombre, t.representable, t.voix].map(nom => (
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
              <td>{s.nombre}</td>
              <td>{s.representable ? t.oui : t.non}</td>
              <td>{t.voixs[s.voix]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
