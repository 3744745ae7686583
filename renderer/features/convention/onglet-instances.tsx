import { Select } from '@mantine/core'
import type { Instance } from '../../../shared/domain/instance.ts'
import { useChannel } from '../../api.ts'
import { Panel } from '../../ui/panel.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import type { PropsBrouillon } from './brouillon.ts'
import css from './convention.module.css'
import { ReglesInstance } from './regles-instance.tsx'
import { SiegesInstance } from './sieges-instance.tsx'
import { texteRythme, texts } from './texts.ts'
import { TitulairesInstance } from './titulaires-instance.tsx'

/** One body at a time: what it is, the rules that it follows with their legal basis, its seats and who sits. */
export function OngletInstances({ convention: c, changer }: PropsBrouillon) {
  const { adresse, aller } = useCadre()
  const t = texts.instances
  const rang = Math.max(
    0,
    c.instances.findIndex(i => i.code === adresse.suite[1]),
  )
  const instance = c.instances[rang]
  if (!instance) return <p>{t.vide}</p>
  return (
    <>
      <Select
        label={t.choix}
        className={css['choix'] ?? ''}
        value={instance.code}
        data={c.instances.map(i => ({ value: i.code, label: i.libelle }))}
        onChange={code => code && aller('convention', 'instances', code)}
      />
      <Identite instance={instance} />
      <ReglesInstance
        instance={instance}
        changer={changee => changer({ instances: c.instances.map((i, n) => (n === rang ? changee : i)) })}
      />
      <SiegesInstance instance={instance} parties={c.parties} />
      {instance.sieges.length > 0 ? (
        <TitulairesInstance key={instance.code} instance={instance} territoires={c.territoires} />
      ) : null}
    </>
  )
}

function Identite({ instance }: { instance: Instance }) {
  const { convention } = useCadre()
  const instances = useChannel('instances:list', { convention: convention.id })
  const exercice = instances.data?.find(i => i.code === instance.code)?.exercice
  const t = texts.instances
  return (
    <Panel titre={instance.libelle} note={instance.reference}>
      <dl className={css['faits']}>
        <dt>{t.role}</dt>
        <dd>{t.roles[instance.role]}</dd>
        <dt>{t.rythme}</dt>
        <dd>{instance.rythmes.map(texteRythme).join(', ') || t.sansRythme}</dd>
        {exercice ? (
          <>
            <dt>{t.enExercice}</dt>
            <dd>{t.exercice(exercice)}</dd>
          </>
        ) : null}
      </dl>
      {instance.autresNoms.length > 0 ? (
        <p className={css['note']}>{t.autres(instance.autresNoms.join(', '))}</p>
      ) : null}
    </Panel>
  )
}
