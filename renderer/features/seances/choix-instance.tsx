import { Select } from '@mantine/core'
import type { Output } from '../../../shared/contract.ts'
import { useChannel } from '../../api.ts'
import { useCadre } from '../cadre/contexte.tsx'
import { texts } from './texts.ts'

type Instance = Output<'instances:list'>[number]

/** The bodies of the convention, with their rules. */
export function useInstances(): readonly Instance[] {
  const { convention } = useCadre()
  return useChannel('instances:list', { convention: convention.id }).data ?? []
}

/** Whether a body meets by territory: always, when its text says so (`requis`), or at will for a local one. */
export function reunionParTerritoire(instance: Instance | undefined): 'requis' | 'possible' | 'non' {
  if (instance === undefined) return 'non'
  if (instance.rythmes.some(r => r.type === 'par_an' && r.parTerritoire === true)) return 'requis'
  return instance.role === 'local' ? 'possible' : 'non'
}

type Props = {
  instance: string | null
  setInstance(code: string): void
  territoire: string | null
  setTerritoire(code: string | null): void
  erreurDe(champ: string): string | null
}

const PARTOUT = 'partout'

/** The body, and its territory when it meets by territory. */
export function ChoixInstance({ instance, setInstance, territoire, setTerritoire, erreurDe }: Props) {
  const { convention } = useCadre()
  const instances = useInstances()
  const lieux = useChannel('conventions:territoires', { convention: convention.id }).data ?? []
  const par = reunionParTerritoire(instances.find(i => i.code === instance))
  const types = [...new Set(lieux.map(t => t.type))]
  const groupes = types.map(type => ({
    group: type,
    items: lieux.filter(t => t.type === type).map(t => ({ value: t.code, label: t.libelle })),
  }))
  return (
    <>
      <Select
        label={texts.champs.instance}
        required
        data={instances.map(i => ({ value: i.code, label: i.libelle }))}
        value={instance}
        onChange={v => {
          if (v === null) return
          setInstance(v)
          setTerritoire(null)
        }}
        error={erreurDe('instance')}
      />
      {par === 'non' || lieux.length === 0 ? null : (
        <Select
          label={texts.champs.territoire}
          required={par === 'requis'}
          searchable
          data={
            par === 'requis' ? groupes : [{ value: PARTOUT, label: texts.champs.sansTerritoire }, ...groupes]
          }
          value={territoire ?? (par === 'requis' ? null : PARTOUT)}
          onChange={v => setTerritoire(v === PARTOUT ? null : v)}
          error={erreurDe('territoire')}
        />
      )}
    </>
  )
}
