import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import type { Destination } from '../../../../shared/domain/secret.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { usePortee } from '../../cadre/contexte.tsx'
import ecrans from '../ecrans.module.css'
import { useExport } from '../export/contexte-export.ts'
import { texts as rapport } from '../texts.ts'
import { AvisSecret } from './avis-secret.tsx'
import { GroupeControles } from './groupe-controles.tsx'
import { texts } from './texts.ts'
import { useControles } from './use-controles.ts'
import { grouperControles } from './vue.ts'

/** « Contrôles »: all that must be read before the report leaves, for the committee or for the public. */
export function Controles() {
  const { convention, annee } = usePortee()
  const { choix, changer, ouvrir } = useExport()
  const { destination } = choix
  const controles = useControles(destination)
  const lu = useChannel('rapport:get', { convention, annee })
  const { data } = controles
  const fige = lu.data && !lu.isPlaceholderData && lu.data.valideLe !== null ? lu.data : null
  return (
    <div className={ecrans['pile']}>
      <div className={ecrans['barre']}>
        <p className={`${ecrans['doux']} ${ecrans['lecture']}`}>{texts.intro}</p>
        <ChoixDestination destination={destination} changer={d => changer({ destination: d })} />
      </div>
      {fige ? (
        <Notice tone="info">
          <p>{texts.fige(annee, fige.version)}</p>
        </Notice>
      ) : null}
      <ErrorNotice erreur={controles.erreur ?? lu.error} />
      {data || controles.erreur ? null : <Loading mot={texts.lecture} />}
      {data ? (
        <>
          {data.attaque ? <AvisSecret attaque={data.attaque} destination={destination} /> : null}
          {data.controles.length === 0 ? (
            <Notice tone="ok">
              <p>{texts.rien}</p>
            </Notice>
          ) : null}
          {grouperControles(data.controles, lu.data?.chapitres ?? []).map(groupe => (
            <GroupeControles key={groupe.gravite} groupe={groupe} />
          ))}
          <Panel titre={rapport.dialogue}>
            <div className={ecrans['barre']}>
              {controles.aLire.length > 0 ? (
                <Checkbox
                  label={texts.lus}
                  checked={controles.lus}
                  disabled={!controles.frais}
                  onChange={e => controles.noterLus(e.currentTarget.checked)}
                />
              ) : (
                <span>{texts.lusFait}</span>
              )}
              <Button
                leftSection={<IconFileExport size={20} />}
                disabled={fige === null && (!controles.lus || controles.bloquants.length > 0)}
                onClick={() => ouvrir()}
              >
                {rapport.exporter}
              </Button>
            </div>
          </Panel>
        </>
      ) : null}
    </div>
  )
}

type PropsDestination = { destination: Destination; changer(destination: Destination): void }

function ChoixDestination({ destination, changer }: PropsDestination) {
  return (
    <SegmentedControl
      aria-label={texts.destination}
      value={destination}
      onChange={v => changer(v === 'public' ? 'public' : 'comite')}
      data={[
        { value: 'comite', label: texts.destinations.comite },
        { value: 'public', label: texts.destinations.public },
      ]}
    />
  )
}
