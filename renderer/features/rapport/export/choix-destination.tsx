import { Radio } from '@mantine/core'
import type { Destination } from '../../../../shared/domain/secret.ts'
import { useExport } from './contexte-export.ts'
import css from './export.module.css'
import { texts } from './texts.ts'

type Props = { destination: Destination; publicFige: boolean }

/** The committee or the public. `publicFige` false: this version was validated without a public one. */
export function ChoixDestination({ destination, publicFige }: Props) {
  const { changer } = useExport()
  return (
    <Radio.Group
      size="md"
      label={texts.destination}
      value={destination}
      onChange={v => changer({ destination: v === 'public' ? 'public' : 'comite' })}
    >
      <div className={css['choix']}>
        <Radio value="comite" label={texts.comite} description={texts.comiteAide} />
        <Radio
          value="public"
          label={texts.publique}
          description={publicFige ? texts.publiqueAide : texts.publiqueNonFigee}
          disabled={!publicFige}
        />
      </div>
    </Radio.Group>
  )
}
